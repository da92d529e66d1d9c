import { roundAt, withoutNoise } from '../format/rounding.ts'
import { convert } from '../format/units.ts'
import type { Fact } from './fact.ts'
import { directionAround, movementAround } from '../numbers/direction.ts'
import type { Hedge, Lexicon } from '../numbers/lexicon.ts'
import { anyOf, compile, lexiconOf } from '../numbers/lexicon.ts'
import { factorBetween } from '../numbers/measures.ts'
import { curesFor, type Cures } from './cures.ts'
import { UNSAID, withGiven, type GivenUnit } from './given-unit.ts'
import { checkMovement, leftBy } from './movement.ts'
import { dimensionOf } from './quantities.ts'
import { fromSmallest } from './ranks.ts'
import { withoutOwnRate } from './rate.ts'
import {
  ABOUT,
  checkBound,
  differs,
  holds,
  holdsOfLoss,
  MULTIPLE,
  OF_WHAT_IS_LEFT,
  roundsTo,
  sizeOf,
  type Around,
  type Verdict,
} from './tolerance.ts'
import type { TypedQuantity, Written } from '../numbers/quantity.ts'
import { readQuantity } from '../numbers/quantity.ts'
import { rateOf, withoutRate } from '../numbers/read-unit.ts'
import type { WrittenNumber } from '../numbers/read-number.ts'

/** Whether typed text states a fact truly; if not, why, and what would. */
export type Agreement = { agrees: true } | ({ agrees: false; reason: string } & Cures)

type Numbered = Fact & { value: number }

const isPair = (fact: Fact): fact is Fact & { value: [number, number] } => typeof fact.value !== 'number'

/** Kinds of facts whose sign the words around their number give: "fell by 36 percent". */
export const SIGNED: readonly Fact['kind'][] = ['change', 'points', 'difference']

/** Takes the sign off a number where the words carry it; or says that they do not. */
function unsigned(
  fact: Numbered,
  value: number,
  sign: '+' | '-' | undefined,
  around: Around,
  lexicon: Lexicon,
): number | { reason: string; hint?: string } {
  // "Fell to 36 percent" says where it stands: the verb gives no sign.
  const moved = movementAround(around.before, around.after, lexicon)
  const direction = moved && moved !== 'size' ? undefined : directionAround(around.before, around.after, lexicon)
  if (sign) {
    const twice = sign === '-' && SIGNED.includes(fact.kind) && direction === 'falling'
    if (twice) return { reason: 'the words say that it fell, and the minus says so again', hint: 'leave one of the two out' }
    if ((sign === '-') === value < 0) return Math.abs(value)
    return { reason: value < 0 ? 'the number is negative' : 'the number is not negative' }
  }
  if (!SIGNED.includes(fact.kind)) return value < 0 ? { reason: 'the number is negative', hint: 'write the minus sign' } : value
  if (value < 0 && direction !== 'falling') {
    return {
      reason: direction ? 'the words say more, and the number is negative' : 'the number is negative, and the words do not say so',
      hint: 'say that it fell, write the minus sign, or take the sign off in the fact: abs(…)',
    }
  }
  if (value > 0 && direction === undefined && fact.kind === 'change' && fact.unit === 'percent' && !saysDifference(around, lexicon))
    return { reason: 'the fact is a change, and the words do not say so', hint: 'say that it rose by it, or bind the level' }
  if (value > 0 && direction === 'falling')
    return { reason: 'the words say less, and the number is positive', hint: 'say that it rose, or turn the fact round' }
  return Math.abs(value)
}

/** Whether the sentence speaks of a difference or a pace, which a number may be without a verb: "the gap of #". */
const saysDifference = ({ before, after }: Around, { gaps, paces, movements }: Lexicon): boolean =>
  compile(`(?<![\\p{L}-])(?:${anyOf([...gaps, ...paces, ...movements])})(?![\\p{L}-])`).test(
    `${before.split(/[.!?]\s/).at(-1) ?? ''} | ${after.split(/[.!?]\s/)[0] ?? ''}`,
  )

