import type { Frame } from '../chart-type.ts'
import { absenceWidth } from '../parts/absent.ts'
import { fitZero, type ZeroNeed, type ZeroScale } from '../parts/fit-zero.ts'
import { reachOf } from '../parts/read-references.ts'
import { placeReferences } from '../parts/references.ts'
import { fitRowNames, type RowNames } from '../parts/fit-row-names.ts'
import { textBox } from '../parts/text.ts'
import { placeHeads, placeParts } from './place-heads.ts'
import { placeRow, runsLeft, unitRow, valueWords } from './place-row.ts'
import type { DivergingSeries } from './series.ts'
import { NAME_GAP, OPEN, VALUE_GAP, type DivergingLayout, type NamePlace, type Setting } from './shape.ts'

/** Above this many rows bars are low and stand close. */
const MANY = 24
/** Height of the words of references above the rows. */
const STRIP = 20

/** Settles where zero stands, how long bars are, and where names and values have room beside them. */
export function layout(series: DivergingSeries, frame: Frame): DivergingLayout {
  const { width, measure } = frame
  const narrow = width < 560
  const dense = series.rows.length > MANY
  const names = fitRowNames(series.rows, {
    most: Math.round(width * (narrow ? 0.36 : 0.32)),
    whole: width,
    size: narrow || dense ? 13 : 14.5,
    short: narrow,
    lines: dense ? 1 : 2,
    measure,
  })
  const place = placeOf(series, names)
  const scale = scaleOf(series, names, place, frame)
  const stacked = series.mode === 'stacked'
  const setting: Setting = {
    names,
    place,
    scale,
    thick: dense ? 13 : stacked ? (narrow ? 24 : 28) : narrow ? 18 : 20,
    after: place === 'above' ? 10 : dense ? 6 : narrow ? 8 : 9,
    measure,
  }
  const made: DivergingLayout = { width, height: 0, rules: [], bars: [], dots: [], texts: [], absent: [], bands: [], zero: [] }
  const legend = stacked ? placeParts(series.legend, frame, made) : 0
  const above = legend + placeHeads(series, scale.zero, legend, frame, made)
  const start = above + (series.references.length > 0 ? STRIP : 2)
  // Through the middle of a stack the line would strike out its value: it stays beneath.
  const line = series.rows.some((row) => row.pieces.some((piece) => piece.side === 0)) ? made.rules : made.zero
  let y = start
  series.rows.forEach((_, k) => {
    const lines = place === 'above' ? names.lines[k]!.length * names.line + 2 : 0
    const end = placeRow(series, k, y, setting, made)
    // The line at zero must not run through names that stand above their bars.
    if (place === 'above') line.push({ x1: scale.zero, x2: scale.zero, y1: y + lines - 2, y2: end + 2, role: 'ink' })
    y = end + setting.after
  })
  const bottom = y - setting.after + 3
  if (place !== 'above') line.push({ x1: scale.zero, x2: scale.zero, y1: start - 3, y2: bottom, role: 'ink' })
  placeLines(series, scale, { top: start - STRIP, bottom }, frame, made)
  made.height = Math.ceil(bottom + 2)
  return made
}

/** Names stand at zero where signs say the side and nothing asks otherwise, else in a column; above where a column would take too much. */
function placeOf(series: DivergingSeries, names: RowNames): NamePlace {
  if (names.above) return 'above'
  const signs =
    series.mode === 'signed' && series.rows.some(runsLeft) && series.rows.some((row) => row.pieces.some((piece) => piece.to > 0))
  return signs && series.place !== 'column' ? 'zero' : 'column'
}

function scaleOf(series: DivergingSeries, names: RowNames, place: NamePlace, { width, measure }: Frame): ZeroScale {
  const carrier = unitRow(series)
  const needs: ZeroNeed[] = []
  const least = { '-1': 0, '1': 0 }
  const ask = (side: -1 | 1, room: number): void => void (least[side] = Math.max(least[side], room))
  series.rows.forEach((row, k) => {
    const widest = Math.max(0, ...names.lines[k]!.map((text) => measure(text, names.size, row.strong ? 600 : 400)))
    if (place === 'zero') ask(runsLeft(row) ? 1 : -1, widest + NAME_GAP + 2)
    for (const absence of row.absent) ask(absence.side, absenceWidth(absence) + 8)
    for (const piece of row.pieces) {
      const text = series.mode === 'stacked' ? '' : valueWords(series, row, piece, row === carrier)
      const beyond = (text === '' ? 2 : measure(text, names.size, piece.strong ? 600 : 400) + VALUE_GAP + 1) + (piece.open ? OPEN : 0)
      if (piece.value === 0) ask(piece.side < 0 ? -1 : 1, beyond + 3)
      else needs.push(...[piece.from, piece.to].filter((end) => end !== 0).map((value) => ({ value, beyond })))
    }
  })
  for (const value of reachOf(series.references, 'y')) needs.push({ value, beyond: 1 })
  const left = place === 'column' ? names.width + NAME_GAP : 1
  return fitZero(needs, { left, right: width - 1, leastLeft: least[-1], leastRight: least[1] })
}

/** References as lines down through the rows, their words above. */
function placeLines(
  series: DivergingSeries,
  scale: ZeroScale,
  { top, bottom }: { top: number; bottom: number },
  { width, measure }: Frame,
  made: DivergingLayout,
): void {
  const placed = placeReferences(
    series.references.map((reference) => ({ ...reference, axis: 'x' as const })),
    {
      scales: { x: (value) => scale.zero + Number(value) * scale.unit },
      plot: { x0: 0, x1: width, y0: top, y1: bottom },
      taken: made.texts.map((text) => textBox(text, measure(text.text, text.size, text.weight))),
      measure,
    },
  )
  made.bands.push(...placed.bands)
  made.rules.push(...placed.rules)
  made.texts.push(...placed.texts)
}
