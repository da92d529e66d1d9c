import { expect, test } from 'vitest'
import { loadChartTypes } from '../src/build/chart-types.ts'
import { plainExample } from '../src/build/plain-example.ts'
import { chartDataOf } from '../src/charts/chart-data.ts'
import { prepare } from '../src/charts/facets.ts'
import { drawExamples } from './browser/chart-page.ts'

/** Charts whose series no label and no entry names: lanes that join codes, two years that one bar sets against each other, flows without a value. */
const NAMELESS = ['beeswarm-joined-codes', 'diverging-change', 'diverging-change-in-percent', 'diverging-missing', 'sankey-missing']

/** A series by its column or its first row: a type may leave out the rows that it cannot draw. */
const short = (series: string): string => series.split(/[ -]/)[0]!

const types = await loadChartTypes()
const examples = await drawExamples()

/** A text of a drawing: its attributes and its words. */
const textsOf = (svg: string): { attributes: string; words: string }[] =>
  [...svg.matchAll(/<text([^>]*)>([^<]*)<\/text>/g)].map(([, attributes = '', words = '']) => ({ attributes, words }))

/** What an example's series are in its table. */
function seriesOf(id: string): string[] {
  const [name = '', ...rest] = id.split('-')
  const { type, schema, examples } = types.get(name)!
  const example = examples.find((one) => one.name === rest.join('-'))!
  const spec = schema.parse({ dataset: 'example', ...example.spec })
  const { panels } = prepare(type, spec, chartDataOf(plainExample(type, spec, example)))
  return panels.length > 1 ? [] : [...new Set(panels[0]!.names.values())]
}

test('each series of each example has a label or an entry of the key that shows it alone, at every width', async () => {
  const lacking = examples.filter(({ id, drawn }) => {
    const inKey = drawn.key.flatMap(({ pieces = [] }) => pieces.flatMap(({ series }) => series ?? []))
    return drawn.drawings.some(({ svg }) => {
      const named = new Set([...inKey, ...[...svg.matchAll(/data-s="([^"]+)"/g)].map((found) => found[1]!)].map(short))
      return seriesOf(id).some((series) => !named.has(short(series)))
    })
  })
  expect(lacking.map(({ id }) => id).toSorted()).toEqual(NAMELESS)
})

test('a number or a letter that stands in place of a name is told by the name', () => {
  const numbers = examples.flatMap(({ id, drawn }) =>
    drawn.drawings.flatMap(({ svg }) =>
      textsOf(svg).flatMap(({ attributes, words }) =>
        /data-s=/.test(attributes) && /^(\d{1,2}|[a-z])$/.test(words) ? [`${id}: ${/data-name="([^"]*)"/.exec(attributes)?.[1]}`] : [],
      ),
    ),
  )
  expect(numbers.length).toBeGreaterThan(100)
  expect(numbers.filter((told) => told.endsWith(': undefined'))).toEqual([])
})

/** Figures of scales, counts of all series together, and a zero that its mark holds. */
const SHARED = /^(heat|histogram)-|^sankey-missing 0$/

test('every value in a drawing of several series is dimmed with its series, as are the numbers that lines share', () => {
  const left = examples.flatMap(({ id, drawn }) =>
    drawn.drawings.flatMap(({ svg }) =>
      /data-s=/.test(svg)
        ? textsOf(svg).flatMap(({ attributes, words }) =>
            // Words of axes are grey; years stand under all.
            !/data-(r|s|of)=|ink3/.test(attributes) && /^[<>+−~]?[\d.,]+([–,]\s?\d+)?(\s?\S{1,5})?$/.test(words) && !/^\d{4}$/.test(words)
              ? [`${id} ${words}`]
              : [],
          )
        : [],
    ),
  )
  expect(left.filter((one) => !SHARED.test(one))).toEqual([])
})
