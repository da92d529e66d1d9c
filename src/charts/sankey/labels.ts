import type { Frame, Measure } from '../chart-type.ts'
import { breakLines } from '../parts/annotate.ts'
import { dodge } from '../parts/dodge.ts'
import { formatRows } from '../parts/pointer.ts'
import type { Shapes } from '../parts/shapes.ts'
import type { PlacedText } from '../parts/text.ts'
import type { SankeyNode, SankeySeries } from './series.ts'

/** Words of a node: its name in lines, and its total after the last or beneath. */
export interface NodeLabel {
  lines: string[]
  value: string
  /** The value follows the last line of the name. */
  beside: boolean
  width: number
  height: number
  size: number
  measure: Measure
}

/** A node in place, with its words. */
export interface Bar {
  node: SankeyNode
  label: NodeLabel
  x0: number
  x1: number
  y0: number
  y1: number
}

/** Between a name and its value; the measure leaves slack besides. */
const GAP = 4
const OFF = 10
const lineOf = (size: number): number => Math.round(size * 1.24)

/** Room that words take at the left and the right of the bars; none where they stand above. */
export function roomsFor(series: SankeySeries, { width, measure }: Frame, above: boolean): { left: number; right: number } {
  if (above) return { left: 0, right: 0 }
  const room = (side: SankeyNode['side'], most: number): number => {
    const own = series.nodes.filter((node) => node.side === side)
    const needed = own.map(({ name, text }) => measure(name.long, 14, 600) + (text ? measure(text, 14) + GAP : 0))
    const broken = own.map((node) => labelOf(node, { room: most, size: 14, measure, short: false }).width)
    const widest = Math.max(0, ...needed)
    return Math.ceil(widest <= most ? widest : Math.max(...broken)) + OFF
  }
  return { left: room('series', width * 0.24), right: room('x', width * 0.28) }
}

/** Words of every node within the room of its side. */
export function labelsOf(
  series: SankeySeries,
  { width, measure }: Frame,
  rooms: { left: number; right: number },
  above: boolean,
): Map<string, NodeLabel> {
  const stages = new Set(series.nodes.map(({ side }) => side)).size
  return new Map(
    series.nodes.map((node) => {
      const beside = node.side === 'series' ? rooms.left : rooms.right
      const room = above
        ? width / stages - 8
        : node.side === 'through'
          ? Math.max(90, (width - rooms.left - rooms.right) * 0.3)
          : beside - OFF
      return [node.id, labelOf(node, { room, size: above || node.side === 'through' ? 13 : 14, measure, short: above })]
    }),
  )
}

/** The long name where it takes no more than two lines, else the short one; broken at words. */
function labelOf(
  { name, text }: SankeyNode,
  { room, size, measure, short }: { room: number; size: number; measure: Measure; short: boolean },
): NodeLabel {
  const set = (words: string): string[] => breakLines(words, room, (line) => measure(line, size, 600))
  const fits = (lines: readonly string[]): boolean =>
    lines.length <= (short ? 1 : 2) && lines.every((line) => measure(line, size, 600) <= room)
  const long = set(name.long)
  const lines = fits(long) ? long : set(name.short)
  const last = measure(lines.at(-1)!, size, 600)
  const value = measure(text, size)
  const beside = text !== '' && last + GAP + value <= room
  const rows = lines.length + (text !== '' && !beside ? 1 : 0)
  const width = Math.max(...lines.map((line) => measure(line, size, 600)), beside ? last + GAP + value : value)
  return { lines, value: text, beside, width, height: rows * lineOf(size), size, measure }
}

