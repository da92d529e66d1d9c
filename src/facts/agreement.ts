import { roundAt, withoutNoise } from '../format/rounding.ts'
import { convert } from '../format/units.ts'
import type { Fact } from './fact.ts'
import { directionAround, isMovedBy } from '../numbers/direction.ts'
import type { Hedge, Lexicon } from '../numbers/lexicon.ts'
import { anyOf, compile, lexiconOf } from '../numbers/lexicon.ts'
import { factorBetween } from '../numbers/measures.ts'
import { curesFor, type Cures } from './cures.ts'
import { dimensionOf } from './quantities.ts'
import type { TypedQuantity, Written } from '../numbers/quantity.ts'
import { readQuantity } from '../numbers/quantity.ts'
import type { WrittenNumber } from '../numbers/read-number.ts'

/** Whether typed text states a fact truly; if not, why, and what would. */
export type Agreement = { agrees: true } | ({ agrees: false; reason: string } & Cures)

/** A verdict inside: nothing where it agrees, else the reason. */
type Verdict = { reason: string; hint?: string } | undefined

type Numbered = Fact & { value: number }

const isPair = (fact: Fact): fact is Fact & { value: [number, number] } => typeof fact.value !== 'number'

/** How far a hedge lets a number lie from what is written, as shares of it; strict ends leave the number itself out. */
const NEAR: Record<'nearly' | 'just-over', [number, number]> = { nearly: [0.95, 1], 'just-over': [1, 1.07] }
const ABOUT = 0.05
const MULTIPLE = 0.025

/** `exact` decides where no hedge stands; `slack` is what "about" allows on either side. */
function holds(value: number, typed: number, hedge: Hedge | undefined, exact: () => boolean, slack: number): boolean {
  const clean = withoutNoise(value)
  switch (hedge) {
    case undefined:
    case 'up-to':
      return exact()
    case 'about':
      return withoutNoise(Math.abs(clean - typed)) <= withoutNoise(slack)
    case 'nearly':
      return clean < typed && clean >= withoutNoise(NEAR.nearly[0] * typed)
    case 'just-over':
      return clean > typed && clean <= withoutNoise(NEAR['just-over'][1] * typed)
    case 'over':
      return clean > typed
    case 'under':
      return clean < typed
    case 'at-least':
      return clean >= typed
    case 'at-most':
      return clean <= typed
  }
}

/** What a hedge claims of a ratio below one whose word says how much went: "more than halved" leaves less than half. */
const OF_WHAT_IS_LEFT: Partial<Record<Hedge, Hedge>> = { over: 'under', under: 'over', 'at-least': 'at-most', 'at-most': 'at-least' }

/** "Nearly halved" leaves a little more than half, "just over" a little less: as far from it as the same hedge lets any number lie. */
function holdsOfLoss(value: number, ratio: number, hedge: Hedge | undefined, exact: () => boolean): boolean {
  const mirrored = withoutNoise(2 * ratio - value)
  if (hedge === 'nearly' || hedge === 'just-over') return holds(mirrored, ratio, hedge, exact, 0)
  return holds(value, ratio, hedge && (OF_WHAT_IS_LEFT[hedge] ?? hedge), exact, ABOUT * ratio)
}

