import { sankey, type SankeyLink as Link, type SankeyNode as Node } from 'd3-sankey'
import type { Frame } from '../chart-type.ts'
import { absenceWidth, type PlacedAbsence } from '../parts/absent.ts'
import { wrapTo } from '../parts/fit-words.ts'
import type { Pointer } from '../parts/pointer.ts'
import type { Shapes } from '../parts/shapes.ts'
import type { PlacedText } from '../parts/text.ts'
import type { Role } from '../theme.ts'
import { heightOf, labelsOf, placeBeside, placeOver, roomsFor, type Bar } from './labels.ts'
import { bandPath, type Stretch } from './band.ts'
import type { SankeyLink, SankeySeries } from './series.ts'

/** A band in place. */
export interface PlacedBand {
  d: string
  role: Role
  strong: boolean
  /** Estimated or derived: its edge is dashed. */
  dashed: boolean
  /** So thin that it is drawn solid. */
  thin: boolean
  pointer: Pointer
}

/** Places of a sankey: bands from the back to the front, bars of nodes, words beside or above them, and a list of what has no band. */
export interface SankeyLayout extends Shapes {
  bands: PlacedBand[]
  absent: PlacedAbsence[]
  zeros: { text: PlacedText; pointer: Pointer }[]
}

interface Flow {
  link: SankeyLink
}
type SortedNode = Node<{ id: string }, Flow>
type SortedLink = Link<{ id: string }, Flow>

/** Width of a node's bar. */
const THICK = 9
/** A band thinner than this has no room for a fill beside its edges. */
const THIN = 2.2

/** Settles bars and bands by d3-sankey, in the order of the series, then the words. */
export function layout(series: SankeySeries, frame: Frame): SankeyLayout {
  const { width } = frame
  const above = width < 560
  const rooms = roomsFor(series, frame, above)
  const labels = labelsOf(series, frame, rooms, above)
  const { height, padding, top } = heightOf(series, labels, width, above)
  const { nodes, links } = flow(series, {
    extent: [
      [rooms.left, top],
      [width - rooms.right, height - 2],
    ],
    padding,
  })
  const at: SankeyLayout = { width, height, rules: [], bars: [], texts: [], bands: [], absent: [], zeros: [] }
  const bars = nodes.map((placed): Bar => {
    const node = series.nodes.find(({ id }) => id === placed.id)!
    return { node, label: labels.get(node.id)!, x0: placed.x0!, x1: placed.x1!, y0: placed.y0!, y1: placed.y1! }
  })
  for (const { node, x0, x1, y0, y1 } of bars) {
    // A bar whose height is the sum of parts of several wholes is no amount: it is a mere line where bands begin.
    const slim = node.whole ? 0 : (x1 - x0) * 0.7
    const [left, right] = node.side === 'x' ? [x0, x1 - slim] : [x0 + slim, x1]
    at.bars.push({ x0: left, x1: right, y0, y1: Math.max(y1, y0 + 1), fill: node.whole ? 'ink' : 'ink3' })
  }
  const stretches = stretchesOf(links)
  for (const link of series.links.toSorted((a, b) => Number(a.strong) - Number(b.strong) || b.value - a.value))
    at.bands.push(bandOf(link, stretches.get(link.row)!, series))
  if (above) placeOver(bars, width, at)
  else placeBeside(bars, { width, height, measure: frame.measure }, at)
  placeValues(series, stretches, frame, at)
  placeLacks(series, frame, at)
  return at
}

/** Bars and bands where d3-sankey puts them; nodes stay in their order, and bands of a row follow each other. */
function flow(
  series: SankeySeries,
  { extent, padding }: { extent: [[number, number], [number, number]]; padding: number },
): { nodes: SortedNode[]; links: SortedLink[] } {
  const depth = new Map(series.nodes.map(({ id, side }) => [id, side === 'series' ? 0 : side === 'through' ? 1 : 2]))
  const deepest = series.nodes.some(({ side }) => side === 'through') ? 2 : 1
  return sankey<{ id: string }, Flow>()
    .nodeId(({ id }) => id)
    .nodeAlign((node) => Math.min(depth.get(node.id)!, deepest))
    .nodeWidth(THICK)
    .nodePadding(padding)
    .nodeSort(null as never)
    .iterations(24)
    .extent(extent)({
    nodes: series.nodes.map(({ id }) => ({ id })),
    links: series.links.flatMap((link) =>
      link.path.slice(1).map((target, k) => ({ source: link.path[k]!, target, value: link.value, link })),
    ),
  })
}

/** Stretches of each row's band, from left to right. */
function stretchesOf(links: readonly SortedLink[]): Map<number, Stretch[]> {
  const found = new Map<number, Stretch[]>()
  for (const { link, source, target, y0, y1, width } of links) {
    const [from, to] = [source as SortedNode, target as SortedNode]
    const stretch = { x0: from.x1!, x1: to.x0!, y0: y0!, y1: y1!, width: width! }
    found.set(
      link.row,
      [...(found.get(link.row) ?? []), stretch].sort((a, b) => a.x0 - b.x0),
    )
  }
  return found
}

const cellOf = ({ row }: { row: number }, { columns }: SankeySeries): Pointer => ({ rows: [row], column: columns })

function bandOf(link: SankeyLink, stretches: readonly Stretch[], series: SankeySeries): PlacedBand {
  const thin = stretches[0]!.width < THIN
  return {
    d: bandPath(stretches),
    role: link.role,
    strong: link.strong,
    dashed: link.pale && !thin,
    thin,
    pointer: cellOf(link, series),
  }
}

/** A band high enough for letters has its value at its end, where several end. */
function placeValues(series: SankeySeries, stretches: ReadonlyMap<number, Stretch[]>, { width, measure }: Frame, at: SankeyLayout): void {
  for (const link of series.links) {
    const { x0, x1, y1, width: high } = stretches.get(link.row)!.at(-1)!
    const alone = series.links.filter(({ path }) => path.at(-1) === link.path.at(-1)).length === 1
    const room = (x1 - x0) * (width < 560 ? 0.3 : 0.25)
    if (high < 16 || (alone && series.nodes.some(({ id, text }) => id === link.path.at(-1) && text !== ''))) continue
    if (measure(link.text, 13) > room) continue
    at.texts.push({
      x: x1 - 7,
      y: y1 + 4.5,
      text: link.text,
      size: 13,
      anchor: 'end',
      role: 'ink',
      weight: link.strong ? 600 : 400,
      of: cellOf(link, series),
    })
  }
}

/** Height of a further line of a row's words. */
const LINE = 17

/** Rows without a band stand in a list under the drawing, each with its mark. */
function placeLacks(series: SankeySeries, { width, measure }: Frame, at: SankeyLayout): void {
  for (const { words, absence, row } of series.lacks) {
    const pointer = cellOf({ row }, series)
    const y = at.height + 18
    const left = absence ? absenceWidth(absence) : 14
    if (absence) at.absent.push({ ...absence, x: 0, y, pointer })
    else at.zeros.push({ text: { x: 2, y: y + 4.5, text: '0', size: 13, weight: 600, role: 'ink2' }, pointer })
    const room = width - left - 9
    const lines = measure(words.long, 13) <= room ? [words.long] : wrapTo(words.short, room, (part) => measure(part, 13))
    lines.forEach((text, k) => at.texts.push({ x: left + 9, y: y + 4.5 + k * LINE, text, size: 13, role: 'ink2', of: pointer }))
    at.height += 26 + (lines.length - 1) * LINE
  }
}
