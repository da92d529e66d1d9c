import { closeSync, openSync, readSync } from 'node:fs'
import { StringDecoder } from 'node:string_decoder'

/** Bytes read at a time. */
const PIECE = 1 << 19

/** The bytes of a file, piece by piece. Each piece is overwritten by the next. */
export function* readBytes(path: string): Generator<Buffer, void> {
  const file = openSync(path, 'r')
  try {
    const buffer = Buffer.allocUnsafe(PIECE)
    for (;;) {
      const size = readSync(file, buffer, 0, PIECE, null)
      if (size === 0) return
      yield buffer.subarray(0, size)
    }
  } finally {
    closeSync(file)
  }
}

/** The text of a file in UTF-8, piece by piece; a character is never cut in two. Bytes that are no UTF-8 become U+FFFD. */
export function* readText(path: string): Generator<string, void> {
  const decoder = new StringDecoder('utf8')
  for (const bytes of readBytes(path)) yield decoder.write(bytes)
  yield decoder.end()
}
