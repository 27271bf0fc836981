/** What stands before the deflated data in a .gz file (RFC 1952) that says no name and no time. */
export const GZIP_HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);

/** Bytes after it: the checksum of what was deflated, and its length. */
export const GZIP_TRAILER = 8;
