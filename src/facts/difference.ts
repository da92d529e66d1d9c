import { formatNumber } from '../format/numbers.ts'
import { convert } from '../format/units.ts'
import type { TypedQuantity, Written } from '../numbers/quantity.ts'
import { readQuantity } from '../numbers/quantity.ts'
import { lexiconOf, type Lexicon } from '../numbers/lexicon.ts'
import { factorTo, multipleOf } from './agreement.ts'
import type { Fact } from './fact.ts'
import { withGiven, type GivenUnit } from './given-unit.ts'
import { dimensionOf } from './quantities.ts'
import { unitInWords } from './value-in-words.ts'

type Numbered = Fact & { value: number }

const isNumbered = (fact: Fact): fact is Numbered => typeof fact.value === 'number'

/** How far apart two numbers lie, of a range both ends, and the name of the unit that they are told in. */
interface Difference {
  ends: number[]
  unit: string
}

const NONE: Difference = { ends: [], unit: '' }

/** Two percentages differ in points. */
const apartIn = (unit: string): string => unitInWords(unit === 'percent' ? 'percentage-point' : unit === 'ratio' ? 'count' : unit)

/** The unit that a number without one is read in: tonnes and dollars, or the fact's own. */
const meantBy = ({ unit }: Fact, factor: number): string => (factor === 1 ? unit : dimensionOf(unit) === 'mass' ? 't' : 'usd')

/** What was written of each end less what the fact has there, in the unit that was written; signs are carried by the words. */
function ofWritten(fact: Fact, { numbers, unit }: Written, lexicon: Lexicon): Difference {
  const factor = fact.unit === 'rank' ? 1 : factorTo(fact, unit, lexicon)
  if (factor === undefined) return NONE
  const ends = isNumbered(fact) ? [fact.value] : (fact.value as [number, number])
  const apart = numbers.slice(0, ends.length).map(({ value, scale }, end) => value * scale - Math.abs((ends[end] ?? 0) * factor))
  return { ends: apart, unit: apartIn(unit ?? meantBy(fact, factor)).replace('basis-point', 'basis points') }
}

function ofForm(fact: Fact, typed: TypedQuantity, lexicon: Lexicon): Difference {
  if (typed.form === 'number') return ofWritten(fact, typed, lexicon)
  if (!isNumbered(fact)) return NONE
  if (typed.form === 'rank') return { ends: [typed.rank - fact.value], unit: '' }
  if (typed.form === 'multiple') return { ends: [typed.ratio - (multipleOf(fact) ?? typed.ratio)], unit: '' }
  if (typed.form === 'fraction' && dimensionOf(fact.unit) === 'share')
    return { ends: [typed.percent - Math.abs(convert(fact.value, fact.unit, 'percent'))], unit: apartIn('percent') }
  return NONE
}

/**
 * How far a number as typed lies from its fact, in the unit that was typed: "+0.05 percentage points", "−1,500 tonnes", "0"; of a range
 * both ends. `given` is the unit of a number that is written without. Fractions are told in points, multiples as ratios. Empty where a word such as "dozens" names no number.
 */
export function differenceInWords(
  fact: Fact,
  text: string,
  around: { before: string; after: string },
  locale: string,
  given?: GivenUnit,
): string {
  const lexicon = lexiconOf(locale)
  const typed = withGiven(readQuantity(text, around, lexicon), given)
  if (typed.form === 'unread') return ''
  const { ends, unit } = ofForm(fact, typed, lexicon)
  const told = ends
    .map((difference) => {
      const rounded = Number(difference.toPrecision(12))
      // Four places, as receipts show; less than that is told by its first digit.
      const shown = Math.abs(rounded) < 0.0001 ? Number(rounded.toPrecision(1)) : Number(rounded.toFixed(4))
      return Math.abs(rounded) < 1e-9 ? '0' : formatNumber(shown, locale, { sign: 'always' })
    })
    .join('; ')
  return /[1-9]/.test(told) ? `${told} ${unit}`.trim() : told
}