const BASIS = 'basis-point'

/** The factor from a fact's unit to the typed one; nothing where they measure different things, or by another span of time. */
export function factorTo(fact: Fact, unit: string | undefined, lexicon: Lexicon): number | undefined {
  if (unit === BASIS) return fact.unit === 'percentage-point' ? 100 : undefined
  if (!unit) {
    const base = { mass: 't', money: 'usd' }[dimensionOf(fact.unit)]
    return base ? convert(1, fact.unit, base) : 1
  }
  return factorBetween(fact.unit, withoutOwnRate(fact, unit, lexicon))
}

function unitVerdict(fact: Fact, unit: string | undefined, lexicon: Lexicon): { reason: string; hint?: string } {
  const rate = unit === undefined ? undefined : rateOf(unit, lexicon)
  if (unit !== undefined && rate !== undefined && factorTo(fact, withoutRate(unit, lexicon), lexicon) !== undefined)
    return {
      reason: `the text says how much a ${rate}, and the fact does not`,
      hint: 'say it without, or bind a fact that is: growth(from, to), a mean(…) of that span, a year ÷ 12',
    }
  if (fact.unit === 'percentage-point')
    return { reason: 'a difference of two percentages is counted in points', hint: 'write "percentage points"' }
  return { reason: `the fact is in ${fact.unit}, the text in ${unit ?? 'no unit'}` }
}

function checkPair(fact: Fact & { value: [number, number] }, typed: Written & { hedge?: Hedge }, factor: number): Verdict {
  const [low, high] = fact.value.map((end) => end * factor) as [number, number]
  const [first, second] = typed.numbers
  if (first && second) {
    // "More than 60 to 70 percent" claims what neither end states.
    if (typed.hedge && typed.hedge !== 'about')
      return { reason: 'a range says both its ends, and the words before it bound them again', hint: 'leave those words out' }
    const ends = [
      [low, first],
      [high, second],
    ] as const
    const fits = ends.every(([end, written]) =>
      holds(end, sizeOf(written), typed.hedge, () => roundsTo(end, written), ABOUT * sizeOf(written)),
    )
    return fits ? undefined : { reason: 'the ends of the range differ' }
  }
  const end = typed.hedge === 'at-least' || typed.hedge === 'over' ? low : high
  const fits = first && typed.hedge && typed.hedge !== 'about' && holds(end, sizeOf(first), typed.hedge, () => roundsTo(end, first), 0)
  if (fits) return undefined
  return first && typed.hedge && typed.hedge !== 'about'
    ? differs('end of the range', end, sizeOf(first), typed.hedge)
    : { reason: 'the fact is a range, the text one number' }
}

function checkNumber(fact: Fact, typed: Written & { hedge?: Hedge }, around: Around, lexicon: Lexicon): Verdict {
  const factor = factorTo(fact, typed.unit, lexicon)
  if (factor === undefined) return unitVerdict(fact, typed.unit, lexicon)
  if (isPair(fact)) return checkPair(fact, typed, factor)
  const [written, second] = typed.numbers
  if (written && second && fact.unit === 'ratio') return checkRatio(fact as Numbered, written, second, typed.hedge)
  if (!written || second) return { reason: 'the text is a range, the fact one number' }
  const value = unsigned(fact as Numbered, (fact.value as number) * factor, typed.sign, around, lexicon)
  if (typeof value === 'object') return value
  const size = sizeOf(written)
  if (fact.bound) return checkBound(fact, value, size, typed.hedge)
  // "$0.0 billion" of thirty million says nothing.
  if (written.value === 0 && written.scale > 1 && value !== 0) return { reason: 'the number differs' }
  const fits = holds(value, size, typed.hedge, () => roundsTo(value, written), ABOUT * size)
  return fits ? undefined : differs('number', value, size, typed.hedge)
}