/** Height of the drawing, space between bars and above the first: words that stand above bars need it, words beside them need less. */
export function heightOf(
  series: SankeySeries,
  labels: ReadonlyMap<string, NodeLabel>,
  width: number,
  above: boolean,
): { height: number; padding: number; top: number } {
  const columns = (['series', 'through', 'x'] as const).map((side) => series.nodes.filter((node) => node.side === side))
  const tallest = (nodes: readonly SankeyNode[]): number => Math.max(0, ...nodes.map(({ id }) => labels.get(id)!.height))
  const most = Math.max(...columns.map((nodes) => nodes.length))
  if (above) {
    const padding = tallest(series.nodes) + 9
    return { padding, top: padding - 3, height: Math.round(most * padding + Math.max(210, Math.min(420, most * 26))) }
  }
  const through = tallest(columns[1]!)
  const words = Math.max(...columns.map((nodes) => nodes.reduce((sum, { id }) => sum + labels.get(id)!.height + 8, 0)))
  const padding = through > 0 ? through + 9 : most > 9 ? 9 : 14
  const height = Math.max(240, Math.min(width < 900 ? 560 : 620, 140 + most * 46), words + 20, most * (padding + 16))
  return { padding, top: through > 0 ? through + 6 : 6, height }
}

/** Words beside the bars of the outer sides, moved apart where they would touch; those in between stand above their bars. */
export function placeBeside(
  bars: readonly Bar[],
  { width, height }: { width: number; height: number; measure: Measure },
  at: Shapes,
): void {
  for (const side of ['series', 'x'] as const) {
    const own = bars.filter(({ node }) => node.side === side)
    const middles = own.map(({ y0, y1 }) => (y0 + y1) / 2)
    const places = dodge(
      own.map(({ label }, k) => ({ wanted: middles[k]!, height: label.height })),
      [0, height],
      3,
    )
    own.forEach((bar, k) => {
      const left = side === 'series'
      const x = left ? bar.x0 - OFF + 2 : bar.x1 + OFF - 2
      at.texts.push(...wordsOf(bar, { x, centre: places[k]!, anchor: left ? 'end' : 'start', halo: false }))
      if (Math.abs(places[k]! - middles[k]!) > bar.label.height * 0.5)
        at.rules.push({ x1: left ? bar.x0 - 1 : bar.x1 + 1, x2: left ? x + 1 : x - 1, y1: middles[k]!, y2: places[k]!, role: 'ink3' })
    })
  }
  placeOver(
    bars.filter(({ node }) => node.side === 'through'),
    width,
    at,
  )
}

/** Words above their bars, turned inwards at both sides. */
export function placeOver(bars: readonly Bar[], width: number, at: Shapes): void {
  for (const bar of bars) {
    const { side } = bar.node
    const anchor = side === 'series' ? 'start' : side === 'x' ? 'end' : 'middle'
    const x = side === 'series' ? 0 : side === 'x' ? width : (bar.x0 + bar.x1) / 2
    at.texts.push(...wordsOf(bar, { x, centre: bar.y0 - 4 - bar.label.height / 2, anchor, halo: true }))
  }
}

function wordsOf(
  { node, label }: Bar,
  { x, centre, anchor, halo }: { x: number; centre: number; anchor: 'start' | 'middle' | 'end'; halo: boolean },
): PlacedText[] {
  const { lines, value, beside, size, measure } = label
  const line = lineOf(size)
  const first = centre - label.height / 2 + line * 0.5 + size * 0.34
  const valueWidth = beside ? measure(value, size) : 0
  const nameWidth = measure(lines.at(-1)!, size, 600)
  const common = { size, ...(halo ? { halo } : {}) }
  const role = node.strong ? ('hl' as const) : ('ink' as const)
  const series = `r${formatRows(node.rows)}`
  // Where the value follows the name, the two are set about the same point as one line would be.
  const shift = (k: number): number =>
    !beside || k < lines.length - 1 || anchor === 'start' ? 0 : anchor === 'end' ? -(valueWidth + GAP) : -(valueWidth + GAP) / 2
  const names = lines.map((text, k): PlacedText => ({
    ...common,
    x: x + shift(k),
    y: first + k * line,
    text,
    weight: 600,
    anchor,
    role,
    series,
  }))
  if (value === '') return names
  const y = first + (lines.length - (beside ? 1 : 0)) * line
  const offset = !beside || anchor === 'end' ? 0 : anchor === 'start' ? nameWidth + GAP : (nameWidth + GAP) / 2
  return [...names, { ...common, x: x + offset, y, text: value, anchor, role: node.strong ? 'hl' : 'ink2', series }]
}
