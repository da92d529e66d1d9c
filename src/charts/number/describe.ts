import type { Description } from '../chart-type.ts'
import { withUnit } from '../parts/figures.ts'
import { lacksZero, sayStart } from '../parts/scale-start.ts'
import { spanOf, type BigNumber, type NumberPoint, type NumberSeries } from './big-number.ts'

/** The sentences of a number chart: each value set large with its year, what it is compared with, and where its line was lowest and highest. */
export function describe(series: NumberSeries, _locale: string): Description {
  const facts: Description['facts'] = []
  const sentences = series.numbers.map((number) => {
    const say = (point: NumberPoint): string => {
      const text = withUnit(point.text, series.unit)
      facts.push({ row: point.row, column: number.column, text })
      return text
    }
    return sentenceOf(number, say)
  })
  const what = series.numbers.length > 1 ? 'Big numbers' : 'One big number'
  return { text: `${what}${startOf(series)}. ${sentences.join(' ')}`, facts }
}

/** Where a small line begins is no value of the table: the sentence says only that it is not zero. */
function startOf({ numbers, y }: NumberSeries): string {
  const lined = numbers.filter((number) => number.points.length > 1)
  const scales = y ? [y] : lined.map((number) => spanOf(number.points))
  const found = lined.length > 0 ? scales.find(lacksZero) : undefined
  return found ? `, with ${lined.length > 1 ? 'lines' : 'a line'} over time ${sayStart(found).slice(2)}` : ''
}

function sentenceOf(number: BigNumber, say: (point: NumberPoint) => string): string {
  const { shown, then, points, name } = number
  const head = name.long ? `${name.long}: ` : ''
  const low = points.reduce((a, b) => (b.y < a.y ? b : a), points[0]!)
  const high = points.reduce((a, b) => (b.y > a.y ? b : a), points[0]!)
  const told = [shown, then]
  const clauses = [
    ...(then && then !== shown ? [`${say(then)} in ${then.when}`] : []),
    ...(points.length > 2 && !told.includes(low) && low.y < high.y ? [`lowest ${say(low)} in ${low.when}`] : []),
    ...(points.length > 2 && !told.includes(high) && low.y < high.y ? [`highest ${say(high)} in ${high.when}`] : []),
    ...(points.length > 1 && !told.includes(points[0]!) && ![low, high].includes(points[0]!)
      ? [`first ${say(points[0]!)} in ${points[0]!.when}`]
      : []),
  ]
  const state = number.when.split(', ').slice(1).join(', ')
  const main = shown ? `${say(shown)} in ${shown.when}${state ? `, ${state}` : ''}` : number.when
  return `${head}${[main, ...clauses].join('; ')}.`
}
