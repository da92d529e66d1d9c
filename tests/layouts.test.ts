import domino from '@mixmark-io/domino'
import { expect, test } from 'vitest'
import { loadChartTypes } from '../src/build/chart-types.ts'
import { WIDTHS } from '../src/build/draw-job.ts'
import { jsonSchemaOf } from '../src/build/json-schema.ts'
import { plainExample } from '../src/build/plain-example.ts'
import type { ChartType } from '../src/charts/chart-type.ts'
import { drawPrepared, prepare } from '../src/charts/facets.ts'
import { pageTheme } from '../src/charts/theme.ts'
import { chartDataOf } from '../src/charts/chart-data.ts'
import { measure } from './chart-of.ts'
import { faultsOf, labelsOf } from './labels-of.ts'

const document = domino.createDocument('')
const types = await loadChartTypes()

const cases = [...types.values()].flatMap(({ type, schema, examples }) =>
  examples.map((example) => ({ type: type as ChartType, schema, example, name: `${type.name}, ${example.name}` })),
)

test('every type has examples, and says what it is called and what it is for', () => {
  for (const [name, { examples, schema }] of types) {
    const { title = '', description = '' } = jsonSchemaOf(schema)
    expect([name, examples.length > 4, title.length > 2, description.length > 20]).toEqual([name, true, true, true])
  }
})

test.each(cases)('$name: no label touches another, leaves the picture or is too small, at any width', ({ type, schema, example }) => {
  const spec = schema.parse({ dataset: 'example', ...example.spec })
  const prepared = prepare(type, spec, chartDataOf(plainExample(type, spec, example)))
  if (prepared.issues.length > 0) return
  const faults = WIDTHS.flatMap((width) => {
    const drawn = drawPrepared(type, prepared, { width, locale: 'en', measure }, { document, theme: pageTheme })
    return faultsOf(labelsOf(drawn.svg), width, drawn.height).map((fault) => `${width} px: ${fault}`)
  })
  expect(faults).toEqual([])
})
