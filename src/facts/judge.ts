import { findQuantities } from '../numbers/find-quantities.ts'
import { movementAround } from '../numbers/direction.ts'
import type { Lexicon } from '../numbers/lexicon.ts'
import { lexiconOf } from '../numbers/lexicon.ts'
import { rateOf, readUnit, withoutRate } from '../numbers/read-unit.ts'
import { readQuantity } from '../numbers/quantity.ts'
import { isUnit } from '../format/units.ts'
import { agree } from './agreement.ts'
import { STANDING } from './movement.ts'
import type { Fact, FactKind } from './fact.ts'
import { unitInWords } from './value-in-words.ts'

/** Text that states a value, and whether it does so truly. */
export interface Judgement {
  agrees: boolean
  /** One sentence. */
  why: string
}

/** A unit by its id or any name that texts give it, and what a value in it is to be multiplied by. */
export interface NamedUnit {
  unit: string
  factor: number
}

/** Reads "t", "tonnes", "%", "million USD", "US dollars a kilogram"; a name that is no unit is what is counted: "countries". */
export function readUnitName(name: string, lexicon: Lexicon): NamedUnit {
  const text = name.trim()
  const own = lexicon.unitNames[text.toLowerCase()]
  if (own === 'basis-point') return { unit: 'percentage-point', factor: 0.01 }
  if (own) return { unit: own, factor: 1 }
  if (isUnit(text) || Object.values(lexicon.measures).includes(text)) return { unit: withoutYear(text, lexicon), factor: 1 }
  if (text === 'basis-point') return { unit: 'percentage-point', factor: 0.01 }
  const words = text.split(/\s+/)
  const scale = words.findIndex((word) => Object.hasOwn(lexicon.scales, word.toLowerCase()) && words.length > 1)
  const rest = words.filter((_, i) => i !== scale).join(' ')
  const factor = scale < 0 ? 1 : (lexicon.scales[(words[scale] ?? '').toLowerCase()] ?? 1)
  const plain = lexicon.unitNames[rest.toLowerCase()] ?? readUnit(rest, undefined, lexicon) ?? moneyOf(rest, lexicon)
  const [, above = '', below = ''] = /^([a-z-]+)-per-([a-z-]+)$/.exec(rest) ?? []
  if (lexicon.timeUnits.includes(below)) return { unit: withoutYear(`${readUnitName(above, lexicon).unit}-per-${below}`, lexicon), factor }
  return { unit: plain ? withoutYear(plain, lexicon) : below ? rest : 'count', factor }
}

/** "A year" leaves a unit as it is. */
const withoutYear = (unit: string, lexicon: Lexicon): string => (rateOf(unit, lexicon) === 'year' ? withoutRate(unit, lexicon) : unit)

const moneyOf = (text: string, lexicon: Lexicon): string | undefined =>
  lexicon.currencies[text] ?? lexicon.currencies[text.toUpperCase()] ?? perMoney(text, lexicon)

function perMoney(text: string, lexicon: Lexicon): string | undefined {
  const [symbol, below] = text.split('/')
  const currency = symbol && below ? lexicon.currencies[symbol] : undefined
  return currency ? (readUnit(`/${below}`, currency, lexicon) ?? undefined) : undefined
}

const KINDS: Record<string, FactKind> = { rank: 'rank', year: 'year', 'percentage-point': 'points', ratio: 'ratio', count: 'count' }

function kindOf(value: number | readonly [number, number], unit: string, form: string): FactKind {
  if (typeof value !== 'number') return 'range'
  // "Doubled" of percent speaks of a change; a negative number is one whose sign words may carry.
  if (unit === 'percent') return form === 'multiple' || value < 0 ? 'change' : 'share'
  return value < 0 && unit !== 'percentage-point'
    ? 'difference'
    : value > 0 && unit === 'percentage-point'
      ? 'magnitude'
      : (KINDS[unit] ?? 'level')
}

/**
 * Judges a typed text against a value by the rules of the check: `judge({ typed: 'about 44,000 tonnes', value: 44250, unit: 't' })`.
 * The text may hold the words around its quantity: hedge, direction, the thing counted. A language without a lexicon throws
 * `unknown lexicon: LOCALE`.
 */
export function judge(
  { typed, value, unit }: { typed: string; value: number | readonly [number, number]; unit: string },
  locale = 'en',
): Judgement {
  const lexicon = lexiconOf(locale)
  const { unit: id, factor } = readUnitName(unit, lexicon)
  const { text, before, after } = quantityIn(typed, lexicon, locale)
  const read = readQuantity(text, { before, after }, lexicon)
  const meant = id === 'year' && read.form === 'number' && read.unit !== undefined ? 'years' : id
  const computed = typeof value === 'number' ? value * factor : (value.map((end) => end * factor) as [number, number])
  const kind = kindOf(computed, meant, read.form)
  // "Rose by 36 percent" speaks of a movement, and its value is given as one.
  const moved = STANDING.includes(kind) && movementAround(before, after, lexicon) === 'size'
  const fact = { ...EMPTY, value: computed, unit: meant === 'years' ? 'year' : meant, kind: moved ? ('magnitude' as const) : kind }
  const verdict = agree(fact, text, { before, after }, locale, { house: false })
  const said = [typeof computed === 'number' ? String(computed) : computed.join(' to '), unitInWords(meant)].filter(Boolean).join(' ')
  if (verdict.agrees) return { agrees: true, why: `"${typed}" states ${said}` }
  const offers = verdict.offers.length ? `; it would be true to write ${verdict.offers.map((offer) => `"${offer}"`).join(' or ')}` : ''
  return { agrees: false, why: `"${typed}" does not state ${said}: ${verdict.reason}${verdict.hint ? ` (${verdict.hint})` : ''}${offers}` }
}

const EMPTY = {
  id: 'typed',
  label: '',
  expression: '',
  derivation: '',
  cells: [],
  versions: [],
  flags: [],
  steps: [],
  notes: [],
} satisfies Partial<Fact>

/** The quantity of a typed text and the words around it: the whole text where it can be read so, else what is found in it. */
function quantityIn(typed: string, lexicon: Lexicon, locale: string): { text: string; before: string; after: string } {
  const whole = { text: typed, before: '', after: '' }
  if (readQuantity(typed, whole, lexicon).form !== 'unread') return whole
  const spans = findQuantities(typed, locale).filter((span) => span.needsCheck)
  const [span] = spans
  if (!span || spans.length > 1) return whole
  return { text: typed.slice(span.start, span.end), before: typed.slice(0, span.start), after: typed.slice(span.end) }
}
