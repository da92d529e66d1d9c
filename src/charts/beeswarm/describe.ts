import { numberFormat } from '../../format/formatters.ts'
import type { Description } from '../chart-type.ts'
import type { SwarmDot, BeeswarmSeries } from './series.ts'
import { VALUE } from './series.ts'

/** How many highlighted dots of a lane a sentence names before it counts the rest. */
const NAMED = 5

/** The sentence of a beeswarm: for each lane its ends and its highlighted dots, then what has no value. */
export function describe(series: BeeswarmSeries, locale: string): Description {
  const facts: Description['facts'] = []
  const count = (number: number): string => numberFormat(locale).format(number)
  const say = (dot: SwarmDot): string => {
    facts.push({ row: dot.row, column: VALUE, text: dot.text })
    return `${dot.name.long} ${dot.text}`
  }
  const clauses = series.lanes.flatMap((lane, k) => {
    const own = series.dots.filter((dot) => dot.lane === k)
    const [first, last] = [own[0], own.at(-1)]
    if (!first || !last) return []
    const strong = own.filter((dot) => dot.strong && dot !== first && dot !== last)
    const rest = strong.length - NAMED
    const inner = strong.slice(0, NAMED).map((dot) => `, ${say(dot)} in between`)
    const ends = first === last ? say(first) : `${say(first)} to ${say(last)}`
    return [
      `${lane.long ? `${lane.long}, ` : ''}${count(own.length)} ${own.length === 1 ? 'dot' : 'dots'}: ${ends}${inner.join('')}${rest > 0 ? `, ${count(rest)} more in the table` : ''}.`,
    ]
  })
  const scale = series.log ? ', on a log scale' : ''
  const gaps = series.gaps.map(
    (gap) => `${gap.kind === 'withheld' ? 'Withheld' : 'Not available'}: ${gap.names.map((name) => name.long).join(', ')}.`,
  )
  return { text: [`Beeswarm of ${series.valueTitle}${scale}.`, ...clauses, ...gaps].join(' '), facts }
}
