import type { Frame } from '../chart-type.ts'
import { placeNotes } from '../parts/annotate.ts'
import { AXIS_SIZE } from '../parts/axes.ts'
import { placeNames, type NamedMark } from '../parts/place-names.ts'
import { textBox, type Box, type PlacedText } from '../parts/text.ts'
import { textRole } from '../theme.ts'
import { around, RADIUS, type Field, type PlacedPoint, type ScatterLayout } from './field.ts'
import type { ScatterSeries } from './series.ts'

/** Annotations first, then names: those that must stand, then the others where there is room. */
export function nameDots(
  series: ScatterSeries,
  { width, measure, panel }: Frame,
  field: Field,
  { dots, ink }: { dots: readonly PlacedPoint[]; ink: { x: number; y: number }[] },
  at: ScatterLayout,
): void {
  const { x, y, top, base } = field
  const boxOf = (text: PlacedText): Box => textBox(text, measure(text.text, text.size, text.weight))
  at.notes = placeNotes(
    series.annotations.map((note) => ({ ...note, x: x.place(note.x), y: y.place(note.y) })),
    { width: width - 2, top, bottom: base - 2, taken: [...at.texts.map(boxOf), ...dots.map((dot) => around(dot.x, dot.y))], ink, measure },
    width < 560 ? 130 : 190,
  )
  const short = width < 560 || Boolean(panel)
  const named = dots.filter(({ point }) => point.wanted || (series.labelAll && !panel))
  const marks = named.map(({ point, ...place }): NamedMark => {
    const role = point.paint.role === 'context' ? 'ink2' : textRole(point.paint.role)
    const wording = (text: string) => ({
      lines: [{ text, weight: point.paint.strong ? (600 as const) : (500 as const), role }],
      size: AXIS_SIZE,
      halo: true,
    })
    const texts = short ? [point.name.short] : [...new Set([point.name.long, point.name.short])]
    return { ...place, r: RADIUS, must: point.wanted, wordings: texts.map(wording) }
  })
  const leaders = at.notes.flatMap(({ leader }) =>
    leader ? [{ x0: leader.x - 1, x1: leader.x + 1, y0: Math.min(leader.y1, leader.y2), y1: Math.max(leader.y1, leader.y2) }] : [],
  )
  const taken = [...at.texts, ...at.notes.flatMap((note) => note.texts)].map(boxOf)
  const placed = placeNames(marks, {
    left: 0,
    right: width,
    top: top - 20,
    bottom: base - 1,
    taken: [...taken, ...leaders],
    marks: dots.map((dot) => ({ x: dot.x, y: dot.y, r: RADIUS })),
    ink,
    measure,
  })
  for (const name of placed) {
    if (!name) continue
    at.texts.push(...name.texts)
    if (name.leader) at.rules.push({ ...name.leader, role: 'ink3' })
  }
}
