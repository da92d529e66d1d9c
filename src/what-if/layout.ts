import { formatNumber } from '../format/numbers.ts'
import type { Row } from './rows.ts'
import { phrase, type Phrases } from './sentence.ts'

/** One element of the drawing: its tag, its attributes, and its text where it is one. Numbers are px of the drawing. */
export interface Shape {
  tag: 'rect' | 'text' | 'path'
  attributes: Readonly<Record<string, string | number>>
  text?: string
}

/** The drawing at one width. */
export interface Layout {
  width: number
  height: number
  /** Always as many, of the same tags in the same order, whatever the rows: a browser only changes their attributes and texts. */
  shapes: Shape[]
}

/** Widths it is drawn at, in px; a page shows the one that fits. */
export const WIDTHS = [300, 440, 600, 770] as const

/** From here on names stand beside their bars, below it above them. */
const BESIDE = 560

/** How a bar looks: `[fill, edge, dashes]`. What runs today is solid, what is announced is an outline, what the reader assumes is dashed. */
const LOOKS: Record<Row['name'], readonly [fill: string, edge: string, dashes?: string]> = {
  world: ['var(--land)', 'none'],
  outside: ['var(--context)', 'none'],
  refined: ['var(--other)', 'none'],
  recycled: ['var(--chart-bg)', 'var(--other)'],
  building: ['var(--chart-bg)', 'var(--other)'],
  planned: ['var(--chart-bg)', 'var(--other)'],
  china: ['var(--glass-ho)', 'var(--ho)'],
  stocks: ['var(--chart-bg)', 'var(--other)', '3 2.5'],
  missing: ['var(--hl)', 'none'],
}

/** Places of what all rows share. */
interface Measures {
  /** Where bars begin, and how many px a tonne is. */
  left: number
  perTonne: number
  /** Right ends of the two columns of figures. */
  tonnes: number
  percent: number
  /** Height of a row, and of what stands above the bar in it. */
  step: number
  above: number
  bar: number
}

const TOP = 26
const PERCENT_WIDE = 52
const TONNES_WIDE = 68

function measuresAt(width: number, world: number): Measures {
  const columns = { tonnes: width - PERCENT_WIDE, percent: width }
  if (width < BESIDE) return { ...columns, left: 0, perTonne: width / world, step: 42, above: 19, bar: 13 }
  const left = 206
  return { ...columns, left, perTonne: (width - left - TONNES_WIDE - PERCENT_WIDE) / world, step: 31, above: 0, bar: 19 }
}

const tenth = (value: number): number => Math.round(value * 10) / 10

/** Places rows, the first of them the whole that all are measured against. Two texts never share a line's ground, so nothing is measured. */
export function layoutOf(rows: readonly Row[], phrases: Phrases, width: number, locale: string): Layout {
  const at = measuresAt(width, rows[0]?.to ?? 1)
  const head = (x: number, key: string): Shape => figure(x, 13, phrase(phrases, key), { 'font-size': 12.5, fill: 'var(--ink2)' })
  const shapes = [
    head(at.tonnes, 'unit'),
    head(at.percent, 'percent'),
    ...rows.flatMap((row, place) => shapesOf(row, TOP + place * at.step, at, phrases, locale)),
    ...joins(rows, at),
  ]
  return { width, height: TOP + rows.length * at.step, shapes }
}

const figure = (x: number, y: number, text: string, more: Shape['attributes']): Shape => ({
  tag: 'text',
  attributes: { x: tenth(x), y: tenth(y), 'text-anchor': 'end', ...more },
  text,
})

function shapesOf(row: Row, top: number, at: Measures, phrases: Phrases, locale: string): Shape[] {
  const strong = row.name === 'missing' || row.name === 'outside'
  const baseline = at.above > 0 ? top + 13 : top + at.bar / 2 + 4.5
  const ink = row.tonnes === 0 ? 'var(--ink3)' : row.name === 'missing' ? 'var(--hl)' : 'var(--ink)'
  const style = { 'font-size': 13, fill: ink, 'font-weight': strong ? 600 : 400 }
  return [
    { tag: 'text', attributes: { x: 0, y: tenth(baseline), ...style }, text: phrase(phrases, `row.${row.name}`) },
    figure(at.tonnes, baseline, formatNumber(row.tonnes, locale), style),
    figure(at.percent, baseline, row.percent === undefined ? '' : `${row.percent}${phrase(phrases, 'percent-sign')}`, style),
    bar(row, top + at.above, at),
  ]
}

/** A bar, its edge inside it. What rounds to nothing has none. */
function bar(row: Row, top: number, at: Measures): Shape {
  const [fill, edge, dashes = 'none'] = LOOKS[row.name]
  const inset = edge === 'none' ? 0 : 0.6
  const wide = row.tonnes === 0 ? 0 : Math.max(1.5, (row.to - row.from) * at.perTonne - 2 * inset)
  return {
    tag: 'rect',
    attributes: {
      x: tenth(at.left + row.from * at.perTonne + inset),
      y: tenth(top + inset),
      width: tenth(wide),
      height: at.bar - 2 * inset,
      fill,
      stroke: edge,
      'stroke-width': 1.2,
      'stroke-dasharray': dashes,
    },
  }
}

/** The line at zero, and hairlines from where one step ends to where the next begins, so that the steps read as one sum. */
function joins(rows: readonly Row[], at: Measures): Shape[] {
  const stroke = (d: string, ink: string): Shape => ({ tag: 'path', attributes: { d, fill: 'none', stroke: ink } })
  const topOf = (place: number): number => TOP + place * at.step + at.above
  // Where names stand above their bars a line down would run through them: each bar then has a piece of its own.
  if (at.above > 0) {
    const zero = rows.map((_, place) => `M0.5 ${tenth(topOf(place) - 2)}v${at.bar + 4}`)
    return [stroke(zero.join(''), 'var(--ink)'), stroke('M0 0', 'none')]
  }
  const steps = rows.slice(2, -1).map((row, k) => {
    const from = topOf(k + 2) + (row.tonnes === 0 ? 0 : at.bar)
    return `M${tenth(at.left + row.to * at.perTonne)} ${tenth(from)}V${tenth(topOf(k + 3))}`
  })
  const zero = `M${at.left} ${topOf(0) - 4}V${topOf(rows.length - 1) + at.bar + 4}`
  return [stroke(zero, 'var(--ink)'), stroke(steps.join(''), 'var(--ink3)')]
}
