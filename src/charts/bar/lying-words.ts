import type { Frame } from '../chart-type.ts'
import type { ValueWriter } from '../parts/short-figures.ts'
import { REASONS } from './missing-beneath.ts'
import type { BarSeries } from './series.ts'
import type { Gap, Piece } from './pieces.ts'

/** Words at the end of a lying bar, by piece; empty where none are written. */
export type EndWords = (piece: Piece) => string

/** How the words at the ends of bars are written. */
export interface EndWriting {
  narrow: boolean
  unit: boolean
  /** Series of a group are named at their bars; else above them. */
  named: boolean
  /** Writes values short where whole figures would take the room of the bars. */
  write?: ValueWriter | undefined
}

/**
 * Settles the words at the ends of bars: the value, its unit on the first one only; in a group, the series' name where it first
 * stands; what a revised value was before. Panels after the first of a row leave the unit to it.
 */
export function endWords(series: BarSeries, { narrow, unit, named, write = (own) => own }: EndWriting): EndWords {
  const stacked = series.arrange === 'stack' || series.arrange === 'percent'
  const written = series.pieces.filter((piece) => !stacked && isWritten(series, piece))
  const first = written.find((piece) => piece.value !== 0)
  const introduced = new Map(named ? written.toReversed().map((piece) => [piece.code, piece]) : [])
  return (piece) => {
    if (!written.includes(piece)) return ''
    const value = write(piece, piece.value)[unit && piece === first ? 'text' : 'bare']
    if (piece.was) return value + wasWords(piece.was, narrow, write)
    return series.legend.length > 0 && introduced.get(piece.code) === piece
      ? `${value} ${narrow ? piece.name.short : piece.name.long}`
      : value
  }
}

/** What the former edition printed, after a value; where it printed none, the value is new. */
export const wasWords = ({ value, text }: NonNullable<Piece['was']>, narrow: boolean, write: ValueWriter = (own) => own): string =>
  value === null
    ? narrow
      ? ', was n.a.'
      : ', not printed before'
    : `, ${narrow ? 'was' : 'printed as'} ${write({ bare: text, text }, value).bare}`

/** True where `labels` and `label` let a value be written. */
export const isWritten = (series: BarSeries, piece: Piece): boolean =>
  series.labelled ? series.labelled.has(piece.code) || series.labelled.has(series.categories[piece.category]!.code) : series.labels

/** Words of a missing value among bars: W, or n.a.; in a stack with the name of its series. */
export function gapWords(series: BarSeries, gap: Gap, narrow: boolean): string {
  const word = gap.reason === 'withheld' ? 'W' : 'n.a.'
  return series.legend.length > 0 && series.arrange !== 'group' ? `${narrow ? gap.name.short : gap.name.long} ${word}` : word
}

/** Part of the width that words of what a stack lacks may take from its bars. */
const BESIDE = 0.2

/**
 * What a stack lacks: in words after its end, or, where they would take the room of the bars or there are panels with one scale, in a
 * line beneath it.
 */
export function stackGaps(
  series: BarSeries,
  gaps: readonly Gap[],
  { width, measure, panel }: Frame,
  narrow: boolean,
): { beside: string; beneath: string } {
  const beside = gaps.map((gap) => gapWords(series, gap, narrow)).join(', ')
  if (measure(beside, 13) <= (panel ? 0 : width * BESIDE)) return { beside, beneath: '' }
  const lines = (['missing', 'net-exporter', 'withheld'] as const).flatMap((reason) => {
    const names = gaps.filter((gap) => gap.reason === reason).map(({ name }) => (narrow ? name.short : name.long))
    return names.length > 0 ? [`${REASONS[reason]}: ${names.join(', ')}`] : []
  })
  return { beside: '', beneath: lines.join('; ') }
}

/** Words inside a piece of a stack: its value, on the first piece with the unit. */
export const insideText = (piece: Piece, series: BarSeries): string =>
  piece === series.pieces.find((one) => one.value !== 0 && isWritten(series, one)) ? piece.text : piece.bare
