import domino from '@mixmark-io/domino'
import { expect, test } from 'vitest'
import { loadChartTypes } from '../src/build/chart-types.ts'
import { plainExample } from '../src/build/plain-example.ts'
import { chartDataOf } from '../src/charts/chart-data.ts'
import type { Example } from '../src/charts/chart-type.ts'
import { drawPrepared, prepare } from '../src/charts/facets.ts'
import { pageTheme } from '../src/charts/theme.ts'
import { measure, WIDTHS } from './chart-of.ts'
import { faultsOf, labelsOf } from './labels-of.ts'

/* Two long annotations on rows beside each other: their words touch nothing and stand in the picture, whatever type draws them. */

const LONG = 'here a very long remark stands that has to be wrapped over several lines and still must find room'

const document = domino.createDocument('')
const types = await loadChartTypes()
const cases = [...types.values()].flatMap(({ type, schema, examples }) =>
  examples.flatMap((example) =>
    example.spec['annotations'] && !example.spec['facet'] ? [{ type, schema, example, name: `${type.name}, ${example.name}` }] : [],
  ),
)

/** The example with two long annotations, the second on the row before that of the first. */
function annotated({ spec, fields, rows, ...rest }: Example): Example {
  const [{ at }] = spec['annotations'] as [{ at: Record<string, string | number> }]
  const column = fields.findIndex(({ name }) => name === spec['x'])
  const codes = [...new Set(rows.map((row) => row[column]))]
  const own = codes.findIndex((code) => String(code) === String(at[String(spec['x'])]))
  const second = { ...at, [String(spec['x'])]: codes[own > 0 ? own - 1 : own + 1] }
  const annotations = [
    { at, head: 'the first', text: LONG },
    { at: second, text: LONG.slice(0, 60) },
  ]
  return { ...rest, fields, rows, spec: { ...spec, annotations } }
}

test.each(cases)('$name: two long annotations touch nothing at any width', ({ type, schema, example }) => {
  const made = annotated(example)
  const spec = schema.parse({ dataset: 'example', ...made.spec })
  const prepared = prepare(type, spec, chartDataOf(plainExample(type, spec, made)))
  // A row without a value has nothing to point at.
  if (prepared.issues.length > 0) return
  const faults = WIDTHS.flatMap((width) => {
    const drawn = drawPrepared(type, prepared, { width, locale: 'en', measure }, { document, theme: pageTheme })
    return faultsOf(labelsOf(drawn.svg), width, drawn.height).map((fault) => `${width} px: ${fault}`)
  })
  expect(faults).toEqual([])
})
