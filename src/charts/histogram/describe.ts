import type { Description } from '../chart-type.ts'
import { figure } from '../parts/figures.ts'
import { distinct } from '../parts/order.ts'
import type { Heap, HistogramSeries } from './series.ts'

/** How many bins with named rows a sentence tells. */
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
  const fullest = series.bins.reduce((a, b) => (b.count > a.count ? b : a))
  const named = series.bins.filter((heap) => heap.pieces.some((piece) => piece.named.length > 0)).slice(0, NAMED)
  const names = (heap: Heap): string => distinct(heap.pieces.flatMap((piece) => piece.named.map((name) => name.long))).join(', ')
  const ends = [series.bins[0]!, series.bins.at(-1)!] as const
  return {
    text: [
      `Histogram: ${series.rowTitle} counted by ${series.valueTitle}, in equal bins from ${head(ends[0])} up to ${head(ends[1])}.`,
      `Most, ${say(fullest)}, stand in ${head(fullest)}.`,
      ...named.map((heap) => `${names(heap)}: ${head(heap)}.`),
      ...series.asides.map((aside) => `In no bin, ${aside.head}: ${say(aside)}.`),
    ].join(' '),
    facts,
  }
}
