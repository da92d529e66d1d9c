/** What a font file calls itself. Programs that read font files (resvg, an operating system) find a font by these names. */
export interface FontNames {
  family: string
  /** "Regular", "Medium", "SemiBold" */
  style: string
}

interface Table {
  tag: string
  bytes: Buffer
}

/**
 * A TrueType file under a name of its own. Our cuts are changed copies, and the licence of one of the originals
 * (OFL, reserved name "Plex") asks that changed copies go by another name. Copyright and licence lines stay.
 * `font` is an sfnt file with tables in any order; throws `invalid font: …` for anything else.
 */
export function renameFont(font: Buffer, names: FontNames): Buffer {
  const tables = readTables(font)
  const name = tables.find((table) => table.tag === 'name')
  if (!name) throw new Error('invalid font: no name table')
  name.bytes = writeNames(readNames(name.bytes), names)
  return writeTables(font.readUInt32BE(0), tables)
}

function readTables(font: Buffer): Table[] {
  if (font.length < 12 || font.readUInt32BE(0) !== 0x00010000) throw new Error('invalid font: not a TrueType file')
  const count = font.readUInt16BE(4)
  return Array.from({ length: count }, (_, i) => {
    const at = 12 + 16 * i
    const offset = font.readUInt32BE(at + 8)
    return { tag: font.toString('latin1', at, at + 4), bytes: font.subarray(offset, offset + font.readUInt32BE(at + 12)) }
  })
}

/** Windows Unicode strings (platform 3, encoding 1, English) by name id. */
function readNames(table: Buffer): Map<number, string> {
  const names = new Map<number, string>()
  const strings = table.readUInt16BE(4)
  for (let i = 0; i < table.readUInt16BE(2); i++) {
    const at = 6 + 12 * i
    if (table.readUInt16BE(at) !== 3) continue
    const start = strings + table.readUInt16BE(at + 10)
    const bytes = Buffer.from(table.subarray(start, start + table.readUInt16BE(at + 8)))
    names.set(table.readUInt16BE(at + 6), bytes.swap16().toString('utf16le'))
  }
  return names
}

function writeNames(old: Map<number, string>, { family, style }: FontNames): Buffer {
  const full = style === 'Regular' ? family : `${family} ${style}`
  const names = new Map(old)
  // Ids 16 and 17 hold the family when the style is not one of the four that id 2 may say.
  for (const [id, text] of [
    [1, full],
    [2, 'Regular'],
    [3, full],
    [4, full],
    [6, `${family}-${style}`.replaceAll(' ', '')],
    [16, family],
    [17, style],
  ] as const)
    names.set(id, text)
  const ids = [...names.keys()].sort((a, b) => a - b)
  const head = Buffer.alloc(6 + 12 * ids.length)
  head.writeUInt16BE(ids.length, 2)
  head.writeUInt16BE(head.length, 4)
  const strings: Buffer[] = []
  let offset = 0
  ids.forEach((id, i) => {
    const bytes = Buffer.from(names.get(id) ?? '', 'utf16le').swap16()
    ;[3, 1, 0x409, id, bytes.length, offset].forEach((value, k) => head.writeUInt16BE(value, 6 + 12 * i + 2 * k))
    strings.push(bytes)
    offset += bytes.length
  })
  return Buffer.concat([head, ...strings])
}

function writeTables(version: number, tables: Table[]): Buffer {
  const sorted = [...tables].sort((a, b) => (a.tag < b.tag ? -1 : 1))
  const power = Math.floor(Math.log2(sorted.length))
  const head = Buffer.alloc(12 + 16 * sorted.length)
  head.writeUInt32BE(version, 0)
  ;[sorted.length, 16 * 2 ** power, power, 16 * (sorted.length - 2 ** power)].forEach((value, i) => head.writeUInt16BE(value, 4 + 2 * i))
  const body: Buffer[] = []
  let offset = head.length
  sorted.forEach(({ tag, bytes }, i) => {
    const padded = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)])
    // The checksum of `head` is taken with its own sum of the whole file (byte 8) at zero.
    if (tag === 'head') padded.writeUInt32BE(0, 8)
    const at = 12 + 16 * i
    head.write(tag, at, 'latin1')
    ;[checksum(padded), offset, bytes.length].forEach((value, k) => head.writeUInt32BE(value, at + 4 + 4 * k))
    body.push(padded)
    offset += padded.length
  })
  const font = Buffer.concat([head, ...body])
  const place = sorted.findIndex((table) => table.tag === 'head')
  if (place < 0) throw new Error('invalid font: no head table')
  font.writeUInt32BE((0xb1b0afba - checksum(font)) >>> 0, font.readUInt32BE(12 + 16 * place + 8) + 8)
  return font
}

function checksum(bytes: Buffer): number {
  let sum = 0
  for (let i = 0; i < bytes.length; i += 4) sum = (sum + bytes.readUInt32BE(i)) >>> 0
  return sum
}
