/** The records of a zip: by what each is known, how long it is without its names, and where its fields stand in it. */

/** Before each part. */
export const local = {
  signature: 0x04034b50,
  size: 30,
  version: 4,
  flags: 6,
  method: 8,
  day: 12,
  crc: 14,
  packed: 18,
  unpacked: 22,
  name: 26,
  extra: 28,
} as const;

/** Of each part, in the directory at the end. */
export const central = {
  signature: 0x02014b50,
  size: 46,
  maker: 4,
  version: 6,
  flags: 8,
  method: 10,
  crc: 16,
  packed: 20,
  unpacked: 24,
  name: 28,
  extra: 30,
  comment: 32,
  stands: 42,
} as const;

/** Behind the directory: how many parts there are, on this disk and in all, and where the directory begins. */
export const end = {
  signature: 0x06054b50,
  size: 22,
  here: 8,
  count: 10,
  length: 12,
  directory: 16,
} as const;

/** Where numbers stand in eight bytes: in a field behind the name of a part, or in a record that a locator before the end leads to. */
export const wide = {
  field: 1,
  locator: { signature: 0x07064b50, size: 20, record: 8 },
  record: { signature: 0x06064b50, size: 56, count: 32, directory: 48 },
} as const;
