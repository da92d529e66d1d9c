import type { Frame } from '../chart-type.ts'
import { absenceWidth } from '../parts/absent.ts'
import { breakLines, trace } from '../parts/annotate.ts'
import { placeNotesBeneath } from '../parts/notes-beneath.ts'
import { AXIS_SIZE } from '../parts/axes.ts'
import { cutTo } from '../parts/cut-to.ts'
import { figure, withUnit } from '../parts/figures.ts'
import { placeLegend } from '../parts/legend.ts'
import { placeNumberKey } from '../parts/number-key.ts'
import { placeHeads, standUnder, type Heads } from '../parts/reference-heads.ts'
import { placeReferences, unbroken } from '../parts/references.ts'
import type { Rule } from '../parts/shapes.ts'
import { overlap, textBox, type Box, type PlacedText } from '../parts/text.ts'
import { around, RADIUS, type Field, type PlacedPoint, type ScatterLayout } from './field.ts'
import { placeLines } from './lines.ts'
import { nameDots } from './names.ts'
import { placeScale } from './scale.ts'
import { X, Y, type ScatterSeries } from './series.ts'

const LINE = 17
/** Height that ticks and their figures take below the dots. */
const FOOT = 24

/** Settles scales, dots, names, annotations, and the list of what is missing. */
export function layout(series: ScatterSeries, frame: Frame): ScatterLayout {
  const { width, measure, panel } = frame
  const narrow = width < 560
  const at: ScatterLayout = { width, height: 0, rules: [], bars: [], areas: [], dots: [], texts: [], absent: [], notes: [], grounds: [] }
  const legend = placeLegend(
    series.legend.map(({ name, paint }) => ({ text: narrow ? name.short : name.long, role: paint.role })),
    { width, measure },
    at,
  )
  const titles = panel ? [] : breakLines(series.y.title, width, (text) => measure(text, AXIS_SIZE, 500))
  titles.forEach((text, k) => at.texts.push({ x: 0, y: legend + 13 + k * LINE, text, size: AXIS_SIZE, weight: 500, role: 'ink2' }))
  const strip = legend + titles.length * LINE + 8
  const heads = headsOf(series, frame)
  const top = strip + heads.height + 18
  const tall = panel
    ? Math.max(panel.height + 40, Math.round(width * 0.9))
    : narrow
      ? Math.max(290, Math.round(width * 0.86))
      : Math.min(480, Math.round(width * 0.6))
  const field = placeField(series, frame, { top, base: top + tall - 60 })
  placeAxes(series, frame, field, at)
  const dots = series.points.map((point) => ({ point, x: field.x.place(point.x), y: field.y.place(point.y) }))
  at.texts.push(...heads.texts.map((text) => ({ ...text, y: text.y + strip })))
  const lines = placeLines(series, frame, field, dots, at)
  const rules = placeMarks(series, frame, field, { heads, strip, dots, lines }, at)
  const ink = [...lines, ...rules.flatMap(inkOf)]
  for (const { point, x, y } of dots.toSorted((a, b) => Number(a.point.paint.strong) - Number(b.point.paint.strong)))
    at.dots.push({
      x,
      y,
      r: RADIUS,
      role: point.paint.role,
      edge: point.ring ? undefined : 'chart-bg',
      ring: point.ring,
      pointer: { rows: [point.row], column: [Y, X] },
    })
  const numbered = nameDots(series, frame, field, { dots, ink }, at)
  const words = [...at.texts, ...at.notes.flatMap((note) => note.texts)].map((text) =>
    textBox(text, measure(text.text, text.size, text.weight)),
  )
  at.rules.push(...rules.flatMap((rule) => unbroken(rule, words)))
  placeFoot(series, frame, field.base + FOOT, at)
  at.height += Math.ceil(placeNumberKey(numbered, { top: at.height, width, measure }, at.texts))
  at.height += Math.ceil(placeNotesBeneath(at.notes, { top: at.height, width, measure }, at.texts))
  return at
}

/** Words of upright references, above the plot; in panels the key has them. */
function headsOf(series: ScatterSeries, frame: Frame): Heads {
  const { x } = placeField(series, frame, { top: 0, base: 1 })
  const upright = series.references.filter(({ axis }) => axis === 'x')
  const heads = placeHeads(upright, x.place, { left: 0, right: frame.width, measure: frame.measure })
  return frame.panel ? { ...heads, height: 0, texts: [], marks: heads.marks.map((mark) => ({ ...mark, top: 0 })) } : heads
}

const inkOf = ({ x1, x2, y1, y2 }: Rule): { x: number; y: number }[] =>
  trace([
    { x: x1, y: y1 },
    { x: x2, y: y2 },
  ])

