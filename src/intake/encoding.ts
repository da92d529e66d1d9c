import type { Guess, Warning } from './understood.ts'
import { refuse } from './refuse.ts'

/** A file's text, and by what it was decoded. */
export interface Decoded {
  text: string
  guess: Guess
  warnings: Warning[]
}

const decodeWith = (label: string, bytes: Uint8Array, fatal = false): string => new TextDecoder(label, { fatal }).decode(bytes)

function tryDecode(label: string, bytes: Uint8Array): string | undefined {
  try {
    return decodeWith(label, bytes, true)
  } catch {
    return undefined
  }
}

/** UTF-16 without a mark shows as zero bytes at every other place: tabs, line ends and figures are in every table. */
function utf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const end = Math.min(bytes.length - (bytes.length % 2), 4096)
  let [even, odd] = [0, 0]
  for (let at = 0; at < end; at += 2) {
    if (bytes[at] === 0) even++
    if (bytes[at + 1] === 0) odd++
  }
  const enough = Math.max(2, end / 100)
  if (odd >= enough && even < odd / 20) return 'utf-16le'
  return even >= enough && odd < even / 20 ? 'utf-16be' : undefined
}

/** How much the letters beyond ASCII look like Japanese: from 0 to 1. Common kana and kanji, against rare ones and half-width kana. */
function japanese(text: string): number {
  let [good, all] = [0, 0]
  for (const sign of text.slice(0, 200_000)) {
    const code = sign.codePointAt(0) ?? 0
    if (code < 0x80) continue
    all++
    if ((code >= 0x3000 && code <= 0x30ff) || (code >= 0xff01 && code <= 0xff5e)) good++
    else if (code >= 0x4e00 && code <= 0x9fff && isCommonKanji(code)) good++
  }
  return all === 0 ? 0 : good / all
}

let common: Set<number> | undefined

/** Kanji of the first level of the Japanese standard: lead bytes 0x88 to 0x98. Bytes of western text fall outside them. */
function isCommonKanji(code: number): boolean {
  if (!common) {
    const bytes: number[] = []
    for (let lead = 0x88; lead <= 0x98; lead++) for (let trail = 0x40; trail <= 0xfc; trail++) if (trail !== 0x7f) bytes.push(lead, trail)
    common = new Set([...decodeWith('shift_jis', new Uint8Array(bytes))].map((sign) => sign.codePointAt(0) ?? 0))
  }
  return common.has(code)
}

/** How much the letters beyond ASCII look like western words: letters beside letters, no controls, few signs. */
function western(text: string): number {
  const high = text.slice(0, 200_000).match(/[\u0080-\uffff]/g) ?? []
  const odd = text.slice(0, 200_000).match(/[\u0080-\u009f]|[\u00c0-\u00ff]{4,}|[¤¦¨¯¸ÐÞþ¬]/g) ?? []
  return high.length === 0 ? 1 : Math.max(0, 1 - odd.join('').length / high.length)
}

const guess = (value: string, sure: Guess['sure'], why: string): Guess => ({ what: 'encoding', value, sure, why })

function legacy(bytes: Uint8Array): Decoded {
  const japaneseText = tryDecode('shift_jis', bytes)
  const latin = decodeWith('windows-1252', bytes)
  const [east, west] = [japaneseText === undefined ? 0 : japanese(japaneseText), western(latin)]
  const unsure = (value: string, other: string): Warning => ({
    code: 'intake/encoding',
    message: `The text was read as ${value}; ${other} is possible too. If names look wrong, answer “encoding”.`,
  })
  if (japaneseText !== undefined && east >= 0.6 && east > west - 0.3) {
    const warnings = east < 0.8 && west > 0.7 ? [unsure('Shift-JIS', 'Windows-1252')] : []
    return {
      text: japaneseText,
      guess: guess('shift_jis', warnings.length > 0 ? 'unsure' : 'likely', 'its signs are common Japanese ones'),
      warnings,
    }
  }
  const warnings = west < 0.75 || east > 0.4 ? [unsure('Windows-1252', 'another encoding')] : []
  return { text: latin, guess: guess('windows-1252', warnings.length > 0 ? 'unsure' : 'likely', 'it is not UTF-8'), warnings }
}

/** True where a file is nearly UTF-8: broken in a few places only. */
function mended(bytes: Uint8Array): Decoded | undefined {
  const text = decodeWith('utf-8', bytes)
  const broken = text.split('\ufffd').length - 1
  const sound = (text.match(/[^\u0000-\u007f\ufffd]/g) ?? []).length
  if (sound < 20 * broken) return undefined
  const message = `${broken} places are no valid UTF-8; they show as \ufffd.`
  return { text, guess: guess('utf-8', 'likely', 'nearly all of it is valid UTF-8'), warnings: [{ code: 'intake/encoding', message }] }
}

/** Decodes a text file: by the answer, by its mark, by validity, by what the text then looks like. An unknown `encoding` is refused. */
export function decode(bytes: Uint8Array, encoding?: string): Decoded {
  if (encoding !== undefined) {
    try {
      return { text: decodeWith(encoding, bytes), guess: guess(encoding, 'certain', 'answered'), warnings: [] }
    } catch {
      refuse(
        'encoding',
        `“${encoding}” is no encoding that we know.`,
        'Write utf-8, utf-16le, windows-1252, shift_jis or another name that browsers use.',
      )
    }
  }
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) {
    const text = tryDecode('utf-8', bytes)
    if (text !== undefined) return { text, guess: guess('utf-8', 'certain', 'its mark'), warnings: [] }
  }
  if (a === 0xff && b === 0xfe)
    return { text: decodeWith('utf-16le', bytes), guess: guess('utf-16le', 'certain', 'its mark'), warnings: [] }
  if (a === 0xfe && b === 0xff)
    return { text: decodeWith('utf-16be', bytes), guess: guess('utf-16be', 'certain', 'its mark'), warnings: [] }
  const wide = utf16(bytes)
  if (wide) return { text: decodeWith(wide, bytes), guess: guess(wide, 'likely', 'every other byte is zero'), warnings: [] }
  const text = tryDecode('utf-8', bytes)
  if (text !== undefined) return { text, guess: guess('utf-8', 'certain', 'valid UTF-8'), warnings: [] }
  return mended(bytes) ?? legacy(bytes)
}
