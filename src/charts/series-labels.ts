import type { ChartTable, KeyEntry } from './chart-table.ts'
import type { ChartData, Series } from './chart-type.ts'
import { descendants } from './parts/plot.ts'
import { formatRows, rowsOf } from './parts/pointer.ts'
import { distinct } from './parts/order.ts'
import type { ChartSpec } from './spec.ts'

/** Words that name a series in a drawing, and the part of the chart's table that it is: a column (`c3`) or rows (`r0-4`). */
export type SeriesNames = ReadonlyMap<string, string>

/** Names of a chart's series, or of what its type tells apart itself, long and short, with their place in its table; one that stands nowhere in it is left out. */
export function seriesNames(
  spec: Pick<ChartSpec, 'series'>,
  chart: Pick<ChartData, 'data' | 'name'>,
  { table, parts = [] }: Pick<Series, 'table' | 'parts'>,
): SeriesNames {
  const names = new Map<string, string>()
  const field = spec.series
  const codes = field === undefined ? [] : distinct(chart.data.flatMap(({ series }) => (series === null ? [] : [series])))
  const all = field === undefined ? parts.map(({ name }) => name) : codes.map((code) => chart.name(field, code))
  // One series alone is alone already.
  if (all.length < 2) return names
  for (const { long, short } of all) {
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

/** Entries of a key, those that name series in pieces: names stand by themselves, or in lists, as in “2024 edition, 2025 edition”. */
export const markKey = (key: readonly KeyEntry[], names: SeriesNames): KeyEntry[] =>
  key.map((entry) => {
    const pieces = piecesOf(entry.text, names)
    return pieces.some(({ series }) => series) ? { ...entry, pieces } : entry
  })

/** A text cut at the names in it; the longest counts, for a name may hold another and a comma. */
function piecesOf(text: string, names: SeriesNames): NonNullable<KeyEntry['pieces']> {
  const byLength = [...names.keys()].filter(Boolean).toSorted((a, b) => b.length - a.length)
  const pieces: NonNullable<KeyEntry['pieces']> = []
  let from = 0
  for (let at = 0; at < text.length;) {
    const starts = at === 0 || /[,:;] $/.test(text.slice(0, at))
    const name = starts ? byLength.find((one) => text.startsWith(one, at) && /^($|[,;] )/.test(text.slice(at + one.length))) : undefined
    if (name === undefined) {
      at++
      continue
    }
    if (at > from) pieces.push({ text: text.slice(from, at) })
    pieces.push({ text: name, series: names.get(name)! })
    from = at += name.length
  }
  return from < text.length ? [...pieces, { text: text.slice(from) }] : pieces
}

/** Lines that a name may be broken into. */
const MOST_LINES = 6

/**
 * Marks the labels and legend entries of a drawing that name a series, so that a reader can see it alone. A name that stands beside
 * a value, or is broken over several lines and marked on each of them, is told by itself (`data-name`), which is what is spoken.
 */
export function markLabels(drawing: Element, names: SeriesNames): void {
  const all = descendants(drawing).filter((element) => element.tagName.toLowerCase() === 'text')
  const texts = all.filter((element) => !element.hasAttribute('data-s'))
  for (let k = 0; k < texts.length;) {
    const lines = linesFrom(texts, k)
    const words = lines.map((_, n) =>
      lines
        .slice(0, n + 1)
        .map(wordsOf)
        .join(' '),
    )
    const found = words.map((text) => nameIn(text, names))
    const count = found.findLastIndex((name) => name !== undefined) + 1
    for (const line of lines.slice(0, count)) {
      line.setAttribute('data-s', names.get(found[count - 1]!)!)
      if (found[count - 1] !== wordsOf(line)) line.setAttribute('data-name', found[count - 1]!)
    }
    k += Math.max(1, count)
  }
  const places = [...names.values(), ...all.flatMap((text) => text.getAttribute('data-s') ?? [])]
  for (const text of all) settleText(text, names, distinct(places))
}

/** A number in place of a name is told by the name, which says where that belongs. Other texts say of which series they are, from their cells. */
function settleText(text: Element, names: SeriesNames, places: readonly string[]): void {
  const series = text.getAttribute('data-s')
  const [rows, columns = ''] = text.getAttribute('data-of')?.split(';') ?? []
  text.removeAttribute('data-of')
  if (rows !== undefined && !series) {
    const isOf = (place: string): boolean =>
      place.startsWith('c') ? columns.split(' ').includes(place.slice(1)) : rowsOf(place.slice(1)).some((row) => rowsOf(rows).includes(row))
    // What is of none that can be seen alone is dimmed beside each.
    if (places.length > 0) text.setAttribute('data-of', places.filter(isOf).join() || '-')
  }
  if (!series || text.hasAttribute('data-name')) return
  const name = [...names].find(([, place]) => place === series)?.[0]
  if (name !== undefined && !names.has(wordsOf(text))) text.setAttribute('data-name', name)
}

/** A value as labels have it beside a name: “49%”, “>5 kt”. */
const VALUE = /^[<>+−~]?[\d.,]+(\s?\S{1,5})?$/

/** The name that a label is, that it was cut from, or that stands in it before or after a value. */
function nameIn(text: string, names: SeriesNames): string | undefined {
  if (names.has(text)) return text
  const cut = text.indexOf('…')
  // What two names begin with tells neither.
  if (cut > 0 && (cut === text.length - 1 || VALUE.test(text.slice(cut + 2)))) return onlyName(text.slice(0, cut), names)
  return [...names.keys()].find(
    (name) =>
      (text.startsWith(`${name} `) && VALUE.test(text.slice(name.length + 1))) ||
      (text.endsWith(` ${name}`) && VALUE.test(text.slice(0, -name.length - 1))),
  )
}

/** The one series whose name begins with these letters, by its first, longest name. */
function onlyName(stem: string, names: SeriesNames): string | undefined {
  const found = [...names.keys()].filter((name) => name.startsWith(stem))
  return new Set(found.map((name) => names.get(name))).size === 1 ? found[0] : undefined
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
