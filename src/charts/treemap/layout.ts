import type { Frame, Measure } from '../chart-type.ts'
import { absenceWidth, type PlacedAbsence } from '../parts/absent.ts'
import { breakLines } from '../parts/annotate.ts'
import { cutTo } from '../parts/cut-to.ts'
import { placeNumberKey, type Numbered } from '../parts/number-key.ts'
import type { Pointer } from '../parts/pointer.ts'
import type { Shapes } from '../parts/shapes.ts'
import type { Box, PlacedText } from '../parts/text.ts'
import { onRole, textRole, type Role } from '../theme.ts'
import type { Group, Tile, TreemapSeries } from './series.ts'
import { parted, partedGroups } from './tiling.ts'

/** Places of a treemap. */
export interface TreemapLayout extends Shapes {
  absent: PlacedAbsence[]
}

const SIZE = 13
/** Height of a group's head. */
const HEAD = 22
/** Paper between two tiles, in px. */
const APART = 1.5

/** Settles groups, tiles with their words, and beneath them what found no room or has no number. */
export function layout(series: TreemapSeries, { width, measure }: Frame): TreemapLayout {
  const short = width < 560
  const bottom = Math.round(short ? width * 1.15 : Math.min(560, width * 0.55))
  const at: TreemapLayout = { width, height: 0, rules: [], bars: [], texts: [], absent: [] }
  const box: Box = { x0: 0, y0: 0, x1: width, y1: bottom }
  const headed = series.groups.length > 1 || series.groups.some(({ name }) => name.long !== '')
  const nameOf = (group: Group, room: number): string | undefined =>
    [group.name.long, group.name.short].find((name) => measure(name, SIZE, 600) <= room - 6)
  const placed = headed
    ? partedGroups(
        series.groups.map(({ value }) => value),
        box,
        (room, k) => (room.y1 - room.y0 > HEAD * 2 && nameOf(series.groups[k]!, room.x1 - room.x0) ? HEAD : 0),
      )
    : [{ head: null, body: box }]
  const beneath: Beneath[] = []
  const small: Numbered[] = []
  placed.forEach(({ head, body }, k) => {
    const group = series.groups[k]!
    if (head)
      at.texts.push({
        x: head.x0,
        y: head.y0 + 15,
        text: nameOf(group, head.x1 - head.x0) ?? group.name.short,
        size: SIZE,
        weight: 600,
        role: textRole(group.paint.role),
      })
    else if (headed) beneath.push({ role: group.paint.role, name: group.name.long, figure: '', strong: true })
    const boxes = parted(
      group.tiles.map(({ value }) => value),
      body,
    )
    group.tiles.forEach((tile, n) => {
      if (placeTile(tile, boxes[n]!, { short, measure }, at)) return
      // A highlighted tile that its name does not fit is named beneath, others by number.
      if (tile.strong) beneath.push({ role: tile.role, name: tile.name.long, figure: ` ${tile.text}`, strong: true, of: tile.pointer })
      else if (small.length < LISTED) numberTile(tile, boxes[n]!, measure, small, at)
    })
  })
  const key = placeNumberKey(small, { top: bottom + 4, width, measure }, at.texts)
  at.height = placeBeneath(series, beneath, { width, top: bottom + key, measure }, at)
  return at
}

/** Draws a tile, and its words where they fit. True where it is named. */
function placeTile(tile: Tile, box: Box, { short, measure }: { short: boolean; measure: Measure }, at: TreemapLayout): boolean {
  const half = Math.min(APART / 2, (box.x1 - box.x0) / 4, (box.y1 - box.y0) / 4)
  const own: Box = { x0: box.x0 + half, x1: box.x1 - half, y0: box.y0 + half, y1: box.y1 - half }
  const glass = tile.role === 'ho'
  const edged = tile.pale || glass
  at.bars.push({
    ...(edged ? inset(own) : own),
    // A wide area in holmium is glass, on which letters can be read by either light.
    fill: glass && !tile.pale ? 'glass-ho' : tile.role,
    ...(edged ? { edge: tile.role } : {}),
    ...(tile.pale ? { pale: true } : {}),
    pointer: tile.pointer,
  })
  const role: Role = edged ? 'ink' : onRole(tile.role)
  const words = wordsIn(tile, own, short, measure)
  for (const { y, ...word } of words ?? []) at.texts.push({ ...word, x: own.x0 + padOf(own), y: own.y0 + y, role, of: tile.pointer })
  return words !== null
}

