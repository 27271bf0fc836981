import { createCipheriv, createHash, randomBytes } from 'node:crypto';

/**
 * The container of .xls files and of workbooks behind a password ([MS-CFB], version 3): a file system of its own in
 * sectors of 512 bytes. Only as much of it as the tests need: streams of at least 4,096 bytes, shorter ones are filled up.
 */
const SECTOR = 512;
const SHORTEST = 4_096;
const [FREE, END, TABLE] = [0xffffffff, 0xfffffffe, 0xfffffffd];

interface Entry {
  readonly name: string;
  readonly kind: 'root' | 'stream';
  readonly start: number;
  readonly size: number;
  readonly sibling: number;
  readonly child: number;
}

export function compoundFile(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const named = Object.entries(streams).map(([name, content]) => ({
    name,
    content: Buffer.concat([content, Buffer.alloc(Math.max(0, SHORTEST - content.length))]),
  }));
  // Names are ordered by length first.
  named.sort((a, b) => a.name.length - b.name.length || (a.name < b.name ? -1 : 1));
  const chains = named.map(({ content }) => Math.ceil(content.length / SECTOR));
  const directory = Math.ceil((named.length + 1) / 4);
  const used = directory + chains.reduce((a, b) => a + b, 0);
  const tables = Math.ceil((used + Math.ceil(used / 127)) / 128);

  const fat = Buffer.alloc(tables * SECTOR, 0xff);
  let next = 0;
  const chain = (sectors: number): number => {
    const start = next;
    for (let sector = start; sector < start + sectors; sector += 1) {
      fat.writeUInt32LE(sector === start + sectors - 1 ? END : sector + 1, sector * 4);
    }
    next += sectors;
    return start;
  };
  for (; next < tables; next += 1) fat.writeUInt32LE(TABLE, next * 4);
  const directoryStart = chain(directory);
  const entries: readonly Entry[] = [
    { name: 'Root Entry', kind: 'root', start: END, size: 0, sibling: FREE, child: 1 },
    ...named.map(({ content, name }, index): Entry => {
      const sibling = index + 1 < named.length ? index + 2 : FREE;
      const start = chain(chains[index] ?? 0);
      return { name, kind: 'stream', start, size: content.length, sibling, child: FREE };
    }),
  ];
  return new Uint8Array(
    Buffer.concat([
      header(tables, directoryStart),
      fat,
      toSectors(Buffer.concat(entries.map(entryBytes))),
      ...named.map(({ content }) => toSectors(content)),
    ]),
  );
}

function header(tables: number, directoryStart: number): Buffer {
  const bytes = Buffer.alloc(SECTOR, 0xff);
  bytes.fill(0, 0, 76);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  for (const [at, value] of [
    [24, 0x3e],
    [26, 3],
    [28, 0xfffe],
    [30, 9],
    [32, 6],
  ] as const) {
    bytes.writeUInt16LE(value, at);
  }
  for (const [at, value] of [
    [44, tables],
    [48, directoryStart],
    [56, SHORTEST],
    [60, END],
    [68, END],
  ] as const) {
    bytes.writeUInt32LE(value, at);
  }
  for (let table = 0; table < tables; table += 1) bytes.writeUInt32LE(table, 76 + table * 4);
  return bytes;
}

function entryBytes({ child, kind, name, sibling, size, start }: Entry): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.write(name, 'utf16le');
  bytes.writeUInt16LE((name.length + 1) * 2, 64);
  bytes.writeUInt8(kind === 'root' ? 5 : 2, 66);
  bytes.writeUInt8(1, 67);
  for (const [at, value] of [
    [68, FREE],
    [72, sibling],
    [76, child],
    [116, start],
    [120, size],
  ] as const) {
    bytes.writeUInt32LE(value, at);
  }
  return bytes;
}

function toSectors(content: Buffer): Buffer {
  const rest = content.length % SECTOR;
  return rest === 0 ? content : Buffer.concat([content, Buffer.alloc(SECTOR - rest)]);
}

/**
 * A workbook as Excel saves it behind a password: the whole of it encrypted, with the way to the key beside it
 * ([MS-OFFCRYPTO], agile encryption). Nobody knows the password, and nobody asks for it.
 */
export function encryptedWorkbook(xlsx: Uint8Array): Uint8Array {
  const [salt, key] = [randomBytes(16), randomBytes(32)];
  const size = Buffer.alloc(8);
  size.writeBigUInt64LE(BigInt(xlsx.length));
  const segments: Buffer[] = [size];
  for (let at = 0; at < xlsx.length; at += SHORTEST) {
    const number = Buffer.alloc(4);
    number.writeUInt32LE(at / SHORTEST);
    const vector = createHash('sha512').update(salt).update(number).digest().subarray(0, 16);
    const cipher = createCipheriv('aes-256-cbc', key, vector).setAutoPadding(false);
    const plain = Buffer.from(xlsx.subarray(at, at + SHORTEST));
    const padded = Buffer.concat([plain, Buffer.alloc((16 - (plain.length % 16)) % 16)]);
    segments.push(cipher.update(padded), cipher.final());
  }
  const about = `saltSize="16" blockSize="16" keyBits="256" hashSize="64" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="SHA512" saltValue="${salt.toString('base64')}"`;
  const secret = (bytes: number): string => randomBytes(bytes).toString('base64');
  const info = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><encryption xmlns="http://schemas.microsoft.com/office/2006/encryption" xmlns:p="http://schemas.microsoft.com/office/2006/keyEncryptor/password"><keyData ${about}/><dataIntegrity encryptedHmacKey="${secret(64)}" encryptedHmacValue="${secret(64)}"/><keyEncryptors><keyEncryptor uri="http://schemas.microsoft.com/office/2006/keyEncryptor/password"><p:encryptedKey spinCount="100000" ${about} encryptedVerifierHashInput="${secret(16)}" encryptedVerifierHashValue="${secret(64)}" encryptedKeyValue="${secret(32)}"/></keyEncryptor></keyEncryptors></encryption>`;
  return compoundFile({
    // Version 4.4, agile; blanks after the XML fill the stream up.
    EncryptionInfo: Buffer.concat([
      Buffer.from('0400040040000000', 'hex'),
      Buffer.from(info.padEnd(SHORTEST)),
    ]),
    EncryptedPackage: Buffer.concat(segments),
  });
}

/** A workbook of Excel 97 to 2003 (.xls): BIFF8 with one empty sheet. */
export function oldWorkbook(): Uint8Array {
  const record = (kind: number, content: string): Buffer => {
    const body = Buffer.from(content, 'hex');
    const head = Buffer.alloc(4);
    head.writeUInt16LE(kind);
    head.writeUInt16LE(body.length, 2);
    return Buffer.concat([head, body]);
  };
  const start = (what: string): Buffer => record(0x0809, `0006${what}bb0dcc07c100000006030000`);
  const end = record(0x000a, '');
  const sheet = Buffer.concat([start('1000'), end]);
  const bounds = (at: number): Buffer => {
    const place = Buffer.alloc(4);
    place.writeUInt32LE(at);
    return record(0x0085, `${place.toString('hex')}00000200${Buffer.from('R6').toString('hex')}`);
  };
  const before = start('0500');
  const workbook = Buffer.concat([
    before,
    bounds(before.length + bounds(0).length + end.length),
    end,
  ]);
  return compoundFile({ Workbook: Buffer.concat([workbook, sheet]) });
}
