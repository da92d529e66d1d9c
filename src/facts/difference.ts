import { formatNumber } from '../format/numbers.ts'
import { convert } from '../format/units.ts'
import type { TypedQuantity, Written } from '../numbers/quantity.ts'
import { readQuantity } from '../numbers/quantity.ts'
import { lexiconOf, type Lexicon } from '../numbers/lexicon.ts'
import { factorTo, multipleOf } from './agreement.ts'
import type { Fact } from './fact.ts'
import { dimensionOf } from './quantities.ts'

type Numbered = Fact & { value: number }

const isNumbered = (fact: Fact): fact is Numbered => typeof fact.value === 'number'

/** What was written of each end less what the fact has there, in the unit that was written; signs are carried by the words. */
function ofWritten(fact: Fact, { numbers, unit }: Written, lexicon: Lexicon): number[] {
  const factor = fact.unit === 'rank' ? 1 : factorTo(fact, unit, lexicon)
  if (factor === undefined) return []
  const ends = isNumbered(fact) ? [fact.value] : (fact.value as [number, number])
  return numbers.slice(0, ends.length).map(({ value, scale }, end) => value * scale - Math.abs((ends[end] ?? 0) * factor))
}

function ofForm(fact: Fact, typed: TypedQuantity, lexicon: Lexicon): number[] {
  if (typed.form === 'number') return ofWritten(fact, typed, lexicon)
  if (!isNumbered(fact)) return []
  if (typed.form === 'rank') return [typed.rank - fact.value]
  if (typed.form === 'multiple') return [typed.ratio - (multipleOf(fact) ?? typed.ratio)]
  if (typed.form === 'fraction' && dimensionOf(fact.unit) === 'share')
    return [typed.percent - Math.abs(convert(fact.value, fact.unit, 'percent'))]
  return []
}

/**
 * How far a number as typed lies from its fact, in the unit that was typed: "+0.05", "−1,500", "0"; of a range both ends. Fractions are
 * told in percent, multiples as ratios. Empty where a word such as "dozens" names no number.
 */
export function differenceInWords(fact: Fact, text: string, around: { before: string; after: string }, locale: string): string {
  const lexicon = lexiconOf(locale)
  const typed = readQuantity(text, around, lexicon)
  if (typed.form === 'unread') return ''
  return ofForm(fact, typed, lexicon)
    .map((difference) => {
      const rounded = Number(difference.toPrecision(12))
      // Four places, as receipts show; less than that is told by its first digit.
      const shown = Math.abs(rounded) < 0.0001 ? Number(rounded.toPrecision(1)) : Number(rounded.toFixed(4))
      return Math.abs(rounded) < 1e-9 ? '0' : formatNumber(shown, locale, { sign: 'always' })
    })
    .join('; ')
}