/** Puts a number into a tile that has room for no more, and its name, with its figure, into the key. */
function numberTile(tile: Tile, box: Box, measure: Measure, key: Numbered[], at: TreemapLayout): void {
  const number = String(key.length + 1)
  if (box.x1 - box.x0 < measure(number, SIZE, 500) + 4 || box.y1 - box.y0 < SIZE + 3) return
  const [x, y] = [(box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2 + SIZE * 0.36]
  const role: Role = tile.pale || tile.role === 'ho' ? 'ink' : onRole(tile.role)
  at.texts.push({ x, y, text: number, size: SIZE, weight: 500, anchor: 'middle', role, of: tile.pointer })
  key.push({ number, name: `${tile.name.long} ${tile.figure}`.trim(), role: 'ink2', of: tile.pointer })
}

/** Edges are drawn half outside. */
const inset = ({ x0, x1, y0, y1 }: Box): Box => ({ x0: x0 + 0.5, x1: x1 - 0.5, y0: y0 + 0.5, y1: y1 - 0.5 })

/** Space at the left of a tile's words. */
const padOf = ({ x0, x1 }: Box): number => (x1 - x0 > 110 ? 9 : 4)

type Word = Omit<PlacedText, 'x' | 'role'>

/** Name and figure as large as the tile lets them be: the long name or the short one, the figure under it or left out. Null where not even the short name fits. */
function wordsIn({ name, figure }: Tile, box: Box, short: boolean, measure: Measure): Word[] | null {
  const [room, tall] = [box.x1 - box.x0 - 2 * padOf(box) + 2, box.y1 - box.y0 - 5]
  const sizes = room > 180 && tall > 90 ? [short ? 16 : 20, 15, SIZE] : room > 100 && tall > 50 ? [15, SIZE] : [SIZE]
  const names = [...new Set(short ? [name.short] : [name.long, name.short])]
  // Where a bold name does not fit, one less bold may.
  const tries = [true, false].flatMap((full) =>
    ([600, 500] as const).flatMap((weight) =>
      (weight === 600 ? sizes : [SIZE]).flatMap((size) =>
        names.map((own) => ({
          full: full && figure !== '',
          weight,
          size,
          lines: breakLines(own, room, (line) => measure(line, size, weight)),
        })),
      ),
    ),
  )
  const found = tries.find(({ full, weight, size, lines }) => {
    const widest = Math.max(...lines.map((own) => measure(own, size, weight)), full ? measure(figure, size) : 0)
    return widest <= room && lines.length <= 3 && (lines.length + Number(full)) * lineOf(size) <= tall
  })
  if (!found) return null
  const { size, weight, lines, full } = found
  const first = (box.y1 - box.y0 < 40 ? 3 : 5) + size * 0.9
  return [
    ...lines.map((own, k): Word => ({ y: first + k * lineOf(size), text: own, size, weight })),
    ...(full ? [{ y: first + lines.length * lineOf(size), text: figure, size }] : []),
  ]
}

const lineOf = (size: number): number => Math.round(size * 1.22)

/** A line of the list beneath: a sign in a colour and words. */
interface Beneath {
  role: Role
  name: string
  /** What follows the name, with the space before it; it is never cut. */
  figure: string
  strong: boolean
  of?: Pointer
}

/** Entries that the list beneath names before it counts the rest. */
const LISTED = 12

/** What found no room, then what has no number, in as many lines as they need. Gives the height of the picture. */
function placeBeneath(
  { absent }: TreemapSeries,
  beneath: readonly Beneath[],
  { width, top, measure }: { width: number; top: number; measure: Measure },
  at: TreemapLayout,
): number {
  let x = 0
  // On whole pixels, as all words in rows: engines soften letters between two rows each in their own way.
  let y = Math.round(top + 22)
  const next = (needed: number): void => {
    if (x > 0 && x + needed > width) {
      x = 0
      y += 23
    }
  }
  for (const { role, name, figure, strong, of } of beneath) {
    const weight = strong ? 600 : 400
    const text = cutTo(name, width - 19, (words) => measure(words + figure, SIZE, weight)) + figure
    const needed = 19 + measure(text, SIZE, weight)
    next(needed)
    at.bars.push({ x0: x, x1: x + 12, y0: y - 11, y1: y + 1, fill: role })
    at.texts.push({ x: x + 19, y, text, size: SIZE, weight, role: textRole(role), of })
    x += needed + 18
  }
  absent.slice(0, LISTED).forEach(({ kind, text, name, pointer }) => {
    const mark = absenceWidth({ kind, text })
    const own = cutTo(name.short, width - mark - 7, (words) => measure(words, SIZE))
    const needed = mark + 7 + measure(own, SIZE)
    next(needed)
    at.absent.push({ kind, text, x, y: y - 4.5, pointer })
    at.texts.push({ x: x + mark + 7, y, text: own, size: SIZE, role: 'ink2', of: pointer })
    x += needed + 18
  })
  if (absent.length > LISTED) {
    const text = `and ${absent.length - LISTED} more`
    next(measure(text, SIZE))
    at.texts.push({ x, y, text, size: SIZE, role: 'ink2' })
  }
  return beneath.length + absent.length > 0 ? y + 10 : top + 1
}
