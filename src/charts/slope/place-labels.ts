import type { Frame } from '../chart-type.ts'
import { absenceWidth, type Absence } from '../parts/absent.ts'
import { dodge } from '../parts/dodge.ts'
import { withUnit } from '../parts/figures.ts'
import { wrapTo } from '../parts/fit-words.ts'
import type { Pointer } from '../parts/pointer.ts'
import type { Dot, Rule, Shapes } from '../parts/shapes.ts'
import type { PlacedText } from '../parts/text.ts'
import { textRole, type Role } from '../theme.ts'
import type { SlopeDrawn, SlopePoint } from './line.ts'

/** One label beside the lines: a value, or its absence, with the names that share it. */
export interface Label {
  y: number
  names: string[]
  /** The value is that of several names; without it, where there are several lines of them. */
  shared?: boolean
  value: string
  role: Role
  strong: boolean
  /** Change since the first place. */
  change: string
  absent?: Absence & { pointer: Pointer }
  /** Cells of the lines that it labels. */
  of?: Pointer
  /** A name that stands on this side alone must stay, however narrow the picture. */
  keep: boolean
}

/** How labels of one side are set. */
export interface Setting {
  side: -1 | 1
  size: number
  /** For a left side without room: values stand alone, or in line with the names that share them, a name a line. */
  stacked: boolean
  /** Room for leaders between the line and the labels, in px. */
  lane: number
  measure: Frame['measure']
}

/** What the height of a label follows from. */
type Style = Pick<Setting, 'size' | 'stacked'>

/** The topmost of the values that stand at both sides, behind which the unit is written; of two alike the last. */
function topmost({ lines, places }: SlopeDrawn): SlopePoint | undefined {
  const last = places.length - 1
  const written = lines.flatMap(({ points, merged }) => (merged ? [] : points.filter(({ place }) => place === 0 || place === last)))
  return written.toSorted((a, b) => b.value - a.value || b.place - a.place)[0]
}

/** Labels at the first or last place: equal values share one, small lines are named together, absences stand at the foot. With `unit` the topmost value of both sides bears it. */
export function labelsAt(
  series: SlopeDrawn,
  side: -1 | 1,
  { y, foot, short, unit = false }: { y: (value: number) => number; foot: number; short: boolean; unit?: boolean },
): Label[] {
  const at = side < 0 ? 0 : series.places.length - 1
  const labels: Label[] = []
  const small: SlopePoint[] = []
  for (const line of series.lines) {
    const name = short ? line.name.short : line.name.long
    const point = line.points.find((candidate) => candidate.place === at)
    const absence = line.absent.find((candidate) => candidate.place === at)
    const look = { names: [name], role: textRole(line.paint.role), strong: line.paint.strong, change: '' }
    if (absence)
      labels.push({
        ...look,
        y: foot,
        value: '',
        absent: { kind: absence.kind, text: absence.text, pointer: { rows: [absence.row], column: absence.column } },
        keep: true,
      })
    if (!point) continue
    if (line.merged) {
      small.push(point)
      continue
    }
    const ends = [...line.points, ...line.absent].some(({ place }) => place === series.places.length - 1)
    const shared = labels.find((label) => label.value === point.text && label.role === look.role)
    if (shared) {
      shared.names.push(name)
      shared.of = { rows: [...shared.of!.rows, point.row], column: point.column }
      shared.keep = true
      shared.change = ''
    } else
      labels.push({
        ...look,
        y: y(point.value),
        of: { rows: [point.row], column: point.column },
        value: point.text,
        change: side > 0 && line.paint.strong ? (line.change?.text ?? '') : '',
        keep: !ends,
      })
  }
  const top = unit ? topmost(series) : undefined
  const bearer = top?.place === at ? labels.find((label) => label.value === top.text) : undefined
  if (bearer) bearer.value = withUnit(bearer.value, series.unit)
  if (small.length > 0) labels.push(mergedLabel(small, short ? series.mergedText.short : series.mergedText.long, y))
  return labels
}

