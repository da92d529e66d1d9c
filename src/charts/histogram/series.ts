import { numberFormat } from '../../format/formatters.ts'
import type { ChartCell, KeyEntry } from '../chart-table.ts'
import { yField } from '../channels.ts'
import type { ChartData, Datum, Name, Series } from '../chart-type.ts'
import { decimalsFor, figure, withUnit } from '../parts/figures.ts'
import { makeRowNames } from '../parts/row-names.ts'
import { outsideReferences } from '../parts/read-references.ts'
import { readValueReferences, uprightReferences } from '../parts/value-axis.ts'
import type { Reference } from '../spec.ts'
import { makeBins } from './bins.ts'
import { asideOf, ASIDES, boundText, type Aside } from './asides.ts'
import { readSplit, type Split } from './read-parts.ts'
import { isExact, refuse } from './refusals.ts'
import type { HistogramSpec } from './spec.ts'

/** Rows of one part in one bin, or in one of the rows beneath. */
export interface Piece {
  part: number
  count: number
  /** Names that are written on the drawing. */
  named: Name[]
  columns: readonly [number, number]
}

/** A bin, or what could not be sorted into one. */
export interface Heap {
  row: number
  head: string
  count: number
  pieces: Piece[]
}

/** Decisions of a histogram. */
export interface HistogramSeries extends Series {
  edges: number[]
  bins: Heap[]
  /** Rows without a value to sort them by, beneath the bins. */
  asides: (Heap & Aside)[]
  parts: Split['parts']
  unit: string
  references: Reference[]
  valueTitle: string
  rowTitle: string
}

/** Sorts rows into bins; those with a bound or without a value are counted apart and never guessed. */
export function series(spec: HistogramSpec, chart: ChartData): HistogramSeries {
  const issues = refuse(spec, chart)
  const split = readSplit(spec, chart)
  const data = issues.length > 0 ? [] : chart.data
  const exact = data.filter(isExact)
  const { edges, binOf } = makeBins(exact.length > 0 ? exact.map((datum) => datum.y!) : [0], { step: spec.step, count: spec.bins })
  const heads = headsOf(edges, chart)
  const read = readValueReferences(spec.references, { values: [] })
  const ends = [edges[0]!, edges.at(-1)!] as const
  const asides = ASIDES.filter((aside) => data.some((datum) => asideOf(datum) === aside.kind))
  const heaps = [
    ...heads.map((head, k) => ({ head, held: exact.filter((datum) => binOf(datum.y!) === k) })),
    ...asides.map(({ head, kind }) => ({ head, held: data.filter((datum) => asideOf(datum) === kind) })),
  ]
  const write = writer(spec, chart, split)
  const written = heaps.map(({ head, held }, row) => write(head, held, row))
  const bins = written.slice(0, heads.length).map(({ heap }) => heap)
  return {
    table: { heads: 1, columns: columnsOf(spec, chart, split), rows: written.map(({ cells }) => cells) },
    key: keyOf(exact, edges),
    issues: [...issues, ...read.issues, ...(issues.length > 0 ? [] : outsideReferences(read.references, 'y', ends))],
    edges,
    bins,
    asides: asides.map((aside, k) => ({ ...aside, ...written[heads.length + k]!.heap })),
    parts: split.parts,
    unit: chart.unit,
    references: uprightReferences(read.references),
    valueTitle: chart.fieldTitle(yField(spec)).toLowerCase(),
    rowTitle: chart.fieldTitle(spec.x).toLowerCase(),
  }
}

/** A bin's words say which of its edges it holds: “60 to under 70%”, the last “90 to 100%”. */
function headsOf(edges: readonly number[], { locale, unit }: ChartData): string[] {
  const write = (value: number): string => figure(value, locale, 6)
  return edges.slice(0, -1).map((from, k) => {
    const last = k === edges.length - 2
    return `${write(from)} to ${last ? '' : 'under '}${withUnit(write(edges[k + 1]!), unit)}`
  })
}

type Writer = (head: string, held: readonly Datum[], row: number) => { cells: ChartCell[]; heap: Heap }

/** Writes a row of the table: for each part its count and the names of its rows, in the order of their values. */
function writer(spec: HistogramSpec, chart: ChartData, split: Split): Writer {
  const nameOf = makeRowNames(spec, chart)
  const digits = decimalsFor(chart.data.map((datum) => datum.y))
  const wanted = new Set((spec.label ?? spec.highlight).map(String))
  const count = (value: number): ChartCell => ({ text: numberFormat(chart.locale).format(value), value, flags: [] })
  return (head, held, row) => {
    const pieces = split.parts.map((_, part): Piece & { names: string } => {
      const own = held.filter((datum) => split.partOf(datum) === part).toSorted((a, b) => (a.y ?? 0) - (b.y ?? 0))
      const named = own.filter((datum) => wanted.has(String(datum.x))).map(nameOf)
      const names = own.map((datum) => nameOf(datum).long + boundText(datum, chart, digits)).join('; ')
      return { part, count: own.length, named, names, columns: [1 + part * 2, 2 + part * 2] }
    })
    const cells: ChartCell[] = [
      { text: head, value: head, flags: [] },
      ...pieces.flatMap((piece) => [count(piece.count), { text: piece.names || 'none', value: piece.names || 'none', flags: [] }]),
      ...(split.parts.length > 1 ? [count(held.length)] : []),
    ]
    return { cells, heap: { row, head, count: held.length, pieces: pieces.map(({ names: _names, ...piece }) => piece) } }
  }
}

function columnsOf(spec: HistogramSpec, chart: ChartData, { parts }: Split): HistogramSeries['table']['columns'] {
  const title = chart.fieldTitle(spec.x)
  const one = parts.length === 1
  return [
    { name: 'bin', title: chart.fieldTitle(yField(spec)), align: 'start' },
    ...parts.flatMap(({ code, name }) => [
      { name: `count ${code}`, title: one ? 'Count' : name.long, align: 'end' as const },
      { name: `names ${code}`, title: one ? title : `${name.long}: ${title.toLowerCase()}`, align: 'start' as const },
    ]),
    ...(one ? [] : [{ name: 'count', title: 'Together', align: 'end' as const }]),
  ]
}

/** Where a value stands on an edge, the reader is told which bar counts it. */
function keyOf(exact: readonly Datum[], edges: readonly number[]): KeyEntry[] {
  const inner = edges.slice(1, -1)
  return exact.some((datum) => inner.includes(datum.y!))
    ? [{ mark: 'square', role: 'ink3', text: 'a value on an edge counts in the bar to its right, on the last edge in the last bar' }]
    : []
}
