import type { EasternText } from './eastern.ts'
import { easternTexts } from './eastern.ts'
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

/** How much the letters beyond ASCII look like western words: letters beside letters, no controls, few signs. */
function western(text: string): number {
  const high = text.slice(0, 200_000).match(/[\u0080-\uffff]/g) ?? []
  const odd = text.slice(0, 200_000).match(/[\u0080-\u009f]|[\u00c0-\u00ff]{4,}|[¤¦¨¯¸ÐÞþ¬]/g) ?? []
  return high.length === 0 ? 1 : Math.max(0, 1 - odd.join('').length / high.length)
}

const guess = (value: string, sure: Guess['sure'], why: string): Guess => ({ what: 'encoding', value, sure, why })

/** A warning that an encoding was a guess. */
const unsure = (name: string, other: string): Warning => ({
  code: 'intake/encoding',
  message: `The text was read as ${name}; ${other} is possible too. If names look wrong, answer “encoding”.`,
})

/** A text that is no UTF-8: one of East Asia where its letters are common there, else a western one. */
function legacy(bytes: Uint8Array): Decoded {
  const latin = decodeWith('windows-1252', bytes)
  const west = western(latin)
  const east = easternTexts(bytes)
  const [best, next] = east
  if (best && isEastern(best, west)) {
    const { label, name, text, share } = best
    const near = next && next.share > share - 0.1 ? next.name : 'Windows-1252'
    const clear = label === 'shift_jis' && near === 'Windows-1252' && (share >= 0.8 || west <= 0.7)
    return {
      text,
      guess: guess(label, clear ? 'likely' : 'unsure', 'its signs are common in that encoding'),
      warnings: clear ? [] : [unsure(name, near)],
    }
  }
  // Every file can be read in this way, so it is never certain.
  const odd = west < 0.75 || (best?.share ?? 0) > 0.4
  return {
    text: latin,
    guess: guess('windows-1252', odd ? 'unsure' : 'likely', 'it is not UTF-8'),
    warnings: [unsure('Windows-1252', 'another encoding')],
  }
}

/** Japanese may be mixed with half-width signs; of the others, which western bytes may form by chance, nearly all letters must be common. */
const isEastern = ({ label, share, distinct }: EasternText, west: number): boolean =>
  label === 'shift_jis' ? share >= 0.6 && share > west - 0.3 : share >= 0.85 && distinct >= 2

const BROKEN = '\ufffd'

/** A warning of the places where a text is broken; none where it is whole. */
function brokenPlaces(text: string, name: string): Warning[] {
  if (!text.includes(BROKEN)) return []
  const lines: number[] = []
  let [broken, line, at] = [0, 1, 0]
  for (let next = text.indexOf(BROKEN); next >= 0; next = text.indexOf(BROKEN, next + 1)) {
    broken++
    if (lines.length === 10) continue
    line += text.slice(at, next).split(/\r\n?|\n/).length - 1
    at = next
    if (lines.at(-1) !== line) lines.push(line)
  }
  const message = `${broken} ${broken === 1 ? 'place is' : 'places are'} no valid ${name} and ${broken === 1 ? 'shows' : 'show'} as ${BROKEN}.`
  return [{ code: 'intake/encoding', message, place: `line ${lines.join(', ')}` }]
}

/** Letters that no publisher writes, but that a western capital before a closing quotation mark gives. */
const SELDOM = /[\u0180-\u036f\u0530-\u058f\u0700-\u07ff]/g

/** A file that is UTF-8 but for some places: western bytes form its sequences only by a rare chance, so that sound ones outweigh broken ones. */
function mended(bytes: Uint8Array): Decoded | undefined {
  const text = decodeWith('utf-8', bytes)
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0
  const sound = count(/[^\u0000-\u007f\ufffd]/gu) - count(SELDOM)
  if (sound < count(/\ufffd/g)) return undefined
  return { text, guess: guess('utf-8', 'likely', 'nearly all of it is valid UTF-8'), warnings: brokenPlaces(text, 'UTF-8') }
}

/** Decodes a text file: by the answer, by its mark, by validity, by what the text then looks like. An unknown `encoding` is refused. */
export function decode(bytes: Uint8Array, encoding?: string): Decoded {
  if (encoding !== undefined) {
    try {
      const text = decodeWith(encoding, bytes)
      const whole = !text.includes(BROKEN) || tryDecode(encoding, bytes) !== undefined
      return { text, guess: guess(encoding, 'certain', 'answered'), warnings: whole ? [] : brokenPlaces(text, encoding) }
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
    const text = decodeWith('utf-8', bytes)
    return { text, guess: guess('utf-8', 'certain', 'its mark'), warnings: brokenPlaces(text, 'UTF-8') }
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
