import { Inflate } from 'fflate'
import { refuse } from './refuse.ts'

/** One entry of a zip's directory: its name and its sizes, packed and unpacked, in bytes. */
export interface ZipEntry {
  name: string
  packed: number
  size: number
  /** Where its packed bytes begin. */
  at: number
  /** True where they are deflated, not merely stored. */
  deflated: boolean
}

/** Unpacked, all entries together may not be larger than this. */
const SIZE_LIMIT = 512 * 1024 * 1024

/** Above this size, an entry that unpacks to more than so many times its packed size is no table. */
const RATIO_FROM = 8 * 1024 * 1024
const RATIO_LIMIT = 200

const END = 0x06054b50
const ENTRY = 0x02014b50

function endOfDirectory(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= 0 && at >= view.byteLength - 65_557; at--) if (view.getUint32(at, true) === END) return at
  return undefined
}

/** Reads the directory at the end of a zip without unpacking anything. A zip without one is cut short. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOfDirectory(view)
  const cut = (): never =>
    refuse('truncated', 'This workbook is cut short: its table of contents is missing.', 'Download it again.', {
      expected: 'a whole zip file',
    })
  if (end === undefined) return cut()
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  const count = view.getUint16(end + 10, true)
  for (let number = 0; number < count; number++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) return cut()
    const [packed, size, length] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true), view.getUint16(at + 28, true)]
    const local = view.getUint32(at + 42, true)
    if (local + 30 > bytes.length) return cut()
    // Both places must agree, or the directory says less than is there.
    const stated = view.getUint32(local + 22, true)
    const streamed = (view.getUint16(local + 6, true) & 8) !== 0
    if (!streamed && stated !== size && stated !== 0xffffffff) return cut()
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)),
      packed,
      size,
      at: local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true),
      deflated: view.getUint16(at + 10, true) === 8,
    })
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/** Bytes handed to the unpacker at a time: what they swell to is seen before the next are. */
const PIECE = 16 * 1024

/** Refuses an entry that holds more than the directory says: a bomb may lie about its size. */
function checkHonest(bytes: Uint8Array, { name, at, packed, size, deflated }: ZipEntry): void {
  if (!deflated) return
  let unpacked = 0
  const inflate = new Inflate((chunk) => {
    unpacked += chunk.length
  })
  for (let from = at; from < at + packed; from += PIECE) {
    const to = Math.min(from + PIECE, at + packed)
    try {
      inflate.push(bytes.subarray(from, to), to === at + packed)
    } catch {
      refuse('truncated', `“${name}” in this zip file is damaged.`, 'Download it again.', { expected: 'a whole zip file' })
    }
    if (unpacked > size)
      refuse('zip-bomb', `“${name}” unpacks to more than the zip file says.`, 'Download it again, or save the sheet as CSV.', {
        expected: `${size} bytes`,
      })
  }
}

/** Refuses a zip that would unpack to more than a table can be, told from its directory, or that lies about it. */
export function checkZip(bytes: Uint8Array, entries: readonly ZipEntry[]): void {
  const total = entries.reduce((sum, { size }) => sum + size, 0)
  const bomb = entries.find(({ size, packed }) => size > RATIO_FROM && size > RATIO_LIMIT * Math.max(1, packed))
  if (total <= SIZE_LIMIT && !bomb) return entries.forEach((entry) => checkHonest(bytes, entry))
  const message = bomb
    ? `“${bomb.name}” would unpack to ${Math.round(bomb.size / Math.max(1, bomb.packed))} times its size.`
    : `This file would unpack to ${Math.round(total / 1024 / 1024)} MB.`
  refuse('zip-bomb', message, 'Save the one sheet that is wanted as CSV.', {
    expected: 'at most 512 MB unpacked, and less than 200 times as much as packed',
  })
}