/** "9 to 1": the first in the second; where the second is one, the first as it is written. */
function checkRatio(fact: Numbered, over: WrittenNumber, under: WrittenNumber, hedge: Hedge | undefined): Verdict {
  const ratio = sizeOf(over) / sizeOf(under)
  const exact = (): boolean => (sizeOf(under) === 1 ? roundsTo(fact.value, over) : Math.abs(fact.value - ratio) <= MULTIPLE * ratio)
  return holds(fact.value, ratio, hedge, exact, ABOUT * ratio) ? undefined : differs('ratio', fact.value, ratio, hedge)
}

/** A fact as percent of a whole, without sign; nothing for what is no share. */
function percentOf(fact: Numbered, around: Around, lexicon: Lexicon): number | { reason: string; hint?: string } | undefined {
  if (dimensionOf(fact.unit) !== 'share') return undefined
  return unsigned(fact, convert(fact.value, fact.unit, 'percent'), undefined, around, lexicon)
}

/** A fact as a multiple: a change of 100 percent is a doubling. One whose sign was taken off may be a rise or a fall, and is none. */
export function multipleOf(fact: Numbered): number | undefined {
  if (fact.unit === 'ratio') return fact.value
  if (fact.unit !== 'percent' || fact.kind === 'magnitude') return undefined
  return fact.kind === 'change' ? 1 + fact.value / 100 : fact.value / 100
}

type Form<F extends TypedQuantity['form']> = Extract<TypedQuantity, { form: F }>

function checkFraction(fact: Numbered, typed: Form<'fraction'>, around: Around, lexicon: Lexicon): Verdict {
  const value = percentOf(fact, around, lexicon)
  if (value === undefined) return { reason: `a fraction states a share, and the fact is in ${fact.unit}` }
  if (typeof value === 'object') return value
  const { percent, tolerance, half, hedge } = typed
  if (fact.bound) return checkBound(fact, value, percent, hedge)
  const slack = half ? 3 : 2
  return holds(value, percent, hedge, () => withoutNoise(Math.abs(value - percent)) <= tolerance, slack)
    ? undefined
    : differs('share', value, percent, hedge)
}

function checkMultiple(fact: Numbered, typed: Form<'multiple'>): Verdict {
  const value = multipleOf(fact)
  if (value === undefined)
    return fact.kind === 'magnitude'
      ? { reason: 'a multiple states a rise or a fall, and the sign of the fact was taken off', hint: 'bind the change with its sign' }
      : { reason: `a multiple states a ratio or a change, and the fact is in ${fact.unit}` }
  const { ratio, places, hedge, loss } = typed
  if (fact.bound) return checkBound(fact, value, ratio, loss && hedge ? (OF_WHAT_IS_LEFT[hedge] ?? hedge) : hedge)
  const exact = (): boolean =>
    places ? roundAt(value, places) === ratio : withoutNoise(Math.abs(value - ratio)) <= withoutNoise(MULTIPLE * ratio)
  const fits = loss ? holdsOfLoss(value, ratio, hedge, exact) : holds(value, ratio, hedge, exact, ABOUT * ratio)
  return fits ? undefined : loss ? { reason: 'the multiple differs' } : differs('multiple', value, ratio, hedge)
}

function checkVague(fact: Numbered, typed: Form<'vague'>, around: Around, lexicon: Lexicon): Verdict {
  if (typed.majority) {
    const value = percentOf(fact, around, lexicon)
    if (value === undefined) return { reason: `"most" states a share, and the fact is in ${fact.unit}` }
    if (typeof value === 'object') return value
    return value > typed.low && fact.bound !== 'under' ? undefined : { reason: 'it is not more than half' }
  }
  const factor = factorTo(fact, typed.unit, lexicon)
  if (factor === undefined || dimensionOf(fact.unit) === 'share' || (typed.unit === undefined && !UNSAID.includes(fact.unit)))
    return unitVerdict(fact, typed.unit, lexicon)
  const value = unsigned(fact, fact.value * factor, undefined, around, lexicon)
  if (typeof value === 'object') return value
  return value >= typed.low && value <= typed.high ? undefined : { reason: 'the number lies outside what the word allows' }
}

