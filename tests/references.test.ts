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

/*
 * Words of references at every height of a chart, at its foot and at its top too: they touch no label and no figure of an
 * axis, at any width, whatever type draws them.
 */

const document = domino.createDocument('')
const types = await loadChartTypes()

/** Examples that draw a reference on values, with its values moved to a part of their highest. */
const cases = [...types.values()].flatMap(({ type, schema, examples }) =>
  examples
    .filter(({ spec }) => (spec['references'] as { axis?: string }[] | undefined)?.some(({ axis }) => axis !== 'x'))
    .flatMap((example) =>
      [0.01, 0.08, 0.5, 1].map((part) => ({ type, schema, example, part, name: `${type.name}, ${example.name}, ${part}` })),
    ),
)

/** Places below, beyond and far from all values: what has no place there is refused. */
const beyond = cases.filter(({ part }) => part === 1).flatMap((one) => [-0.5, -1e4, 1.4, 3, 1e4].map((part) => ({ ...one, part })))

/** The example with one line where `part` of its highest value lies, in words of a usual length. */
function movedTo({ spec, fields, rows, ...rest }: Example, part: number): Example {
  const y = typeof spec['y'] === 'string' ? spec['y'] : (spec['y'] as { field: string }).field
  const at = fields.findIndex(({ name }) => name === y)
  const values = rows.map((row) => row[at]).filter((value) => typeof value === 'number')
  const references = [
    { at: spec['index'] === undefined ? Math.max(...values) * part : 200 * part, text: 'what a single large plant makes' },
  ]
  return { ...rest, fields, rows, spec: { ...spec, references } }
}

test.each(cases)('$name: words of a reference touch no words and no axis', ({ type, schema, example, part }) => {
  const moved = movedTo(example, part)
  const spec = schema.parse({ dataset: 'example', ...moved.spec })
  const prepared = prepare(type, spec, chartDataOf(plainExample(type, spec, moved)))
  const faults = WIDTHS.flatMap((width) => {
    const drawn = drawPrepared(type, prepared, { width, locale: 'en', measure }, { document, theme: pageTheme })
    return faultsOf(labelsOf(drawn.svg), width, drawn.height).map((fault) => `${width} px: ${fault}`)
  })
  expect(prepared.issues.map(({ code }) => code).filter((code) => code !== 'chart/reference')).toEqual([])
  expect(faults).toEqual([])
})

test.each(beyond)(
  '$type.name, $example.name, $part times the highest: a reference is drawn with its words, or refused',
  ({ type, schema, example, part }) => {
    const moved = movedTo(example, part)
    const spec = schema.parse({ dataset: 'example', ...moved.spec })
    const prepared = prepare(type, spec, chartDataOf(plainExample(type, spec, moved)))
    const refused = prepared.issues.filter(({ code }) => code === 'chart/reference')
    if (Math.abs(part) === 1e4 || refused.length > 0) {
      expect([refused.length > 0, refused.every(({ hint }) => hint)]).toEqual([true, true])
      return
    }
    const key = prepared.key.map(({ text }) => text).join(' ')
    for (const width of WIDTHS) {
      const { svg } = drawPrepared(type, prepared, { width, locale: 'en', measure }, { document, theme: pageTheme })
      const words = labelsOf(svg).map(({ text }) => text)
      expect(`${words.join(' ')} ${key}`).toContain('what a single')
    }
  },
)
