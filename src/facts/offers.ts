import { formatNumber } from '../format/numbers.ts'
import { roundAt } from '../format/rounding.ts'
import { convert, isUnit, UNITS } from '../format/units.ts'
import type { Fact } from './fact.ts'
import type { Lexicon } from '../numbers/lexicon.ts'
import { dimensionOf } from './quantities.ts'
import type { TypedQuantity } from '../numbers/quantity.ts'
import type { WrittenNumber } from '../numbers/read-number.ts'
import { inWords, ordinalDressed } from './spell.ts'
import { roundsTo } from './tolerance.ts'
import { unitInWords, valueInWords } from './value-in-words.ts'

type Typed = Extract<TypedQuantity, { form: 'number' }>
type Numbered = Fact & { value: number }

/** What numbers are offered with: the language, and the words of its units. */
interface Speech {
  lexicon: Lexicon
  locale: string
}

/** A way to write a number: what stands before and behind it, and what one of it is in the fact's unit. */
interface Dress {
  lead: string
  tail: string
  /** The value of the fact in the unit of this dress, without its sign. */
  value: number
  scale: number
}

/** Scales that the house writes, largest first. */
const SCALES = [1e12, 1e9, 1e6]

/** From so many times too much on, a wrong scale or unit was typed, and not a wrong digit. */
const FAR = 500

const scaleWord = (scale: number, { lexicon }: Speech): string | undefined =>
  Object.entries(lexicon.scales).find(([name, size]) => size === scale && name.length > 3)?.[0] ??
  Object.entries(lexicon.scales).find(([, size]) => size === scale)?.[0]

/** A number in a dress; a symbol such as "kt" stands behind a space that does not break. */
function write(number: string, { lead, tail, scale }: Dress, speech: Speech): string {
  const word = scaleWord(scale, speech)
  if (tail === '%' && !word) return `${lead}${number}%`
  const gap = /^(?:[kM]?[tW]h?|kg|km|GWh?|TWh)$/.test(tail) ? '\u00a0' : ' '
  const body = [`${lead}${number}`, word].filter(Boolean).join(' ')
  return tail ? `${body}${tail === '%' ? '' : gap}${tail}` : body
}

const digits = (value: number, places: number, fact: Fact, { locale }: Speech): string =>
  formatNumber(value, locale, { decimals: places, grouping: fact.kind !== 'year' })

/** The typed dress with the fact's number in it; nothing where its unit measures something else. */
function typedDress(fact: Numbered, typed: Typed, scale: number): Dress | undefined {
  const unit = typed.unit ?? { mass: 't', money: 'usd' }[dimensionOf(fact.unit)] ?? fact.unit
  const fits = isUnit(unit) ? dimensionOf(unit) === dimensionOf(fact.unit) : unit === fact.unit
  if (!fits || typed.refused) return undefined
  const value = Math.abs(isUnit(unit) ? convert(fact.value, fact.unit, unit) : fact.value)
  return { lead: typed.lead.replace(/^[+−-]\s*/, ''), tail: typed.tail, value, scale }
}

/** The fact's own unit in the house's words, behind the currency's sign where that was typed: "$239 a kilogram". */
function ownDress(fact: Numbered, typed: Typed): Dress {
  const words = unitInWords(fact.unit)
  const currency = `${UNITS.usd.label} `
  const signed = typed.lead.includes('$') && words.startsWith(currency)
  return { lead: signed ? '$' : '', tail: signed ? words.slice(currency.length) : words, value: Math.abs(fact.value), scale: 1 }
}

/** What was typed, its digits untouched, in another scale or in the fact's own unit, where that is true: "€769 million" for "€769 billion". */
function sameDigits(fact: Numbered, typed: Typed, written: WrittenNumber, speech: Speech): string[] {
  if (!written.digits || written.value === 0) return []
  const dresses = [written.scale, ...SCALES, 1].flatMap((scale) => typedDress(fact, typed, scale) ?? [])
  const own = [written.scale, ...SCALES, 1].map((scale) => ({ ...ownDress(fact, typed), scale }))
  return [...dresses, ...own]
    .filter((dress) => roundsTo(dress.value, { ...written, scale: dress.scale }))
    .map((dress) => write(digits(written.value, written.places, fact, speech), dress, speech))
}

