import type { Flag } from '../../data/flags.ts'
import type { Name } from '../chart-type.ts'
import type { Absence } from '../parts/absent.ts'
import type { Change } from '../parts/change.ts'
import type { Paint } from '../parts/colours.ts'

/** One value of a line. */
export interface SlopePoint {
  place: number
  value: number
  text: string
  flags: Flag[]
  row: number
  column: number
}

/** A place where a line has no value, and why. */
export interface SlopeAbsence extends Absence {
  place: number
  row: number
  column: number
}

/** A line between places, broken where it lacks one; `merged` lines are named together. */
export interface SlopeLine {
  code: string
  name: Name
  paint: Paint
  points: SlopePoint[]
  absent: SlopeAbsence[]
  /** From the first place to the last; null where either is missing or the spec asks for none. */
  change: Change | null
  merged: boolean
}

/** What is drawn between the first place and the last: places, lines and their scale. */
export interface SlopeDrawn {
  places: { head: string; name: Name }[]
  lines: SlopeLine[]
  /** Words for the merged lines. */
  mergedText: { long: string; short: string }
  y: [number, number]
  unit: string
}
