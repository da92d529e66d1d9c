import { formatNumber } from '../format/numbers.ts'
import { roundAt } from '../format/rounding.ts'
import { convert, isUnit } from '../format/units.ts'
import type { Fact } from './fact.ts'
import type { Lexicon } from '../numbers/lexicon.ts'
import { dimensionOf } from './quantities.ts'
import type { TypedQuantity } from '../numbers/quantity.ts'
import { valueInWords } from './value-in-words.ts'

/** The number of a fact in the typed unit and dress: "44,250 tonnes" for "44,000 tonnes". */
function sameDress(
  fact: Fact & { value: number },
  typed: Extract<TypedQuantity, { form: 'number' }>,
  lexicon: Lexicon,
  locale: string,
): string[] {
  const [written, second] = typed.numbers
  const unit = typed.unit ?? { mass: 't', money: 'usd' }[dimensionOf(fact.unit)] ?? fact.unit
  const fits = isUnit(unit) ? dimensionOf(unit) === dimensionOf(fact.unit) : unit === fact.unit
  if (!written || second || !fits) return []
  const value = Math.abs(isUnit(unit) ? convert(fact.value, fact.unit, unit) : fact.value)
  const scaled = value / written.scale
  const same = roundAt(scaled, written.places) === written.value
  // One more digit tells apart what rounds to the same; a whole number has none more.
  const more = same && roundAt(scaled, written.places) !== scaled ? 1 : 0
  const lead = typed.lead.replace(/^[+−-]\s*/, '')
  const text = `${lead}${formatNumber(scaled, locale, { decimals: written.places + more, grouping: fact.kind !== 'year' })}`
  const scale = Object.entries(lexicon.scales).find(([, size]) => size === written.scale)?.[0]
  const tail = [scale, typed.tail].filter(Boolean).join(' ').replace(/\s+%/, '%')
  const dressed = typed.tail === '%' && !scale ? `${text}%` : [text, tail].filter(Boolean).join(' ')
  const near = !typed.hedge && !same && Math.abs(value - written.value * written.scale) <= 0.05 * written.value * written.scale
  const plain = [formatNumber(written.value, locale, { decimals: written.places }), tail].filter(Boolean).join(' ')
  return near && written.value % 10 === 0 ? [dressed, `${lexicon.offer.about} ${lead}${plain}`] : [dressed]
}

/** Texts that would agree with a fact, nearest to what was typed first. They carry no sign: the words around do. */
export function offersFor(fact: Fact, typed: TypedQuantity | undefined, lexicon: Lexicon, locale: string): string[] {
  const words = valueInWords(fact, locale)
  if (fact.bound) return [`${lexicon.offer[fact.bound]} ${words}`]
  if (typeof fact.value !== 'number') return [words]
  const one = fact as Fact & { value: number }
  if (typed?.form === 'number') {
    const dressed = sameDress(one, typed, lexicon, locale)
    if (dressed.length) return dressed
  }
  if (typed?.form === 'multiple' && fact.kind === 'change')
    return [`${formatNumber(1 + one.value / 100, locale, { decimals: 1 })} ${lexicon.offer.times}`, words]
  return [words]
}
