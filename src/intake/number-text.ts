/** The sign before decimals. */
export type Decimal = '.' | ','

/** What a run of figures means under one reading: its value and how many decimals were printed. */
export interface Figure {
  value: number
  decimals: number
}

/** Spaces and apostrophes that part thousands. */
const GAP = "[ \\u00a0\\u2009\\u202f\\u2007'’‘`´]"

const GROUPED: Record<Decimal, RegExp> = {
  '.': new RegExp(`^(?:[1-9]\\d{0,2}(?:,\\d{3})+|[1-9]\\d{0,2}(?:${GAP}\\d{3})+|[1-9]\\d?(?:,\\d{2})+,\\d{3}|\\d+)?(?:\\.(\\d*))?$`),
  ',': new RegExp(`^(?:[1-9]\\d{0,2}(?:\\.\\d{3})+|[1-9]\\d{0,2}(?:${GAP}\\d{3})+|\\d+)?(?:,(\\d*))?$`),
}

/** The value of a run of figures when `decimal` stands before decimals; undefined where it cannot be read so. */
export function figure(body: string, decimal: Decimal): Figure | undefined {
  const [, mantissa = '', exponent = ''] = /^(.*?)([eE][-+]?\d{1,4})?$/.exec(body) ?? []
  const found = GROUPED[decimal].exec(mantissa)
  if (!found || !/\d/.test(mantissa)) return undefined
  // A comma with nothing after it is punctuation, and no one writes groups before an exponent.
  if (found[1] === '' && decimal === ',') return undefined
  if (exponent !== '' && !/^\d*[.,]?\d*$/.test(mantissa)) return undefined
  if (exponent !== '' && mantissa.includes(decimal === '.' ? ',' : '.')) return undefined
  const plain = mantissa.replace(/[^\d.,]/g, '')
  const text = decimal === '.' ? plain.replaceAll(',', '') : plain.replaceAll('.', '').replace(',', '.')
  return { value: Number(text + exponent), decimals: exponent === '' ? (found[1]?.length ?? 0) : Math.max(1, found[1]?.length ?? 0) }
}

/** A text read as a number: the figures, and what stands around them. */
export interface NumberText {
  /** The figures with their separators, without sign, unit and marks. */
  body: string
  negative: boolean
  /** Flags of the project's list, or marks as printed. */
  flags: string[]
  /** `percent`, or a currency. */
  unit?: string
  /** The reading with a decimal point, and the one with a decimal comma. */
  point: Figure | undefined
  comma: Figure | undefined
  /** True where a letter stands for a mark, so that the text may be a code as well. */
  lettered: boolean
}

const CURRENCIES: Record<string, string> = {
  US$: 'USD',
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '₹': 'INR',
  '¥': '¥',
  '￥': '¥',
  円: 'JPY',
  元: 'CNY',
  A$: 'AUD',
  C$: 'CAD',
  kr: 'kr',
  'kr.': 'kr',
}
for (const code of ['USD', 'EUR', 'GBP', 'CHF', 'JPY', 'CNY', 'RMB', 'INR', 'AUD', 'CAD', 'SEK', 'NOK', 'DKK', 'BRL', 'ZAR', 'KRW'])
  CURRENCIES[code] = code === 'RMB' ? 'CNY' : code

const escaped = (text: string): string => text.replace(/[$.]/g, '\\$&')
const MONEY = Object.keys(CURRENCIES)
  .sort((a, b) => b.length - a.length)
  .map(escaped)
  .join('|')

const BOUNDS: Record<string, string> = { '<': 'under', '≤': 'under', '>': 'over', '≥': 'over', '<=': 'under', '>=': 'over' }
const ABOUT = /^(?:~|≈|∼|≃|c\.\s?|ca\.?\s|circa\s|approx\.?\s|about\s)\s*/i
const SUPERSCRIPT: Record<string, string> = {
  '⁰': '0', '¹': '1', '²': '2', '³': '3', '⁴': '4', '⁵': '5', '⁶': '6', '⁷': '7', '⁸': '8', '⁹': '9',
  'ᵉ': 'e', 'ʳ': 'r', 'ᵖ': 'p', 'ᵇ': 'b', 'ᶠ': 'f', 'ᵃ': 'a', 'ᶜ': 'c', 'ᵈ': 'd',
} // prettier-ignore

/** Letters glued to a number and what they say: Eurostat's, USGS's and others'. A letter that has no flag of ours stays as printed. */
const LETTERS: Record<string, string> = { e: 'estimated', r: 'revised-as-printed', s: 'estimated', b: 'break', f: 'projected' }
const LETTER = 'bcdefnprsuz'