function checkRank(fact: Numbered, typed: Form<'rank'>): Verdict {
  if (!typed.fromLast) return fact.value === typed.rank ? undefined : { reason: 'the rank differs' }
  if (fromSmallest(fact) === typed.rank) return undefined
  return { reason: 'the words count from the smallest, and the fact from the largest', hint: 'count from the largest' }
}

function check(stated: Fact, typed: TypedQuantity, around: Around, lexicon: Lexicon): Verdict {
  const fact = typed.form === 'multiple' ? stated : leftBy(stated, around, lexicon)
  const moved = checkMovement(fact, typed, around, lexicon)
  if (moved) return moved
  if (typed.form === 'number' && fact.unit !== 'rank') return checkNumber(fact, typed, around, lexicon)
  if (isPair(fact)) return { reason: 'the fact is a range' }
  const one = fact as Numbered
  switch (typed.form) {
    case 'fraction':
      return checkFraction(one, typed, around, lexicon)
    case 'multiple':
      return checkMultiple(one, typed)
    case 'vague':
      return checkVague(one, typed, around, lexicon)
    case 'rank':
      if (fact.unit !== 'rank')
        return {
          reason: `"${typed.rank}" as a rank, and the fact is in ${fact.unit}`,
          hint: 'a fraction keeps its article in the mark: "a third"',
        }
      return checkRank(one, typed)
    default:
      return { reason: 'the fact is a rank', hint: 'write "second", "2nd" or "No. 2"' }
  }
}

/**
 * Decides whether the text of a mark states a fact truly, by docs/design.md, "Agreement". `around` holds the words before
 * and after the mark, where its hedge and its direction stand. On refusal it offers texts that would agree there, or says which way the words should point. With `house`,
 * words that the house does not write ("tons") are refused too. `given` is the unit of a number that is written without.
 */
export function agree(
  fact: Fact,
  text: string,
  around: Around = { before: '', after: '' },
  locale = 'en',
  { house = true, given }: { house?: boolean; given?: GivenUnit } = {},
): Agreement {
  const lexicon = lexiconOf(locale)
  if (isDenied(around.before, lexicon))
    return {
      agrees: false,
      reason: 'the words before it deny the number',
      hint: 'a receipt cannot show what a number is not: say what it is',
      offers: [],
    }
  const typed = withGiven(readQuantity(text, around, lexicon), given)
  const refuse = ({ reason, hint }: { reason: string; hint?: string }, read?: TypedQuantity): Agreement => {
    const cures = curesFor({ fact, typed: read, text, around, lexicon, locale, holds: (...one) => check(...one, lexicon) === undefined })
    const both = [hint, cures.hint].filter(Boolean).join('; ')
    return { agrees: false, reason, ...cures, ...(both ? { hint: both } : {}) }
  }
  if (typed.form === 'unread') return refuse(typed)
  if (house && typed.form === 'number' && typed.refused)
    return refuse({ reason: `the house writes "${typed.refused}"`, hint: `write ${typed.refused}` }, typed)
  const verdict = check(fact, typed, around, lexicon)
  return verdict ? refuse(verdict, typed) : { agrees: true }
}

/** Tells of each fact whether a text states it truly: `agree` for one text and many facts, which is read once. */
export function statesTruly(text: string, around: Around, locale = 'en'): (fact: Fact) => boolean {
  const lexicon = lexiconOf(locale)
  const typed = readQuantity(text, around, lexicon)
  if (typed.form === 'unread' || isDenied(around.before, lexicon)) return () => false
  return (fact) => check(fact, typed, around, lexicon) === undefined
}

/** "not 60 percent" says nothing that a fact could state; "not quite" and "not more than" are hedges. */
const isDenied = (before: string, lexicon: Lexicon): boolean => compile(`(?<![\\p{L}-])(${anyOf(lexicon.denials)})\\s*$`).test(before)
