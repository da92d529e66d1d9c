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
  const lacking = (await drawExamples()).filter(({ id, drawn }) => {
    const inKey = drawn.key.flatMap(({ pieces = [] }) => pieces.flatMap(({ series }) => series ?? []))
    return drawn.drawings.some(({ svg }) => {
      const named = new Set([...inKey, ...[...svg.matchAll(/data-s="([^"]+)"/g)].map((found) => found[1]!)].map(short))
      return seriesOf(id).some((series) => !named.has(short(series)))
    })
  })
  expect(lacking.map(({ id }) => id).toSorted()).toEqual(NAMELESS)
})
