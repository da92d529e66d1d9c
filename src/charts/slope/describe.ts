import { numberFormat } from '../../format/formatters.ts'
import type { Description } from '../chart-type.ts'
import { withUnit } from '../parts/figures.ts'
import { sayStart } from '../parts/scale-start.ts'
import type { SlopeLine, SlopePoint } from './line.ts'
import type { SlopeSeries } from './series.ts'

/** How many lines a sentence names before it counts the rest. */
const NAMED = 5

/** The sentence of a slope chart: where each line starts and ends, highlighted ones first. */
export function describe(series: SlopeSeries, locale: string): Description {
  const facts: Description['facts'] = []
  const say = (point: SlopePoint): string => {
    const text = withUnit(point.text, series.unit)
    facts.push({ row: point.row, column: point.column, text })
    return text
  }
  const ordered = [...series.lines.filter((line) => line.paint.strong), ...series.lines.filter((line) => !line.paint.strong)]
  const clauses = ordered
    .slice(0, NAMED)
    .map(
      (line) =>
        `${line.name.long} ${line.points.map(say).join(' to ')}${lackOf(line, series)}${line.change ? `, ${line.change.text}` : ''}`,
    )
  const rest = ordered.length - clauses.length
  const places = series.places.map((place) => place.name.long).join(' to ')
  return {
    text: `Slope chart, ${places}${sayStart(series.y)}. ${clauses.join('; ')}${rest > 0 ? `; ${numberFormat(locale).format(rest)} more in the table` : ''}.${series.marks}`,
    facts,
  }
}

/** Where a line has no value, and whether it is withheld. */
const lackOf = (line: SlopeLine, series: SlopeSeries): string =>
  line.absent
    .map(({ place, kind }) => `, ${kind === 'withheld' ? 'withheld' : 'not available'} in ${series.places[place]!.name.long}`)
    .join('')
