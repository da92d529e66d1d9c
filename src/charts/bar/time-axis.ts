import { dateFormat } from '../../format/formatters.ts'
import type { Frame } from '../chart-type.ts'
import { AXIS_SIZE } from '../parts/axes.ts'
import type { Shapes } from '../parts/shapes.ts'
import { yearTicks } from '../parts/ticks.ts'
import type { BarSeries } from './series.ts'
import type { Slots } from './upright-slots.ts'

/** Words under upright bars along time: a year under each bar, shortened or thinned where they would touch; months with their years beneath. */
export function placeTimeAxis(series: BarSeries, slots: Slots, floor: number, frame: Frame, shapes: Shapes): void {
  if (series.time === 'year') placeYears(series, slots, floor, frame, shapes)
  else placeMonths(series, slots, floor, frame, shapes)
}

/** Height of what stands under the bars along time. */
export const timeAxisHeight = (series: BarSeries, slots: Slots, frame: Frame): number =>
  series.time === 'month' && allMonthsFit(series, slots, frame) ? 41 : 24

/** Every year of the axis, the absent ones too. */
function placeYears({ span }: BarSeries, slots: Slots, floor: number, { measure, width }: Frame, shapes: Shapes): void {
  const [first, last] = span
  const [whole, short] = [measure('2024', AXIS_SIZE), measure('’24', AXIS_SIZE)]
  // Short years stand beside whole ones: the first, the last and the decades.
  const allWhole = whole + 5 <= slots.pitch
  const allShort = (whole + short) / 2 + 4 <= slots.pitch
  // In a narrow panel the first and the last would touch: the last says when a reader is.
  const thinned =
    slots.at(last) - slots.at(first) < whole + 5
      ? [last]
      : yearTicks(first, last, Math.floor(((last - first + 1) * slots.pitch) / (whole + 14)))
  const few = new Set(allWhole || allShort ? Array.from({ length: last - first + 1 }, (_, k) => first + k) : thinned)
  for (const year of few) {
    const written = allWhole || !allShort || year === first || year === last || (year % 10 === 0 && year - first > 1 && last - year > 1)
    say(slots.at(year), written ? String(year) : `’${String(year).slice(2)}`, floor + 17, { measure, width }, shapes)
  }
}

const monthWords = (series: BarSeries, locale: string): string[] =>
  series.categories.map(({ code }) =>
    code
      .split('/')
      .map((month) => shortMonth(month, locale))
      .join('–'),
  )

const allMonthsFit = (series: BarSeries, slots: Slots, { measure, locale }: Frame): boolean =>
  monthWords(series, locale).every(
    (word, k) => measure(word, AXIS_SIZE) + 3 <= slots.pitch * (series.categories[k]!.code.includes('/') ? 2 : 1),
  )

/** Every month that fits by its short name, and each year once, under its first bar. */
function placeMonths(series: BarSeries, slots: Slots, floor: number, frame: Frame, shapes: Shapes): void {
  const { measure, locale } = frame
  const all = allMonthsFit(series, slots, frame)
  if (all) monthWords(series, locale).forEach((word, k) => say(slots.middle(k), word, floor + 17, frame, shapes))
  let year = ''
  series.categories.forEach(({ code }, k) => {
    const own = code.slice(0, 4)
    if (own === year) return
    year = own
    const { x0 } = slots.whole(k)
    shapes.rules.push({ x1: x0 + 0.5, x2: x0 + 0.5, y1: floor, y2: floor + (all ? 34 : 18), role: 'rule' })
    const from = code.slice(5, 7) === '01' || all ? own : `${shortMonth(code.slice(0, 7), locale)} ${own}`
    // A year that begins late leaves room for its number at most.
    if (!say(x0 + 4, from, floor + (all ? 34 : 17), frame, shapes, 'start'))
      say(x0 + 4, own, floor + (all ? 34 : 17), frame, shapes, 'start')
  })
  spreadYears(shapes, measure, floor + (all ? 34 : 17))
}

/** Words of two years that touch: the first gives way, to its number, or altogether. */
function spreadYears(shapes: Shapes, measure: Frame['measure'], line: number): void {
  const years = shapes.texts.filter((text) => text.y === line && text.anchor === 'start')
  years.forEach((text, k) => {
    const next = years[k + 1]
    if (!next || text.x + measure(text.text, AXIS_SIZE) + 6 <= next.x) return
    text.text = text.text.slice(-4)
    if (text.x + measure(text.text, AXIS_SIZE) + 6 > next.x) shapes.texts.splice(shapes.texts.indexOf(text), 1)
  })
}

const shortMonth = (month: string, locale: string): string =>
  dateFormat(locale, { month: 'short', timeZone: 'UTC' }).format(new Date(`${month}-01T00:00:00Z`))

function say(
  x: number,
  text: string,
  y: number,
  { measure, width }: Pick<Frame, 'measure' | 'width'>,
  shapes: Shapes,
  anchor: 'middle' | 'start' = 'middle',
): boolean {
  const wide = measure(text, AXIS_SIZE)
  if (anchor === 'start' && x + wide > width) return false
  const at = anchor === 'middle' ? Math.min(Math.max(x, wide / 2), width - wide / 2) : x
  shapes.texts.push({ x: at, y, text, size: AXIS_SIZE, anchor, role: 'ink3' })
  return true
}