/** Bands of reference, and words of those that lie. Gives their lines, which are drawn when all words have their places. */
function placeMarks(
  series: ScatterSeries,
  { measure, panel }: Frame,
  { y, left, right, top, base }: Field,
  { heads, strip, dots, lines }: { heads: Heads; strip: number; dots: readonly PlacedPoint[]; lines: readonly { x: number; y: number }[] },
  at: ScatterLayout,
): Rule[] {
  const upright = standUnder(heads, { strip: panel ? top - 8 : strip, bottom: base, words: [] })
  const taken = at.texts.map((text) => textBox(text, measure(text.text, text.size, text.weight)))
  const lying = placeReferences(
    series.references.filter(({ axis }) => axis === 'y'),
    {
      scales: { y: (value) => y.place(Number(value)) },
      plot: { x0: left, x1: right, y0: top - 12, y1: base },
      taken: [...taken, ...dots.map((dot) => around(dot.x, dot.y))],
      ink: [...lines, ...upright.rules.flatMap(inkOf)],
      measure,
    },
  )
  at.grounds.push(...upright.bands, ...lying.bands)
  if (!panel) at.texts.push(...lying.texts)
  return [...upright.rules, ...lying.rules]
}

function placeField(series: ScatterSeries, { width, measure, locale, panel }: Frame, { top, base }: { top: number; base: number }): Field {
  const narrow = width < 560
  const y = placeScale(series.y, [base, top], panel || narrow ? 3 : 5)
  const left = Math.max(...y.ticks.map((tick) => measure(figure(tick, locale, 4), AXIS_SIZE))) + RADIUS + 8
  const right = width - RADIUS - 5
  const widest = Math.max(...placeScale(series.x, [0, 1], 5).ticks.map((tick) => measure(figure(tick, locale, 4), AXIS_SIZE)))
  const x = placeScale(series.x, [left, right], Math.max(2, Math.min(narrow ? 4 : 7, Math.floor((right - left) / (widest + 22)))))
  return { x, y, left, right, top, base }
}

/** Hairlines and figures of both scales. In a panel, which has no titles, the units stand on the last figures. */
function placeAxes(
  series: ScatterSeries,
  { width, measure, locale, panel }: Frame,
  { x, y, left, top, base }: Field,
  at: ScatterLayout,
): void {
  const say = (tick: number, last: boolean, unit: string): string =>
    panel?.axisLabels && last ? withUnit(figure(tick, locale, 4), unit) : figure(tick, locale, 4)
  y.ticks.forEach((tick, k) => {
    at.rules.push({ x1: 0, x2: width, y1: y.place(tick), y2: y.place(tick), role: tick === 0 ? 'ink' : 'grid' })
    if (tick !== 0)
      at.texts.push({
        x: 0,
        y: y.place(tick) - 5,
        text: say(tick, k === y.ticks.length - 1, series.y.unit),
        size: AXIS_SIZE,
        role: 'ink3',
        halo: true,
      })
  })
  if (!y.ticks.includes(0)) at.rules.push({ x1: 0, x2: width, y1: base, y2: base, role: 'ink3' })
  const kept: Box[] = []
  // From the right, so that the last figure, which may carry the unit, is never the one to go; whole powers before what lies between.
  const isPower = (tick: number): boolean => series.x.log && Math.abs(Math.log10(tick) % 1) < 1e-9
  const ordered = x.ticks.toReversed().toSorted((a, b) => Number(isPower(b)) - Number(isPower(a)))
  ordered.forEach((tick) => {
    const px = x.place(tick)
    at.rules.push(
      { x1: px, x2: px, y1: top - 8, y2: base, role: tick === 0 && left < px + 1 ? 'rule' : 'grid' },
      { x1: px, x2: px, y1: base, y2: base + 5, role: 'ink3' },
    )
    const text = say(tick, tick === x.ticks.at(-1), series.x.unit)
    const half = measure(text, AXIS_SIZE) / 2
    const label: PlacedText = {
      x: Math.min(Math.max(px, half), width - half),
      y: base + 19,
      text,
      size: AXIS_SIZE,
      anchor: 'middle',
      role: 'ink3',
    }
    const box = textBox(label, half * 2)
    if (kept.some((other) => overlap(other, box, 6))) return
    kept.push(box)
    at.texts.push(label)
  })
}

/** Title of x, and beneath it each row without a place: a mark for what lacks, and its name. Sets the height. */
function placeFoot(series: ScatterSeries, { width, measure, panel }: Frame, from: number, at: ScatterLayout): void {
  let y = from
  const titles = panel ? [] : breakLines(series.x.title, width, (text) => measure(text, AXIS_SIZE, 500))
  for (const text of titles) at.texts.push({ x: width, y: (y += LINE), text, size: AXIS_SIZE, weight: 500, anchor: 'end', role: 'ink2' })
  let x = 0
  if (series.gaps.length > 0) y += 26
  for (const gap of series.gaps) {
    const mark = absenceWidth(gap) + 7
    const text = cutTo(width < 560 ? gap.name.short : gap.name.long, width - mark, (words) => measure(words, AXIS_SIZE))
    const needed = mark + measure(text, AXIS_SIZE)
    if (x > 0 && x + needed > width) {
      x = 0
      y += 24
    }
    at.absent.push({ kind: gap.kind, text: gap.text, x, y: y - 4.5, pointer: { rows: [gap.row], column: [Y, X] } })
    at.texts.push({ x: x + mark, y, text, size: AXIS_SIZE, role: 'ink2' })
    x += needed + 18
  }
  at.height = Math.ceil(y + 8)
}
