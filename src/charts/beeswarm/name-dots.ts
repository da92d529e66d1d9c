import type { Frame } from '../chart-type.ts'
import { textRole } from '../theme.ts'
import { trace } from '../parts/annotate.ts'
import { placeNames, type NamedMark } from '../parts/place-names.ts'
import type { Rule } from '../parts/shapes.ts'
import type { Box, PlacedText } from '../parts/text.ts'
import { nameOutside } from './name-outside.ts'
import type { SwarmDot } from './series.ts'

/** A dot in place, with the radius that names keep clear of. */
export interface PlacedDot {
  dot: SwarmDot
  x: number
  y: number
  r: number
}

/** With as many dots as these every name has its value, where there is room. */
const FEW = 14

/** The lane that names stay in, and what they keep clear of. */
interface LaneRoom {
  top: number
  bottom: number
  taken: readonly Box[]
  joins: readonly Rule[]
  all: readonly PlacedDot[]
}

/** Names of a lane's dots: with their value where it has room, those that must stand first. */
export function nameDots(
  dots: readonly PlacedDot[],
  { width, measure }: Frame,
  { top, bottom, taken, joins, all }: LaneRoom,
): { texts: PlacedText[]; leaders: Rule[] } {
  const named = dots
    .filter(({ dot }) => dot.naming !== 'none')
    .toSorted((a, b) => Number(b.dot.strong) - Number(a.dot.strong) || Number(b.dot.naming === 'must') - Number(a.dot.naming === 'must'))
  const few = all.length <= FEW
  const marks = named.map(({ dot, x, y, r }): NamedMark => {
    const role = dot.role === 'context' || !dot.strong ? 'ink2' : textRole(dot.role)
    const weight = dot.strong ? (600 as const) : (400 as const)
    const words = [...new Set(width < 560 ? [dot.name.short] : [dot.name.long, dot.name.short])]
    const valued = words.map((text) => withValue(text, dot.text))
    // A name that must stand, or whose value is a bound, is nothing without its value.
    const texts = dot.naming === 'must' || dot.bound ? valued : few ? [...valued, ...words] : words
    const wordings = texts.map((text) => ({ lines: [{ text, weight, role }], size: 13, halo: true }))
    return { x, y, r, must: dot.naming === 'must', wordings }
  })
  const dotsTaken = all.map(({ x, y, r }) => ({ x, y, r }))
  const ink = joins.flatMap(({ x1, y1, x2, y2 }) =>
    trace([
      { x: x1, y: y1 },
      { x: x2, y: y2 },
    ]),
  )
  const placed = placeNames(marks, { left: 0, right: width, top: top + 1, bottom: bottom - 2, taken, marks: dotsTaken, ink, measure })
  const boxes = placed.flatMap((name) => (name ? [name.box] : []))
  const found = placed.map((name, k) => {
    if (name || !marks[k]!.must) return name
    const outer = nameOutside(marks[k]!, { top, bottom, width, measure, taken: [...taken, ...boxes], marks: dotsTaken })
    if (outer) boxes.push(outer.box)
    return outer
  })
  return {
    texts: found.flatMap((name) => name?.texts ?? []),
    leaders: found.flatMap((name): Rule[] => (name?.leader ? [{ ...name.leader, role: 'ink2' }] : [])),
  }
}

/** A name with its value; a mark of direction keeps the figure behind a name that is written from right to left. */
const withValue = (name: string, value: string): string => `${name} ${/[\u0590-\u08ff]/.test(name) ? '\u200e' : ''}${value}`
