import type { Frame } from '../chart-type.ts'
import { placeReferences, unbroken } from '../parts/references.ts'
import type { PlacedAbsence } from '../parts/absent.ts'
import { breakLines } from '../parts/annotate.ts'
import type { Dot, Rule, Shapes } from '../parts/shapes.ts'
import { textBox, type Box, type PlacedText } from '../parts/text.ts'
import { referenceRoom, tickTexts } from '../parts/value-axis.ts'
import { pack } from './pack.ts'
import { FEW, nameDots, type PlacedDot } from './name-dots.ts'
import { placeGaps } from './place-gaps.ts'
import { placeScale, type SwarmScale } from './scale.ts'
import type { BeeswarmSeries, SwarmDot } from './series.ts'

/** Places of a beeswarm: lanes from the top down on one scale, dots packed in each, names beside them. */
export interface BeeswarmLayout extends Shapes {
  dots: Dot[]
  /** Hairlines from names to dots that lie within the swarm: above its dots. */
  leaders: Rule[]
  absent: PlacedAbsence[]
}

/** A lane in place. */
interface Lane {
  top: number
  middle: number
  bottom: number
  dots: PlacedDot[]
  /** Lines of its head; none where it has no name. */
  head: string[]
}

/** Radius of a dot, on a phone and wider; the ring around a bound, and the paper between two. */
const radiusAt = (width: number): number => (width < 560 ? 5 : 6)
const HALO = 4.5
const APART = 1
const HEAD_SIZE = 14
const HEAD_LINE = 18
const headHeight = ({ head }: Pick<Lane, 'head'>): number => (head.length > 0 ? 6 + head.length * HEAD_LINE : 0)
/** Room for names above and below the dots: a line, and more where many must be named. */
const nameRoom = (dots: readonly SwarmDot[], isJoined: boolean): number => {
  const named = dots.filter((dot) => dot.naming === 'must' || (isJoined && dot.naming === 'may')).length
  return 28 + 10 * Math.min(3, Math.floor(named / 3)) + (isJoined ? 12 : 0)
}

/** Settles the scale, packs each lane, joins and names the dots, and lists what has no value. */
export function layout(series: BeeswarmSeries, frame: Frame): BeeswarmLayout {
  const { width, locale, measure } = frame
  const at: BeeswarmLayout = { width, height: 0, rules: [], bars: [], dots: [], texts: [], absent: [], leaders: [] }
  const radius = radiusAt(width)
  const scale = placeScale(series, [radius + 4, width - radius - 4], Math.max(2, Math.min(8, Math.floor(width / 80))))
  const top = referenceRoom(series.references)
  const lanes = placeLanes(series, scale, { top, radius, frame })
  const base = lanes.at(-1)!.bottom
  const dots = lanes.flatMap((lane) => lane.dots)
  lanes.forEach((lane, k) => {
    for (const tick of scale.ticks) {
      const role = tick === 0 && !series.log ? ('ink3' as const) : ('grid' as const)
      at.rules.push({ x1: scale.place(tick), x2: scale.place(tick), y1: lane.top + headHeight(lane), y2: lane.bottom, role })
    }
    at.rules.push({ x1: 0, x2: width, y1: lane.bottom, y2: lane.bottom, role: k === lanes.length - 1 ? 'ink' : 'rule' })
    lane.head.forEach((text, n) =>
      at.texts.push({ x: 0, y: lane.top + 16 + n * HEAD_LINE, text, size: HEAD_SIZE, weight: 600, role: 'ink' }),
    )
  })
  const joins = series.join ? joined(dots) : []
  at.texts.push(...tickTexts(scale.ticks, { place: scale.place, y: base + 19, width, unit: series.unit, locale, measure }))
  placeLines(series, frame, { scale, top, base, dots }, at)
  const taken = at.texts.map((text) => boxOf(text, frame))
  for (const lane of lanes) {
    const names = nameDots(lane.dots, frame, { ...lane, taken, joins, all: dots })
    at.texts.push(...names.texts)
    at.leaders.push(...names.leaders)
    taken.push(...names.texts.map((text) => boxOf(text, frame)))
  }
  const letters = at.texts.map((text) => lettersOf(text, frame))
  at.rules.push(...joins.flatMap((join) => unbroken(join, letters)))
  at.dots = dots.toSorted((a, b) => Number(a.dot.strong) - Number(b.dot.strong)).map((placed) => dotOf(placed, radius, series))
  const foot = placeGaps(series, frame, base + 27)
  at.absent = foot.absent
  at.texts.push(...foot.texts)
  at.height = foot.height
  return at
}

