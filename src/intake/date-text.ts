/** Order of day, month and year in a date written with figures. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd'

/** A text read as a date: one reading for certain, or one for each order that fits. ISO 8601: a day or a month. */
export interface DateText {
  /** The only reading, whatever the order. */
  iso?: string
  /** Readings by order, where the order is not fixed; only orders that give a day of the calendar. */
  orders: Partial<Record<DateOrder, string>>
  /** True where the year has two figures. */
  short: boolean
}

const MONTH_NAMES = [
  ['january', 'jan', 'januar', 'jänner', 'janvier', 'janv', 'enero', 'ene', 'gennaio', 'gen', 'januari', 'janeiro', 'styczeń'],
  ['february', 'feb', 'februar', 'février', 'févr', 'fevrier', 'fév', 'febrero', 'febbraio', 'februari', 'fevereiro', 'fev'],
  ['march', 'mar', 'märz', 'mär', 'mrz', 'mars', 'marzo', 'maart', 'mrt', 'março'],
  ['april', 'apr', 'avril', 'avr', 'abril', 'abr', 'aprile'],
  ['may', 'mai', 'mayo', 'maggio', 'mag', 'mei', 'maio', 'maj'],
  ['june', 'jun', 'juni', 'juin', 'junio', 'giugno', 'giu', 'junho'],
  ['july', 'jul', 'juli', 'juillet', 'juil', 'julio', 'luglio', 'lug', 'julho'],
  ['august', 'aug', 'août', 'aout', 'agosto', 'ago', 'augustus', 'augusti'],
  ['september', 'sep', 'sept', 'septembre', 'septiembre', 'settembre', 'set', 'setembro'],
  ['october', 'oct', 'oktober', 'okt', 'octobre', 'octubre', 'ottobre', 'ott', 'outubro', 'out'],
  ['november', 'nov', 'novembre', 'noviembre', 'novembro'],
  ['december', 'dec', 'dezember', 'dez', 'décembre', 'déc', 'diciembre', 'dic', 'dicembre', 'december', 'dezembro'],
]
const MONTHS = new Map(MONTH_NAMES.flatMap((names, at) => names.map((name): [string, number] => [name, at + 1])))

const two = (value: number): string => String(value).padStart(2, '0')
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** The ISO text of a day, or undefined where the calendar has no such day. */
export function isoDay(year: number, month: number, day: number): string | undefined {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const length = month === 2 && leap ? 29 : (LENGTHS[month - 1] ?? 0)
  return year >= 1000 && year <= 2999 && day >= 1 && day <= length ? `${year}-${two(month)}-${two(day)}` : undefined
}

const isoMonth = (year: number, month: number): string | undefined =>
  year >= 1000 && year <= 2999 && month >= 1 && month <= 12 ? `${year}-${two(month)}` : undefined

const fixed = (iso: string | undefined, short = false): DateText | undefined => (iso === undefined ? undefined : { iso, orders: {}, short })

/** A year of two figures: up to 69 in this century, from 70 in the last. */
const century = (text: string): number => (text.length > 2 ? Number(text) : Number(text) + (Number(text) < 70 ? 2000 : 1900))

function figures(text: string): DateText | undefined {
  const [, first = '', sign = '', second = '', again = '', third = ''] = /^(\d{1,4})([-/.])(\d{1,2})([-/.])(\d{1,4})$/.exec(text) ?? []
  if (first === '' || sign !== again || first.length === 3 || third.length === 3) return undefined
  const [a, b, c] = [Number(first), Number(second), Number(third)]
  if (first.length === 4) return third.length <= 2 ? fixed(isoDay(a, b, c)) : undefined
  if (third.length === 1) return undefined
  const short = third.length === 2
  const [dmy, mdy] = [isoDay(century(third), b, a), isoDay(century(third), a, b)]
  // Year first with two figures is rare: thought of only where nothing else gives a day.
  const ymd = !dmy && !mdy && short && first.length === 2 ? isoDay(century(first), b, c) : undefined
  // Points between figures stand for day, month, year wherever they are in use.
  if (sign === '.') return fixed(dmy, short)
  const orders = { ...(dmy ? { dmy } : {}), ...(mdy ? { mdy } : {}), ...(ymd ? { ymd } : {}) }
  return Object.keys(orders).length === 0 ? undefined : { orders, short }
}

function monthOnly(text: string): DateText | undefined {
  const iso = /^(\d{4})[-/](\d{2})$/.exec(text) ?? /^(\d{4})\s?[mM](\d{1,2})$/.exec(text) ?? /^(\d{4})年\s?(\d{1,2})月$/.exec(text)
  if (iso) return fixed(isoMonth(Number(iso[1]), Number(iso[2])))
  const turned = /^(\d{1,2})\/(\d{4})$/.exec(text)
  return turned ? fixed(isoMonth(Number(turned[2]), Number(turned[1]))) : undefined
}

const monthOf = (word: string | undefined): number => MONTHS.get((word ?? '').toLowerCase().replace(/\.$/, '')) ?? 0

/** Dates with a month in letters: `5 March 2024`, `March 5, 2024`, `5-Mar-24`, `Mar 2024`, `2024 Mar`, `5. März 2024`. */
function worded(text: string): DateText | undefined {
  const day = /^(\d{1,2})(?:st|nd|rd|th|\.|er)?[\s-]*(?:de\s|of\s)?(\p{L}{3,}\.?)[\s,-]*(?:de\s)?(\d{4}|\d{2})$/u.exec(text)
  if (day && monthOf(day[2]) > 0) return fixed(isoDay(century(day[3] ?? ''), monthOf(day[2]), Number(day[1])), day[3]?.length === 2)
  const american = /^(\p{L}{3,}\.?)\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/u.exec(text)
  if (american && monthOf(american[1]) > 0) return fixed(isoDay(Number(american[3]), monthOf(american[1]), Number(american[2])))
  const month = /^(\p{L}{3,}\.?)[\s,-]+(?:de\s)?(\d{4}|\d{2})$/u.exec(text)
  if (month && monthOf(month[1]) > 0) return fixed(isoMonth(century(month[2] ?? ''), monthOf(month[1])), month[2]?.length === 2)
  const turned = /^(\d{4})[\s-]+(\p{L}{3,}\.?)(?:[\s-]+(\d{1,2}))?$/u.exec(text)
  if (!turned || monthOf(turned[2]) === 0) return undefined
  const [year, at] = [Number(turned[1]), monthOf(turned[2])]
  return fixed(turned[3] === undefined ? isoMonth(year, at) : isoDay(year, at, Number(turned[3])))
}

/** Reads a text as a date; undefined where it is none. Texts of figures alone are numbers, not dates: see `readCompactDate`. */
export function readDateText(text: string): DateText | undefined {
  if (text.length < 5 || text.length > 30) return undefined
  const midnight = /^(\d{4}-\d{2}-\d{2})(?:[T ]00:00(?::00(?:\.0+)?)?(?:Z|[+-]00:?00)?)$/.exec(text)?.[1]
  const plain = midnight ?? text
  const asian = /^(\d{4})年\s?(\d{1,2})月\s?(\d{1,2})日$/.exec(plain)
  if (asian) return fixed(isoDay(Number(asian[1]), Number(asian[2]), Number(asian[3])))
  return figures(plain) ?? monthOnly(plain) ?? (/\p{L}/u.test(plain) ? worded(plain) : undefined)
}

/** A day written as eight figures, `20240305`; undefined for any other number. */
export function readCompactDate(text: string): string | undefined {
  const found = /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  return found ? isoDay(Number(found[1]), Number(found[2]), Number(found[3])) : undefined
}
