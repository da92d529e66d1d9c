import type { Measure } from '../chart-type.ts'
import { absenceBox, absenceWidth, type PlacedAbsence } from '../parts/absent.ts'
import { breakLines, placeNotes, trace, type PlacedNote } from '../parts/annotate.ts'
import { dodge } from '../parts/dodge.ts'
import { overlap, type Box } from '../parts/text.ts'
import { edgesOf, type Scales } from './marks.ts'
import type { AreaSeries } from './series.ts'

const SIZE = 13
const LINE = 16

/** The plot that notes belong to. */
export interface NoteRoom {
  scales: Scales
  plot: Box
  width: number
  /** Widest line of a note. */
  widest: number
  taken: readonly Box[]
  /** There is a lane above the plot for them. */
  lane: boolean
  /** Heights of lines that cross the plot. */
  lines: readonly number[]
  measure: Measure
}

/** How far the lane stands above the plot: over the figure of the topmost tick, and the word for what is projected. */
const LIFT = 26

/** Height of the lane for annotations above the plot. Areas of a hundred fill the plot, and every small plot has too little room; else there is none. */
export function laneHeight(series: AreaSeries, { small, widest, measure }: { small: boolean; widest: number; measure: Measure }): number {
  if ((series.arrange !== 'percent' && !small) || series.annotations.length === 0) return 0
  return Math.max(...series.annotations.map((note) => linesOf(note, widest, measure).length)) * LINE + LIFT - 4
}

type Note = AreaSeries['annotations'][number]

const linesOf = ({ text, head }: Note, widest: number, measure: Measure): string[] => [
  ...(head ? [head] : []),
  ...breakLines(text, widest, (words) => measure(words, SIZE)),
]

/** Places annotations: in the lane above the plot where there is one, else where they cover no area. */
export function placeAnnotations(series: AreaSeries, room: NoteRoom): PlacedNote[] {
  if (series.annotations.length === 0) return []
  const { scales, plot, width, widest, taken, measure } = room
  const at = (note: Note): { x: number; y: number } => {
    const { from, to } = series.places[note.place]!
    return { x: scales.x((from + to) / 2), y: scales.y(note.y) }
  }
  if (room.lane) return laneNotes(series, at, room)
  const ink = edgeInk(series, scales).flatMap(({ x, y }) => column(x, y, plot.y1))
  const crossed = room.lines.flatMap((y) =>
    trace([
      { x: plot.x0, y },
      { x: plot.x1, y },
    ]),
  )
  const notes = series.annotations.map((note) => ({ ...note, ...at(note) }))
  return placeNotes(notes, { width: width - 2, top: 0, bottom: plot.y1 - 2, taken, ink: [...ink, ...crossed], measure }, widest)
}

/** Points along the upper edges of all areas, close together. */
export const edgeInk = (series: AreaSeries, scales: Scales): { x: number; y: number }[] =>
  series.bands.flatMap((band) => edgesOf(band, series, scales).flatMap((edge) => trace(edge.map(({ x, top }) => ({ x, y: top })))))

/** Points from an edge down to the base line, so that words on an area count as covering it. */
const column = (x: number, y: number, base: number): { x: number; y: number }[] =>
  Array.from({ length: Math.max(1, Math.ceil((base - y) / 12)) }, (_, k) => ({ x, y: y + 12 * k }))

function laneNotes(series: AreaSeries, at: (note: Note) => { x: number; y: number }, room: NoteRoom): PlacedNote[] {
  const { plot, width, widest, measure } = room
  const blocks = series.annotations.map((note) => {
    const lines = linesOf(note, widest, measure)
    return {
      note,
      lines,
      wide: Math.max(...lines.map((line, k) => measure(line, SIZE, note.head && k === 0 ? 600 : 400))) + 4,
      ...at(note),
    }
  })
  const middles = dodge(
    blocks.map(({ x, wide }) => ({ wanted: x, height: wide })),
    [0, width],
    14,
  )
  return blocks.map(({ note, lines, x, y }, k) => ({
    texts: lines.map((text, row) => {
      const isHead = note.head !== undefined && row === 0
      const base = plot.y0 - LIFT - (lines.length - 1 - row) * LINE
      return {
        x: middles[k]!,
        y: base,
        text,
        size: SIZE,
        weight: isHead ? 600 : 400,
        anchor: 'middle',
        role: isHead ? 'ink' : 'ink2',
      } as const
    }),
    leader: { x, y1: plot.y0 - LIFT + 5, y2: y - 4 },
    dot: { x, y },
  }))
}

/** Marks of what is absent, in its gap: near the base line, higher where the areas beside it would touch it; one without room is left out, and the gap stays. */
export function placeAbsences(
  series: AreaSeries,
  { scales, plot, taken }: Omit<NoteRoom, 'widest' | 'measure' | 'width' | 'lines' | 'lane'>,
): PlacedAbsence[] {
  const ink = edgeInk(series, scales)
  const placed: PlacedAbsence[] = []
  for (const absence of series.absent) {
    const { from, to, row } = series.places[absence.place]!
    const x = scales.x((from + to) / 2) - absenceWidth(absence) / 2
    const free = [13, 24, 36, 50].map((up): PlacedAbsence => ({
      kind: absence.kind,
      text: absence.text,
      x: Math.max(plot.x0, Math.min(plot.x1 - absenceWidth(absence), x)),
      y: plot.y1 - up,
      pointer: { rows: [row], column: absence.column },
    }))
    const found = free.find((mark) => {
      const box = absenceBox(mark)
      const clear = [...taken, ...placed.map(absenceBox)].every((other) => !overlap(box, other, 3))
      // An area whose upper edge lies above the mark, beside it, would lie under it.
      return clear && !ink.some((p) => p.x > box.x0 - 2 && p.x < box.x1 + 2 && p.y < box.y1 + 2)
    })
    if (found) placed.push(found)
  }
  return placed
}
