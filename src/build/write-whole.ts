import { closeSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
import { readBytes } from './read-pieces.ts'

/**
 * Puts a file in place in one move: a reader, or a command cut short, finds the old file or the new one, never half of one.
 * The folder must exist.
 */
export const writeWhole = (path: string, text: string): void => writeWholeInPieces(path, [text])

/** The same for a text that comes in pieces, of which only one is in memory at a time. */
export function writeWholeInPieces(path: string, pieces: Iterable<string>): void {
  const draft = `${path}.${process.pid}.part`
  try {
    const file = openSync(draft, 'w')
    try {
      for (const piece of pieces) writeAll(file, Buffer.from(piece))
    } finally {
      closeSync(file)
    }
    renameSync(draft, path)
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  }
}

function writeAll(file: number, bytes: Buffer): void {
  for (let from = 0; from < bytes.length;) from += writeSync(file, bytes, from)
}

/** True when a file is there and holds exactly this text, which comes in pieces; reading stops at the first difference. */
export function holdsText(path: string, pieces: Iterable<string>): boolean {
  const size = statSync(path, { throwIfNoEntry: false })?.size
  if (size === undefined) return false
  let left = size
  let rest = Buffer.alloc(0)
  const source = readBytes(path)
  for (const piece of pieces) {
    const wanted = Buffer.from(piece)
    left -= wanted.length
    if (left < 0) return false
    while (rest.length < wanted.length) {
      const next = source.next()
      if (next.done) return false
      rest = Buffer.concat([rest, next.value])
    }
    if (!rest.subarray(0, wanted.length).equals(wanted)) return false
    rest = rest.subarray(wanted.length)
  }
  source.return()
  return left === 0
}
