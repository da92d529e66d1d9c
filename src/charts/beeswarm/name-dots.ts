import type { Frame } from '../chart-type.ts'
import { textRole } from '../theme.ts'
import { trace } from '../parts/annotate.ts'
import { withShortened } from '../parts/fit-words.ts'
import { placeNames, type NamedMark, type PlacedName } from '../parts/place-names.ts'
import type { Rule } from '../parts/shapes.ts'
import type { Box, PlacedText } from '../parts/text.ts'
import { nameOutside } from './name-outside.ts'
import { VALUE, type SwarmDot } from './series.ts'

/** A dot in place, with the radius that names keep clear of. */
export interface PlacedDot {
  dot: SwarmDot
  x: number
  y: number
  r: number
}

const SIZE = 13

/** With as many dots as these every name has its value, where there is room. */
export const FEW = 14

/** Points of joins that a name may cover: a corner of it, never a line through its letters. */
const CROSSED = 2
/** Farthest that a leader leads among joins, in px: a longer one looks like a join. */
const NEAR = 52

/** The lane that names stay in, and what they keep clear of. */
interface LaneRoom {
  top: number
  bottom: number
  taken: readonly Box[]
  joins: readonly Rule[]
  all: readonly PlacedDot[]
}

/** Names of a lane's dots in three turns: the highlighted, then the others that must stand, then those that have room. */
export function nameDots(
  dots: readonly PlacedDot[],
  frame: Frame,
  { top, bottom, taken, joins, all }: LaneRoom,
): { texts: PlacedText[]; leaders: Rule[] } {
  const { width, measure } = frame
  const marks = all.map(({ x, y, r }) => ({ x, y, r }))
  const ink = joins.flatMap(({ x1, y1, x2, y2 }) => trace(ends(x1, y1, x2, y2)))
  const busy = [...taken]
  const placed: PlacedName[] = []
  const few = all.length <= FEW
  // Of few dots that are joined each says its value, and no join runs through one.
  const isJoined = few && joins.length > 0
  for (const turn of turnsOf(dots)) {
    const named = turn.map((dot) => markOf(dot, frame, { few, isJoined }))
    const found = placeNames(named, {
      left: 0,
      right: width,
      top: top + 1,
      bottom: bottom - 2,
      taken: busy,
      marks,
      ink,
      ...(isJoined ? { covered: CROSSED, farthest: NEAR } : {}),
      measure,
    })
    keep(found)
    named.forEach((mark, k) => {
      if (found[k] === null && mark.must) keep([nameOutside(mark, { top, bottom, width, measure, taken: busy, marks })])
    })
  }
  function keep(names: readonly (PlacedName | null)[]): void {
    for (const name of names) {
      if (!name) continue
      placed.push(name)
      busy.push(name.box, ...leaderBoxes(name))
    }
  }
  return {
    texts: placed.flatMap((name) => name.texts),
    leaders: placed.flatMap((name): Rule[] => (name.leader ? [{ ...name.leader, role: 'ink2' }] : [])),
  }
}

const turnsOf = (dots: readonly PlacedDot[]): PlacedDot[][] => {
  const must = dots.filter(({ dot }) => dot.naming === 'must')
  return [must.filter(({ dot }) => dot.strong), must.filter(({ dot }) => !dot.strong), dots.filter(({ dot }) => dot.naming === 'may')]
}

function markOf({ dot, x, y, r }: PlacedDot, { width, measure }: Frame, { few, isJoined }: { few: boolean; isJoined: boolean }): NamedMark {
  const role = dot.role === 'context' || !dot.strong ? 'ink2' : textRole(dot.role)
  const must = dot.naming === 'must' || (isJoined && dot.naming === 'may')
  const weight = dot.strong ? (600 as const) : (400 as const)
  // A name that must stand is cut before it is lost, its value never.
  const names = width < 560 ? [dot.name.short] : [...new Set([dot.name.long, dot.name.short])]
  const words = must ? withShortened(names, (text) => measure(text, SIZE, weight)) : names
  const valued = words.map((text) => withValue(text, dot.text))
  // A name that must stand, or whose value is a bound, is nothing without its value.
  const texts = dot.naming === 'must' || dot.bound || isJoined ? valued : few ? [...valued, ...words] : words
  const wordings = texts.map((text) => ({
    lines: [{ text, weight, role, of: { rows: [dot.row], column: VALUE } }],
    size: SIZE,
    halo: true,
  }))
  return { x, y, r, must, wordings }
}

const ends = (x1: number, y1: number, x2: number, y2: number): { x: number; y: number }[] => [
  { x: x1, y: y1 },
  { x: x2, y: y2 },
]

/** A leader as boxes, so that no name of a later turn lies on it. */
const leaderBoxes = ({ leader }: PlacedName): Box[] =>
  leader ? trace(ends(leader.x1, leader.y1, leader.x2, leader.y2)).map(({ x, y }) => ({ x0: x - 1, x1: x + 1, y0: y - 1, y1: y + 1 })) : []

/** A name with its value; a mark of direction keeps the figure behind a name that is written from right to left. */
const withValue = (name: string, value: string): string => `${name} ${/[\u0590-\u08ff]/.test(name) ? '\u200e' : ''}${value}`
