const table = new Int32Array(256).map((_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** The checksum of a zip part (ISO 3309), as an unsigned number. */
export function crc32(bytes: Uint8Array): number {
  const { length } = bytes;
  let value = -1;
  let at = 0;
  // Counting is several times as fast as an iterator, and megabytes pass through here.
  while (at < length) {
    value = (value >>> 8) ^ (table[(value ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
    at++;
  }
  return (value ^ -1) >>> 0;
}
