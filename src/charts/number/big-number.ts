import type { Flag } from '../../data/flags.ts'
import type { Name, Series } from '../chart-type.ts'
import type { Absence } from '../parts/absent.ts'

/** A value over time. */
export interface NumberPoint {
  x: number
  y: number
  row: number
  /** As the table prints it, and the year or month in words. */
  text: string
  when: string
  /** The same, short enough for an axis. */
  tick: string
  flags: Flag[]
  /** A value that its publisher, or we, worked out, among others that were read. */
  hollow: boolean
  bound: 'over' | 'under' | null
}

/** A place in time without a value, and why. */
export interface NumberGap extends Absence {
  x: number
  row: number
}

/** One big number with what stands beside it. */
export interface BigNumber {
  code: string
  name: Name
  /** The figure, or n.a. or W. */
  text: string
  absent: boolean
  /** What its year is, and whether it is estimated: "2025, estimated". */
  when: string
  words: string
  change: string
  /** The value that is set large; null where it is absent. */
  shown: NumberPoint | null
  /** The earlier value that it is compared with. */
  then: NumberPoint | null
  row: number
  column: number
  /** Neighbours in time, run by run; a run ends before a missing value, or years that have no row. */
  runs: NumberPoint[][]
  points: NumberPoint[]
  gaps: NumberGap[]
  /** False where other numbers are highlighted and this one is not. */
  strong: boolean
}

/** Decisions of a number chart. */
export interface NumberSeries extends Series {
  numbers: BigNumber[]
  unit: string
  /** Words after each figure. */
  unitWords: string
  x: [number, number]
  /** Extent of the values of all numbers, where they share one scale. */
  y: [number, number] | null
}

/** Pairs of points between which no figure is known because no row is there; a value that is withheld or missing is never bridged. */
export const linksOf = ({ runs, gaps }: Pick<BigNumber, 'runs' | 'gaps'>): [NumberPoint, NumberPoint][] =>
  runs.slice(1).flatMap((run, k): [NumberPoint, NumberPoint][] => {
    const [from, to] = [runs[k]!.at(-1)!, run[0]!]
    return gaps.some((gap) => gap.x > from.x && gap.x < to.x) ? [] : [[from, to]]
  })

/** Lowest and highest value of points: the scale of a small line. */
export const spanOf = (points: readonly NumberPoint[]): [number, number] => {
  const values = points.map((point) => point.y)
  return [Math.min(...values), Math.max(...values)]
}