/** A fact printed as a bound may only be stated as one, on the same side and no further. */
function checkBound(fact: Fact, value: number, typed: number, hedge: Hedge | undefined): Verdict {
  const over = fact.bound === 'over'
  const said = over ? hedge === 'over' || hedge === 'at-least' : hedge === 'under' || hedge === 'at-most'
  const true_ = over ? typed <= withoutNoise(value) : typed >= withoutNoise(value)
  return said && true_ ? undefined : { reason: `the number is printed as a bound, ${over ? 'more' : 'less'} than this` }
}

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
  if (sign) {
    const twice = sign === '-' && SIGNED.includes(fact.kind) && directionAround(around.before, around.after, lexicon) === 'falling'
    if (twice) return { reason: 'the words say that it fell, and the minus says so again', hint: 'leave one of the two out' }
    if ((sign === '-') === value < 0) return Math.abs(value)
    return { reason: value < 0 ? 'the number is negative' : 'the number is not negative' }
  }
  if (!SIGNED.includes(fact.kind)) return value < 0 ? { reason: 'the number is negative', hint: 'write the minus sign' } : value
  const direction = directionAround(around.before, around.after, lexicon)
  if (value < 0 && direction !== 'falling') {
    return {
      reason: direction ? 'the words say more, and the number is negative' : 'the number is negative, and the words do not say so',
      hint: 'say that it fell, write the minus sign, or take the sign off in the fact: abs(…)',
    }
  }
  if (value > 0 && direction === 'falling')
    return { reason: 'the words say less, and the number is positive', hint: 'say that it rose, or turn the fact round' }
  return Math.abs(value)
}

const BASIS = 'basis-point'

/** The factor from a fact's unit to the typed one; nothing where they measure different things. */
export function factorTo(fact: Fact, unit: string | undefined): number | undefined {
  if (unit === BASIS) return fact.unit === 'percentage-point' ? 100 : undefined
  if (!unit) {
    const base = { mass: 't', money: 'usd' }[dimensionOf(fact.unit)]
    return base ? convert(1, fact.unit, base) : 1
  }
  return factorBetween(fact.unit, unit)
}

function unitVerdict(fact: Fact, unit: string | undefined): { reason: string; hint?: string } {
  if (fact.unit === 'percentage-point')
    return { reason: 'a difference of two percentages is counted in points', hint: 'write "percentage points"' }
  return { reason: `the fact is in ${fact.unit}, the text in ${unit ?? 'no unit'}` }
}

const sizeOf = ({ value, scale }: WrittenNumber): number => withoutNoise(value * scale)

/** How far a part of a scale may lie from it, in scales: the point that an unhedged fraction is given. */
const PART = 0.01

/** Rounds half away from zero at the last written digit; trailing zeros count. "Half a million" is a fraction: 490,000 to 510,000. */
const roundsTo = (value: number, written: WrittenNumber): boolean =>
  written.part
    ? withoutNoise(Math.abs(value / written.scale - written.value)) <= PART
    : roundAt(withoutNoise(value / written.scale), written.places) === roundAt(written.value, written.places)

/** Words and hedge around a mark. */
interface Around {
  before: string
  after: string
}

function checkPair(fact: Fact & { value: [number, number] }, typed: Written & { hedge?: Hedge }, factor: number): Verdict {
  const [low, high] = fact.value.map((end) => end * factor) as [number, number]
  const [first, second] = typed.numbers
  if (first && second) {
    return roundsTo(low, first) && roundsTo(high, second) ? undefined : { reason: 'the ends of the range differ' }
  }
  const end = typed.hedge === 'at-least' || typed.hedge === 'over' ? low : high
  const fits = first && typed.hedge && typed.hedge !== 'about' && holds(end, sizeOf(first), typed.hedge, () => roundsTo(end, first), 0)
  return fits ? undefined : { reason: 'the fact is a range, the text one number' }
}

function checkNumber(fact: Fact, typed: Written & { hedge?: Hedge }, around: Around, lexicon: Lexicon): Verdict {
  const factor = factorTo(fact, typed.unit)
  if (factor === undefined) return unitVerdict(fact, typed.unit)
  if (isPair(fact)) return checkPair(fact, typed, factor)
  const [written, second] = typed.numbers
  if (written && second && fact.unit === 'ratio') return checkRatio(fact as Numbered, written, second, typed.hedge)
  if (!written || second) return { reason: 'the text is a range, the fact one number' }
  const value = unsigned(fact as Numbered, (fact.value as number) * factor, typed.sign, around, lexicon)
  if (typeof value === 'object') return value
  const size = sizeOf(written)
  if (fact.bound) return checkBound(fact, value, size, typed.hedge)
  const fits = holds(value, size, typed.hedge, () => roundsTo(value, written), ABOUT * size)
  return fits ? undefined : { reason: 'the number differs' }
}