/** The one label of small lines, at the middle of their ends. */
const mergedLabel = (small: readonly SlopePoint[], name: string, y: (value: number) => number): Label => ({
  y: small.reduce((sum, point) => sum + y(point.value), 0) / small.length,
  of: { rows: small.map(({ row }) => row), column: small[0]!.column },
  names: [name],
  value: '',
  role: 'ink3',
  strong: false,
  change: '',
  keep: true,
})

/** True where names stand above or below their value instead of beside it. */
const upright = (label: Label, { stacked }: Style): boolean => stacked && label.value !== ''

/** Names that a setting writes. */
const namesOf = (label: Label, setting: Style): string[] => (upright(label, setting) && !label.keep ? [] : label.names)

const weightOf = (label: Label): 400 | 600 => (label.strong ? 600 : 400)

const headWidth = (label: Label, { size, measure }: Setting): number =>
  label.absent ? absenceWidth(label.absent) : label.value ? measure(label.value, size, weightOf(label)) : 0

/** A change is set smaller than its label. */
const changeWidth = (label: Label, { measure }: Setting): number => (label.change ? measure(label.change, 13) + 9 : 0)

/** Width of the widest label, the gap to the line included. */
export function roomFor(labels: readonly Label[], setting: Setting): number {
  const { size, measure } = setting
  const widths = labels.map((label) => {
    const name = Math.max(0, ...namesOf(label, setting).map((text) => measure(text, size, weightOf(label))))
    const head = headWidth(label, setting)
    return upright(label, setting) ? Math.max(name, head) : head + (head > 0 && name > 0 ? 7 : 0) + name + changeWidth(label, setting)
  })
  return Math.ceil(Math.max(30, ...widths)) + 10 + setting.lane
}

/** Labels with their names in as many lines as a side's room asks for. */
export const wrapNames = (labels: readonly Label[], room: number, setting: Setting): Label[] =>
  labels.map((label) => {
    const head = upright(label, setting) ? 0 : headWidth(label, setting)
    const own = room - 10 - setting.lane - (head > 0 ? head + 7 : 0)
    const widthOf = (text: string): number => setting.measure(text, setting.size, weightOf(label))
    return { ...label, shared: label.names.length > 1, names: label.names.flatMap((name) => wrapTo(name, own, widthOf)) }
  })

const lineOf = ({ size }: Style): number => Math.round(size * 1.24)

/** Height of each label. */
const heightsOf = (labels: readonly Label[], setting: Style): number[] =>
  labels.map((label) => lineOf(setting) * (upright(label, setting) ? namesOf(label, setting).length + 1 : Math.max(1, label.names.length)))

/** Height of a side's labels, one under another. */
export const heightOfLabels = (labels: readonly Label[], setting: Setting): number =>
  heightsOf(labels, setting).reduce((sum, height) => sum + height + GAP, 0)

const GAP = 2

/** Where labels stand between two heights: their middles, with the way from there to the value, and which side of it names are on. */
function settle(labels: readonly Label[], setting: Style, room: [number, number]): { centre: number; turn: number }[] {
  const line = lineOf(setting)
  const heights = heightsOf(labels, setting)
  // Where names stand above it, the value and not the middle of the block is level with the line's end. Another value
  // close above sends them below, or that value would seem to head them.
  const crowded = (label: Label, height: number): boolean =>
    labels.some((other) => other !== label && other.y < label.y && other.y > label.y - height - line / 2)
  const turn = labels.map((label, k) => (upright(label, setting) && crowded(label, heights[k]!) ? -1 : 1))
  const shift = labels.map((label, k) => (upright(label, setting) ? (turn[k]! * (heights[k]! - line)) / 2 : 0))
  const wanted = inOrder(
    labels.map((label) => label.y),
    (k) => labels[k]!.y - shift[k]!,
  )
  const places = dodge(
    labels.map((_, k) => ({ wanted: wanted[k]!, height: heights[k]! })),
    room,
    GAP,
  )
  return labels.map((_, k) => ({ centre: places[k]! + shift[k]!, turn: turn[k]! }))
}

/** How far the label that moves most stands from its line, in px. */
export function reachOf(labels: readonly Label[], setting: Style, room: [number, number]): number {
  const places = settle(labels, setting, room)
  return Math.max(0, ...labels.map((label, k) => (label.absent ? 0 : Math.abs(places[k]!.centre - label.y))))
}

