import { roundAt, withoutNoise } from '../format/rounding.ts'
import type { Hedge } from '../numbers/lexicon.ts'
import type { WrittenNumber } from '../numbers/read-number.ts'
import type { Fact } from './fact.ts'

/** A verdict: nothing where a text agrees, else the reason. */
export type Verdict = { reason: string; hint?: string } | undefined

/** Words around a mark, where its hedge and its direction stand. */
export interface Around {
  before: string
  after: string
}

/** How far a hedge lets a number lie from what is written, as shares of it; strict ends leave the number itself out. */
const NEAR: Record<'nearly' | 'just-over', [number, number]> = { nearly: [0.95, 1], 'just-over': [1, 1.07] }
/** How far "about" lets a number lie, as a share of it. */
export const ABOUT = 0.05
/** How far a multiple may lie from its word, as a share of it. */
export const MULTIPLE = 0.025

/** `exact` decides where no hedge stands; `slack` is what "about" allows on either side. */
export function holds(value: number, typed: number, hedge: Hedge | undefined, exact: () => boolean, slack: number): boolean {
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
      return clean > typed && !isFar(clean, typed)
    case 'under':
      return clean < typed && !isFar(clean, typed)
    case 'at-least':
      return clean >= typed && !isFar(clean, typed)
    case 'at-most':
      return clean <= typed && !isFar(clean, typed)
  }
}

/** How many times a bound may hold its number, or the number its bound: "more than 1,000" of 270,000 is true and says what is not so. */
const FAR = 2
/** "Less than one percent", "under a million": what is less than one of something may be as little as a tenth of it. */
const ONES: readonly number[] = [1, 1e3, 1e6, 1e9, 1e12]
const FAR_OF_ONE = 10

/** Whether a bound lies implausibly far from its number. */
function isFar(value: number, bound: number): boolean {
  const [of, by] = [Math.abs(value), Math.abs(bound)]
  return of > withoutNoise(FAR * by) || by > withoutNoise((ONES.includes(by) ? FAR_OF_ONE : FAR) * of)
}

const BOUNDING: readonly (Hedge | undefined)[] = ['over', 'under', 'at-least', 'at-most']

/** What is said of a written `what` that does not hold: that it differs, or where a bound would be true that it lies too far away. */
export function differs(what: string, value: number, typed: number, hedge: Hedge | undefined): NonNullable<Verdict> {
  const isOver = hedge === 'over' || hedge === 'at-least'
  const isTrue = isOver ? value >= typed : value <= typed
  return BOUNDING.includes(hedge) && isTrue && isFar(value, typed)
    ? {
        reason: isOver ? 'the number is more than twice this bound' : 'the number is less than half of this bound',
        hint: 'name a nearer one',
      }
    : { reason: `the ${what} differs` }
}

/** What a hedge claims of a ratio below one whose word says how much went: "more than halved" leaves less than half. */
export const OF_WHAT_IS_LEFT: Partial<Record<Hedge, Hedge>> = { over: 'under', under: 'over', 'at-least': 'at-most', 'at-most': 'at-least' }

/** "Nearly halved" leaves a little more than half, "just over" a little less: as far from it as the same hedge lets any number lie. */
export function holdsOfLoss(value: number, ratio: number, hedge: Hedge | undefined, exact: () => boolean): boolean {
  const mirrored = withoutNoise(2 * ratio - value)
  if (hedge === 'nearly' || hedge === 'just-over') return holds(mirrored, ratio, hedge, exact, 0)
  return hedge && hedge in OF_WHAT_IS_LEFT ? holds(1 - value, 1 - ratio, hedge, exact, 0) : holds(value, ratio, hedge, exact, ABOUT * ratio)
}

/** A fact printed as a bound may only be stated as one, on the same side and no further. */
export function checkBound(fact: Fact, value: number, typed: number, hedge: Hedge | undefined): Verdict {
  const over = fact.bound === 'over'
  const said = over ? hedge === 'over' || hedge === 'at-least' : hedge === 'under' || hedge === 'at-most'
  const true_ = over ? typed <= withoutNoise(value) : typed >= withoutNoise(value)
  if (said && true_ && isFar(value, typed)) return differs('bound', value, typed, hedge)
  return said && true_ ? undefined : { reason: `the number is printed as a bound, ${over ? 'more' : 'less'} than this` }
}

/** What a written number comes to. */
export const sizeOf = ({ value, scale }: WrittenNumber): number => withoutNoise(value * scale)

/** How far a part of a scale may lie from it, in scales: the point that an unhedged fraction is given. */
const PART = 0.01

/** Rounds half away from zero at the last written digit; trailing zeros count. "Half a million" is a fraction: 490,000 to 510,000. */
export const roundsTo = (value: number, written: WrittenNumber): boolean =>
  written.part
    ? withoutNoise(Math.abs(value / written.scale - written.value)) <= PART
    : roundAt(withoutNoise(value / written.scale), written.places) === roundAt(written.value, written.places)
