import type { ChartTable } from './chart-table.ts'
import type { ChartData } from './chart-type.ts'
import { descendants, formatRows } from './parts/plot.ts'
import { distinct } from './parts/order.ts'
import type { ChartSpec } from './spec.ts'

/** Words that name a series in a drawing, and the part of the chart's table that it is: a column (`c3`) or rows (`r0-4`). */
export type SeriesNames = ReadonlyMap<string, string>

/** Names of a chart's series, long and short, with their place in its table; a series that stands nowhere in it is left out. */
export function seriesNames(spec: Pick<ChartSpec, 'series'>, chart: Pick<ChartData, 'data' | 'name'>, table: ChartTable): SeriesNames {
  const names = new Map<string, string>()
  const field = spec.series
  const codes = field === undefined ? [] : distinct(chart.data.flatMap(({ series }) => (series === null ? [] : [series])))
  // One series alone is alone already.
  if (field === undefined || codes.length < 2) return names
  for (const code of codes) {
    const { long, short } = chart.name(field, code)
    const place = placeOf(long, table)
    if (place !== undefined) for (const text of [long, short]) if (!names.has(text)) names.set(text, place)
  }
  return names
}

function placeOf(name: string, { columns, rows }: ChartTable): string | undefined {
  const column = columns.findIndex(({ title }) => title === name || title.startsWith(`${name}, `))
  if (column > 0) return `c${column}`
  const own = rows.flatMap((row, k) => (row.some((cell) => cell.text === name) ? [k] : []))
  return own.length > 0 && own.length < rows.length ? `r${formatRows(own)}` : undefined
}

/** Lines that a name may be broken into. */
const MOST_LINES = 6

/**
 * Marks the labels and legend entries of a drawing that name a series, so that a reader can see it alone. A name that is broken
 * over several lines is marked on each of them, with the whole of it beside (`data-name`), which is what is spoken.
 */
export function markLabels(drawing: Element, names: SeriesNames): void {
  if (names.size === 0) return
  const texts = descendants(drawing).filter((element) => element.tagName.toLowerCase() === 'text' && !element.hasAttribute('data-s'))
  for (let k = 0; k < texts.length;) {
    const lines = linesFrom(texts, k)
    const words = lines.map((_, n) =>
      lines
        .slice(0, n + 1)
        .map(wordsOf)
        .join(' '),
    )
    const count = words.findLastIndex((name) => names.has(name)) + 1
    for (const line of lines.slice(0, count)) {
      line.setAttribute('data-s', names.get(words[count - 1]!)!)
      if (count > 1) line.setAttribute('data-name', words[count - 1]!)
    }
    k += Math.max(1, count)
  }
}

const wordsOf = (text: Element): string => text.textContent ?? ''

/** Attributes in which the lines of one label are alike. */
const ALIKE = ['x', 'text-anchor', 'font-size', 'fill']

/** A text and those after it that stand beneath it as lines of one label do. */
function linesFrom(texts: readonly Element[], first: number): Element[] {
  const lines = [texts[first]!]
  for (const next of texts.slice(first + 1, first + MOST_LINES)) {
    const last = lines.at(-1)!
    const down = Number(next.getAttribute('y')) - Number(last.getAttribute('y'))
    const isNext = next.parentNode === last.parentNode && ALIKE.every((name) => next.getAttribute(name) === last.getAttribute(name))
    if (!isNext || down <= 0 || down > 1.6 * Number(last.getAttribute('font-size'))) break
    lines.push(next)
  }
  return lines
}