/** Least room for leaders, in px. */
export const LANE = 4

/** Room for leaders: the further a label moves, the wider, so that steep ones do not run into each other. */
export const laneFor = (labels: readonly Label[], setting: Style, room: [number, number]): number =>
  Math.max(LANE, Math.ceil(0.25 * reachOf(labels, setting, room)))

/** Writes labels outwards from a place: the value next to the line, the name beyond it; hair-thin leaders where they moved. */
export function placeLabels(
  labels: readonly Label[],
  { x, room, ...setting }: Setting & { x: number; room: [number, number] },
  into: Shapes & { dots: Dot[] },
): void {
  const places = settle(labels, setting, room)
  labels.forEach((label, k) => writeLabel(label, { x, line: lineOf(setting), ...places[k]! }, setting, into))
}

/** Wishes in the order of the values they stand for: a tall block must not climb past the value above it. */
function inOrder(values: readonly number[], wish: (k: number) => number): number[] {
  const wanted: number[] = []
  let before = -Infinity
  for (const k of values.map((_, place) => place).sort((a, b) => values[a]! - values[b]!))
    before = wanted[k] = Math.max(wish(k), before + 0.01)
  return wanted
}

function writeLabel(
  label: Label,
  { x, line, centre, turn }: { x: number; line: number; centre: number; turn: number },
  setting: Setting,
  into: Shapes & { dots: Dot[] },
): void {
  const { side, size, lane, measure } = setting
  const near = x + side * (8 + lane)
  const names = namesOf(label, setting)
  const text = (words: string, offset: number, row: number): PlacedText => ({
    x: near + side * offset,
    y: centre + row * line + size * 0.34,
    text: words,
    size,
    weight: weightOf(label),
    anchor: side > 0 ? 'start' : 'end',
    role: label.role,
    of: label.of ?? label.absent?.pointer,
  })
  if (!label.absent && Math.abs(centre - label.y) > line * 0.45) into.rules.push(leader(x, setting, label.y, centre))
  if (label.absent) writeAbsence(label.absent, { x: side > 0 ? near : near - absenceWidth(label.absent), y: centre, size }, into)
  else if (label.value) into.texts.push(text(label.value, 0, 0))
  if (upright(label, setting)) {
    names.forEach((name, row) => into.texts.push(text(name, 0, turn > 0 ? row - names.length : row + 1)))
    return
  }
  const head = headWidth(label, setting)
  const offset = head > 0 ? head + 7 : 0
  names.forEach((name, row) => into.texts.push(text(name, offset, row - (names.length - 1) / 2)))
  if (changeWidth(label, setting) > 0)
    into.texts.push({
      ...text(label.change, offset + measure(names[0] ?? '', size, weightOf(label)) + 9, 0),
      size: 13,
      weight: 400,
      role: 'ink3',
    })
  if ((label.shared ?? names.length > 1) && head > 0)
    into.rules.push({
      x1: near + side * (offset - 3.5),
      x2: near + side * (offset - 3.5),
      y1: centre - (names.length * line) / 2 + 2,
      y2: centre + (names.length * line) / 2 - 2,
      role: label.strong ? 'hl' : 'context',
    })
}

/** A dotted frame with n.a., or a hatched block with W; it stands among the labels, never at a height of the scale. */
function writeAbsence(absent: NonNullable<Label['absent']>, { x, y, size }: { x: number; y: number; size: number }, into: Shapes): void {
  const width = absenceWidth(absent)
  const withheld = absent.kind === 'withheld'
  into.bars.push({
    x0: x,
    x1: x + width,
    y0: y - 9,
    y1: y + 9,
    edge: 'ink3',
    ...(withheld ? { hatched: true } : { dotted: true }),
    pointer: absent.pointer,
  })
  into.texts.push({
    x: x + width / 2,
    y: y + size * 0.34,
    text: absent.text,
    size: 13,
    anchor: 'middle',
    role: 'ink2',
    halo: withheld,
    of: absent.pointer,
  })
}

const leader = (x: number, { side, lane }: Setting, from: number, to: number): Rule => ({
  x1: x + side * 6,
  y1: from,
  x2: x + side * (6 + lane),
  y2: to,
  role: 'context',
})
