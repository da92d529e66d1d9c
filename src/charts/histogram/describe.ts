import type { Description } from '../chart-type.ts'
import { figure } from '../parts/figures.ts'
import { distinct } from '../parts/order.ts'
import type { Heap, HistogramSeries } from './series.ts'

/** How many bins a sentence tells, of the fullest and of those with named rows. */
const NAMED = 5

/** The sentence of a histogram: how the bins run, the fullest one, where the named rows stand, and what is in no bin. */
export function describe(series: HistogramSeries, locale: string): Description {
  const facts: Description['facts'] = []
  const say = (heap: Heap): string => {
    const piece = heap.pieces.length === 1 ? heap.pieces[0]!.columns[0] : series.table.columns.length - 1
    const text = figure(heap.count, locale)
    facts.push({ row: heap.row, column: piece, text })
    return text
  }
  const head = (heap: Heap): string => {
    facts.push({ row: heap.row, column: 0, text: heap.head })
    return heap.head
  }
  const apart = series.asides.map((aside) => aside.row)
  const named = series.bins.filter((heap) => heap.pieces.some((piece) => piece.named.length > 0)).slice(0, NAMED)
  const names = (heap: Heap): string => distinct(heap.pieces.flatMap((piece) => piece.named.map((name) => name.long))).join(', ')
  const range = (): string => {
    const [first, last] = [series.bins[0]!, series.bins.at(-1)!]
    return first === last ? `in one bin, ${head(first)}.` : `in equal bins from ${head(first)} up to ${head(last)}.`
  }
  const fullest = (): string => {
    const most = Math.max(...series.bins.map((heap) => heap.count))
    const full = series.bins.filter((heap) => heap.count === most)
    // Rows in no bin may be more than any bin holds.
    const opens = apart.length > 0 ? 'Of those in bins, most, ' : 'Most, '
    const names = full.length > NAMED ? [] : full.map(head)
    const among = full.length === 1 ? '' : `each of ${figure(full.length, locale)} bins${names.length > 0 ? ': ' : ''}`
    return `${opens}${say(full[0]!)}, stand in ${among}${names.join(', ')}.`
  }
  return {
    text: [
      `Histogram: ${series.rowTitle} counted by ${series.valueTitle}, ${range()}`,
      fullest(),
      ...named.map((heap) => `${names(heap)}: ${head(heap)}.`),
      ...series.asides.map((aside) => `In no bin, ${aside.head}: ${say(aside)}.`),
    ].join(' '),
    facts,
    ...(apart.length > 0 ? { apart } : {}),
  }
}