const boxOf = (text: PlacedText, { measure }: Frame): Box => textBox(text, measure(text.text, text.size, text.weight))

/** Box of letters as our own sans writes them, without the slack of the measure: a join is broken where it meets them, and no sooner. */
function lettersOf(text: PlacedText, frame: Frame): Box {
  const wide = frame.measure(text.text, text.size, text.weight)
  const { x0, x1, y0, y1 } = textBox(text, wide / 1.1)
  return { x0: x0 + 2, x1: x1 - 2, y0: y0 + text.size * 0.1, y1 }
}

const roomOf = (dot: SwarmDot, radius: number): number => radius + (dot.bound ? HALO : 0)

/** Lanes as high as their swarms, with a line for names on either side. */
function placeLanes(
  series: BeeswarmSeries,
  scale: SwarmScale,
  { top, radius, frame }: { top: number; radius: number; frame: Frame },
): Lane[] {
  let y = top
  return series.lanes.map((name, k): Lane => {
    const own = series.dots.filter((dot) => dot.lane === k)
    const offsets = pack(
      own.map((dot) => ({ x: scale.place(dot.value), r: roomOf(dot, radius) })),
      APART,
    )
    const up = Math.max(radius, ...own.map((dot, n) => roomOf(dot, radius) - offsets[n]!))
    const down = Math.max(radius, ...own.map((dot, n) => roomOf(dot, radius) + offsets[n]!))
    const room = nameRoom(own, series.join && series.dots.length <= FEW)
    const words = frame.width < 560 ? name.short : name.long
    const head = words ? breakLines(words, frame.width, (text) => frame.measure(text, HEAD_SIZE, 600)) : []
    const middle = y + headHeight({ head }) + room + up
    const lane = {
      head,
      top: y,
      middle,
      bottom: middle + down + room + 2,
      dots: own.map((dot, n) => ({ dot, x: scale.place(dot.value), y: middle + offsets[n]!, r: roomOf(dot, radius) })),
    }
    y = lane.bottom
    return lane
  })
}

function dotOf({ dot, x, y }: PlacedDot, radius: number, { columns }: BeeswarmSeries): Dot {
  return {
    x,
    y,
    r: dot.ring ? radius - 0.5 : radius,
    role: dot.role,
    ...(dot.ring ? { ring: true } : { edge: 'chart-bg' as const }),
    ...(dot.bound ? { halo: true } : {}),
    pointer: { rows: [dot.row], column: columns },
  }
}

/** Hairlines between the dots of one name in neighbouring lanes; highlighted ones are stronger and on top. */
function joined(dots: readonly PlacedDot[]): Rule[] {
  const lines = dots.flatMap((from) =>
    dots
      .filter((to) => to.dot.lane === from.dot.lane + 1 && to.dot.name.long === from.dot.name.long)
      .map((to): Rule => ({ x1: from.x, y1: from.y, x2: to.x, y2: to.y, role: from.dot.role, width: from.dot.strong ? 2.25 : 1.25 })),
  )
  return lines.toSorted((a, b) => (a.width ?? 0) - (b.width ?? 0))
}

interface Plot {
  scale: SwarmScale
  top: number
  base: number
  dots: readonly PlacedDot[]
}

/** Lines and bands of reference over all lanes, their words above the first. */
function placeLines(series: BeeswarmSeries, frame: Frame, { scale, top, base, dots }: Plot, at: BeeswarmLayout): void {
  if (top === 0) return
  const [low, high] = scale.domain
  const placed = placeReferences(series.references, {
    scales: { x: (value) => (Number(value) >= low && Number(value) <= high ? scale.place(Number(value)) : undefined) },
    plot: { x0: 0, x1: frame.width, y0: 0, y1: base },
    taken: [...at.texts.map((text) => boxOf(text, frame)), ...dots.map(({ x, y, r }) => ({ x0: x - r, x1: x + r, y0: y - r, y1: y + r }))],
    measure: frame.measure,
  })
  at.bars.push(...placed.bands)
  at.rules.push(...placed.rules)
  at.texts.push(...placed.texts)
}