/** "9 to 1": the first in the second; where the second is one, the first as it is written. */
function checkRatio(fact: Numbered, over: WrittenNumber, under: WrittenNumber, hedge: Hedge | undefined): Verdict {
  const ratio = sizeOf(over) / sizeOf(under)
  const exact = (): boolean => (sizeOf(under) === 1 ? roundsTo(fact.value, over) : Math.abs(fact.value - ratio) <= MULTIPLE * ratio)
  return holds(fact.value, ratio, hedge, exact, ABOUT * ratio) ? undefined : { reason: 'the ratio differs' }
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
    : { reason: 'the share differs' }
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
  return fits ? undefined : { reason: 'the multiple differs' }
}

function checkVague(fact: Numbered, typed: Form<'vague'>, around: Around, lexicon: Lexicon): Verdict {
  if (typed.majority) {
    const value = percentOf(fact, around, lexicon)
    if (value === undefined) return { reason: `"most" states a share, and the fact is in ${fact.unit}` }
    if (typeof value === 'object') return value
    return value > typed.low && fact.bound !== 'under' ? undefined : { reason: 'it is not more than half' }
  }
  const factor = factorTo(fact, typed.unit)
  if (factor === undefined || dimensionOf(fact.unit) === 'share') return unitVerdict(fact, typed.unit)
  const value = unsigned(fact, fact.value * factor, undefined, around, lexicon)
  if (typeof value === 'object') return value
  return value >= typed.low && value <= typed.high ? undefined : { reason: 'the number lies outside what the word allows' }
}

/** Kinds of facts that say where something stands, and not by how much it moved. */
export const STANDING: readonly Fact['kind'][] = ['level', 'share', 'rank', 'year']

function check(fact: Fact, typed: TypedQuantity, around: Around, lexicon: Lexicon): Verdict {
  if (STANDING.includes(fact.kind) && isMovedBy(around.before, lexicon))
    return {
      reason: 'the words say by how much it moved, and the fact is where it stands',
      hint: 'write "to", or bind a fact that is a change: change(…), points(…), a − b',
    }
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
      return one.value === typed.rank ? undefined : { reason: 'the rank differs' }
    default:
      return { reason: 'the fact is a rank', hint: 'write "second", "2nd" or "No. 2"' }
  }
}

/**
 * Decides whether the text of a mark states a fact truly, by docs/design.md, "Agreement". `around` holds the words before
 * and after the mark, where its hedge and its direction stand. On refusal it offers texts that would agree there, or says which way the words should point. With `house`,
 * words that the house does not write ("tons") are refused too.
 */
export function agree(
  fact: Fact,
  text: string,
  around: Around = { before: '', after: '' },
  locale = 'en',
  { house = true }: { house?: boolean } = {},
): Agreement {
  const lexicon = lexiconOf(locale)
  if (isDenied(around.before, lexicon))
    return {
      agrees: false,
      reason: 'the words before it deny the number',
      hint: 'a receipt cannot show what a number is not: say what it is',
      offers: [],
    }
  const typed = readQuantity(text, around, lexicon)
  const refuse = ({ reason, hint }: { reason: string; hint?: string }, read?: TypedQuantity): Agreement => {
    const cures = curesFor({ fact, typed: read, around, lexicon, locale, holds: (...one) => check(...one, lexicon) === undefined })
    const both = [hint, cures.hint].filter(Boolean).join('; ')
    return { agrees: false, reason, ...cures, ...(both ? { hint: both } : {}) }
  }
  if (typed.form === 'unread') return refuse(typed)
  if (house && typed.form === 'number' && typed.refused)
    return refuse({ reason: `the house writes "${typed.refused}"`, hint: `write ${typed.refused}` })
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