const flagOf = (mark: string): string => LETTERS[mark] ?? mark

/** One mark at the start of what stands after a number, and the flags that it says. */
function markAt(rest: string): { length: number; flags: string[]; lettered: boolean } | undefined {
  const superscript = /^[⁰¹²³⁴-⁹ᵉʳᵖᵇᶠᵃᶜᵈ]+/.exec(rest)?.[0]
  if (superscript) {
    const plain = [...superscript].map((sign) => SUPERSCRIPT[sign] ?? sign).join('')
    return { length: superscript.length, flags: /^\d+$/.test(plain) ? [plain] : [...plain].map(flagOf), lettered: false }
  }
  const sign = /^[*†‡§¶#]+/.exec(rest)?.[0]
  if (sign) return { length: sign.length, flags: [sign], lettered: false }
  const bracket = /^[([]\s*([a-z]{1,3}|\d{1,2}|[*†‡]+)(?:\s*,\s*([a-z]|\d{1,2}))?\s*[)\]]/.exec(rest)
  if (bracket) {
    const marks = [bracket[1], bracket[2]].filter((mark) => mark !== undefined)
    if (marks.some((mark) => /^[a-z]+$/.test(mark) && !new RegExp(`^(?:[${LETTER}]+|est|rev|prov)$`).test(mark))) return undefined
    return { length: bracket[0].length, flags: marks.flatMap(flagsOfLetters), lettered: false }
  }
  const slashed = /^([erp]|\d{1,2})\/(?=$|\s|[erp\d])/.exec(rest)
  if (slashed) return { length: slashed[0].length, flags: [flagOf(slashed[1] ?? '')], lettered: false }
  const letters = new RegExp(`^[${LETTER}]{1,4}(?=$|[\\s,⁰¹²³⁴-⁹*†‡(])`).exec(rest)?.[0]
  return letters ? { length: letters.length, flags: [...letters].map(flagOf), lettered: true } : undefined
}

function flagsOfLetters(mark: string): string[] {
  if (mark === 'est') return ['estimated']
  if (mark === 'rev') return ['revised-as-printed']
  if (mark === 'prov') return ['p']
  return /^[a-z]+$/.test(mark) ? [...mark].map(flagOf) : [mark]
}

/** Marks before a number: `e12`, `r 1,230`, `ᵉ12`, `r/ 12`, `(e) 12`. */
function leading(text: string): { length: number; flags: string[]; lettered: boolean } | undefined {
  const raised = /^[ᵉʳᵖᵇᶠ]+\s*/.exec(text)
  if (raised)
    return { length: raised[0].length, flags: [...raised[0].trim()].map((sign) => flagOf(SUPERSCRIPT[sign] ?? sign)), lettered: false }
  const found = /^(?:([erp]{1,2})\s?|([erp])\/\s?|\(([erp])\)\s?)(?=[\d.,$€£<>~(-])/.exec(text)
  if (!found) return undefined
  return { length: found[0].length, flags: [...(found[1] ?? found[2] ?? found[3] ?? '')].map(flagOf), lettered: found[1] !== undefined }
}

/** Full-width, Arabic and Persian figures as the usual ones; odd minus signs as a hyphen. */
export function plainFigures(text: string): string {
  if (/^[\x00-\x7f]*$/.test(text)) return text
  return text
    .replace(/[０-９]/g, (sign) => String(sign.charCodeAt(0) - 0xff10))
    .replace(/[٠-٩]/g, (sign) => String(sign.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (sign) => String(sign.charCodeAt(0) - 0x6f0))
    .replace(/[．٫]/g, '.')
    .replace(/[，٬]/g, ',')
    .replace(/％/g, '%')
    .replace(/＜/g, '<')
    .replace(/＞/g, '>')
    .replace(/（/g, '(')
    .replace(/）/g, ')')
    .replace(/[−‒–—－﹣]/g, '-')
}

interface Peeled {
  text: string
  negative: boolean
  flags: string[]
  unit?: string
  lettered: boolean
}

/** Takes off, from the left, bounds, marks, signs and a currency, until figures begin. */
function peelLeft(start: Peeled): Peeled {
  const state = { ...start, flags: [...start.flags] }
  for (let round = 0; round < 6; round++) {
    const before = state.text
    const bound = /^(?:<=|>=|[<>≤≥])\s*/.exec(state.text)
    if (bound) Object.assign(state, { text: state.text.slice(bound[0].length), flags: [...state.flags, BOUNDS[bound[0].trim()] ?? ''] })
    const about = ABOUT.exec(state.text)
    if (about) Object.assign(state, { text: state.text.slice(about[0].length), flags: [...state.flags, 'estimated'] })
    const money = new RegExp(`^(?:${MONEY})\\s*(?=[-(\\d.,])`).exec(state.text)
    if (money && state.unit === undefined)
      Object.assign(state, { text: state.text.slice(money[0].length), unit: CURRENCIES[money[0].trim()] })
    const sign = /^[-+]\s?(?=[\d.,$€£A-Z])/.exec(state.text)
    if (sign) Object.assign(state, { text: state.text.slice(sign[0].length), negative: state.negative !== sign[0].startsWith('-') })
    const mark = leading(state.text)
    if (mark) {
      state.text = state.text.slice(mark.length)
      state.flags.push(...mark.flags)
      state.lettered ||= mark.lettered
    }
    if (state.text === before) break
  }
  return state
}

/** Takes off, from the right of the figures, percent, a currency, a trailing minus and marks; undefined where something else stands there. */
function peelRight(rest: string, state: Peeled): Peeled | undefined {
  const next = { ...state, flags: [...state.flags] }
  let left = rest
  for (let round = 0; round < 8 && left !== ''; round++) {
    const trimmed = left.replace(/^[\s\u00a0\u202f]+/, '')
    if (trimmed.startsWith('%') && next.unit === undefined) {
      next.unit = 'percent'
      left = trimmed.slice(1)
      continue
    }
    const money = new RegExp(`^(?:${MONEY})(?=$|[\\s⁰¹²³⁴-⁹*†‡(])`).exec(trimmed)
    if (money && next.unit === undefined) {
      next.unit = CURRENCIES[money[0]]
      left = trimmed.slice(money[0].length)
      continue
    }
    if (left.startsWith('-') && left.length === 1 && !next.negative) return { ...next, text: '', negative: true }
    const mark = markAt(trimmed.replace(/^,\s*/, ''))
    if (!mark || (trimmed.startsWith(',') && next.flags.length === 0)) return undefined
    next.flags.push(...mark.flags)
    next.lettered ||= mark.lettered
    left = trimmed.replace(/^,\s*/, '').slice(mark.length)
  }
  return left.trim() === '' ? next : undefined
}

/** The longest run of figures at the start, separators inside included; never one that ends in a space or separator of thousands. */
const FIGURES = new RegExp(`^(?:\\d|[.,](?=\\d)|${GAP}(?=\\d{3}(?!\\d)))+(?:\\.(?!\\d))?(?:[eE][-+]?\\d{1,4}(?![\\d]))?`)

/** Reads a text as a number with whatever stands around it; undefined where it is none. The text is trimmed. */
export function readNumberText(text: string): NumberText | undefined {
  if (text.length > 60 || !/[\d０-９٠-٩۰-۹½]/.test(text)) return undefined
  const plain = plainFigures(text)
  if (/^(?:<\s?(?:½|1\/2)|less than (?:½|1\/2) unit)\.?$/i.test(plain))
    return {
      body: '0.5',
      negative: false,
      flags: ['under'],
      point: { value: 0.5, decimals: 1 },
      comma: { value: 0.5, decimals: 1 },
      lettered: false,
    }
  const inside = /^(.*?)\(\s*((?:[$€£]\s?)?[\d.,\s\u00a0\u202f'’]*\d\s?%?)\s*\)(.*)$/.exec(plain)
  // Accounting style: the whole figure stands in brackets.
  if (inside && inside[2] !== undefined && !/\d/.test(inside[1] ?? '')) {
    const found = readOutside(`${inside[1]}${inside[2]}${inside[3]}`)
    return found && { ...found, negative: !found.negative }
  }
  return readOutside(plain)
}

function readOutside(plain: string): NumberText | undefined {
  const left = peelLeft({ text: plain, negative: false, flags: [], lettered: false })
  const body = FIGURES.exec(left.text)?.[0]
  if (body === undefined) return undefined
  const all = peelRight(left.text.slice(body.length), left)
  if (!all) return undefined
  const [point, comma] = [figure(body, '.'), figure(body, ',')]
  if (!point && !comma && !isGlued(body)) return undefined
  const { negative, flags, unit, lettered } = all
  return { body, negative, flags: [...new Set(flags)], ...(unit === undefined ? {} : { unit }), point, comma, lettered }
}

/** `1216,000`: a note's figure glued to a grouped number, or three decimals; the text alone does not say. */
export const isGlued = (body: string): boolean => /^\d{4,5},\d{2}0$/.test(body) || /^\d{4,}(?:,\d{3}){2,}$/.test(body)

/** The number under a reading. */
export const signed = (found: NumberText, figureRead: Figure): number => (found.negative ? -figureRead.value || 0 : figureRead.value)