/** How many digits of a written number say something. */
const significant = ({ value, places }: WrittenNumber): number =>
  Math.max(2, value.toFixed(places).replace('.', '').replace(/^0+/, '').length)

/** The number of a fact in the fact's unit or the typed currency and in the scale that suits it, as exact as what was typed. */
function rescaled(fact: Numbered, typed: Typed, written: WrittenNumber, speech: Speech): string {
  const typedAs = typedDress(fact, typed, 1)
  const dress = typedAs && typedAs.value === Math.abs(fact.value) ? typedAs : ownDress(fact, typed)
  const scale = SCALES.find((one) => dress.value >= one && (written.scale > 1 || dress.value / one >= 1000)) ?? 1
  const scaled = dress.value / scale
  let places = Math.min(6, Math.max(0, significant(written) - Math.floor(Math.log10(scaled)) - 1))
  while (places > 0 && roundAt(scaled, places - 1) === roundAt(scaled, places)) places--
  return write(digits(scaled, places, fact, speech), { ...dress, scale }, speech)
}

/** The number of a fact in the typed unit and dress: "44,250 tonnes" for "44,000 tonnes"; "eight" for "nine". */
function sameDress(fact: Numbered, typed: Typed, text: string, speech: Speech): string[] {
  const [written, second] = typed.numbers
  if (!written || second) return []
  const same = sameDigits(fact, typed, written, speech)
  const dress = typedDress(fact, typed, written.scale)
  if (same[0] !== undefined && !(dress && roundsTo(dress.value, written))) return [same[0]]
  if (!dress) return []
  const { value, lead } = dress
  const scaled = value / written.scale
  const spelled = written.digits || written.places > 0 ? undefined : inWords(Math.round(scaled), text, speech.lexicon)
  if (spelled !== undefined && written.scale === 1) return [[spelled, typed.tail].filter(Boolean).join(' ')]
  const far = value !== 0 && (scaled >= FAR * written.value || scaled * FAR <= written.value || roundAt(scaled, written.places) === 0)
  if (far) return [rescaled(fact, typed, written, speech)]
  const rounded = roundAt(scaled, written.places) === written.value
  // One more digit tells apart what rounds to the same; a whole number has none more.
  const more = rounded && roundAt(scaled, written.places) !== scaled ? 1 : 0
  const dressed = write(digits(scaled, written.places + more, fact, speech), dress, speech)
  const near = !typed.hedge && !rounded && Math.abs(value - written.value * written.scale) <= 0.05 * written.value * written.scale
  const plain = write(digits(written.value, written.places, { ...fact, kind: 'level' }, speech), dress, speech)
  return near && written.value % 10 === 0
    ? [dressed, `${speech.lexicon.offer.about} ${lead && plain.startsWith(lead) ? plain : `${lead}${plain}`}`]
    : [dressed]
}

/** Texts that would agree with a fact, nearest to what was typed first. They carry no sign: the words around do. */
export function offersFor(fact: Fact, typed: TypedQuantity | undefined, text: string, lexicon: Lexicon, locale: string): string[] {
  const words = valueInWords(fact, locale)
  if (fact.bound) return [`${lexicon.offer[fact.bound]} ${words}`]
  if (typeof fact.value !== 'number') return [words]
  const one = fact as Numbered
  if (fact.unit === 'rank') return ordinalDressed(one, text, lexicon)
  if (typed?.form === 'number') {
    const dressed = sameDress(one, typed, text, { lexicon, locale })
    if (dressed.length) return dressed
  }
  if (typed?.form === 'multiple' && fact.kind === 'change')
    return [`${formatNumber(1 + one.value / 100, locale, { decimals: 1 })} ${lexicon.offer.times}`, words]
  return [words]
}
