import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadChartTypes } from './chart-types.ts'
import { loadCharts } from './load-charts.ts'

const types = await loadChartTypes()
const RIGHT = `type: bar
dataset: mine-production@2026
where: { year: 2024, country: [CHN, USA] }
x: country
y: { field: output, unit: kt }
sort: -value
title: Output
subtitle: Mine output, thousand tonnes
controls:
  - name: edition
    label: Edition
    choices:
      - { value: latest, label: Newest }
      - value: '2025'
        label: As printed in 2025
        set:
          dataset: mine-production@2025
          title: Output as printed before
          subtitle: Mine output, thousand tonnes, edition of 2025
  - units: [kt, t]
`

/** Reads one chart. */
function load(text: string) {
  const root = mkdtempSync(join(tmpdir(), 'assay-states-'))
  mkdirSync(join(root, 'content/charts'), { recursive: true })
  writeFileSync(join(root, 'content/charts/a.yaml'), text)
  const { charts, issues } = loadCharts(root, types)
  return { chart: charts.get('a'), issues }
}

test('each way to choose is a chart of its own, and a subtitle names the unit that is shown', () => {
  const { chart, issues } = load(RIGHT)
  expect(issues).toEqual([])
  expect(chart?.states?.map(({ id, spec }) => [id, spec.dataset, spec.subtitle])).toEqual([
    ['a/unit-t', 'mine-production@2026', 'Mine output, tonnes'],
    ['a/edition-2025', 'mine-production@2025', 'Mine output, thousand tonnes, edition of 2025'],
    ['a/edition-2025--unit-t', 'mine-production@2025', 'Mine output, tonnes, edition of 2025'],
  ])
})

test('a fault of a state is told where its choice is written', () => {
  const { chart } = load(RIGHT)
  expect(chart?.states?.[1]?.placeOf(['dataset'])).toMatchObject({ line: 17, column: 20 })
  expect(chart?.states?.[1]?.placeOf(['where', 'year'])).toMatchObject({ line: 3 })
})

test.each([
  ['other numbers under the same words', '          title: Output as printed before\n', '', 17, 'dataset without title'],
  ['a unit that the subtitle does not name', 'Mine output, thousand tonnes\n', 'Mine output\n', 8, undefined],
  ['a first unit that is not the chart’s own', 'units: [kt, t]', 'units: [t, kt]', 20, 'y'],
  ['too many states', 'units: [kt, t]', 'units: [kt, t, Mt, kg]\n  - sort: true\n  - log: true', 10, '32 charts'],
  ['two choices of one value', "value: '2025'", 'value: latest', 14, 'latest'],
  ['a unit that is listed twice', 'units: [kt, t]', 'units: [kt, t, t]', 20, 't'],
  ['a key that nobody knows', 'dataset: mine-production@2025', 'datasett: mine-production@2025', 17, 'datasett'],
  [
    'a meeting of what is not there',
    '  - units: [kt, t]\n',
    '  - units: [kt, t]\ntogether: [{ when: { edition: 2024 }, set: {} }]\n',
    21,
    '2024',
  ],
])('%s is told with its line', (_what, right, wrong, line, got) => {
  const text = RIGHT.replace(right, wrong)
  expect(text).not.toBe(RIGHT)
  const { issues } = load(text)
  expect(issues.length).toBeGreaterThan(0)
  expect(issues[0]).toMatchObject({ place: { line }, ...(got === undefined ? {} : { got }) })
})

test('two choices that contradict each other need a word on where they meet', () => {
  const measure = `  - name: measure
    label: Measure
    choices:
      - { value: all, label: All }
      - { value: usa, label: One, set: { where: { country: USA }, title: One, subtitle: 'Mine output, thousand tonnes' } }
`
  const { issues } = load(RIGHT + measure)
  expect(issues[0]).toMatchObject({ code: 'chart/controls', got: 'title, subtitle' })
  const settled = `${RIGHT}${measure}together: [{ when: { edition: 2025, measure: usa }, set: { title: Both, subtitle: 'Mine output, thousand tonnes' } }]\n`
  expect(load(settled).issues).toEqual([])
})

test('a choice named by a bare year is named by its digits, for `when` too', () => {
  const { chart, issues } = load(
    `${RIGHT.replace("value: '2025'", 'value: 2025')}together:\n  - { when: { edition: 2025, unit: t }, set: { subtitle: "Tonnes, edition of 2025" } }\n`,
  )
  expect(issues).toEqual([])
  expect(chart?.states?.map(({ state }) => state?.values)).toContainEqual({ edition: '2025', unit: 't' })
})

const hintsOf = (right: string, wrong: string) => load(RIGHT.replace(right, wrong)).issues.map(({ hint }) => hint)

test('each fault of a control has its cure', () => {
  expect(hintsOf("value: '2025'", 'value: latest')).toEqual(['Give one of the two a value of its own, such as latest-2, or leave it out.'])
  expect(hintsOf('units: [kt, t]', 'units: [kt, t, t]')).toEqual(['List each unit once; a value stands in the address, in small letters.'])
  expect(hintsOf('units: [kt, t]', 'units: [t, kt]')).toEqual([
    'List kt first, the unit that y has, or give y the unit that is listed first.',
  ])
  expect(hintsOf('name: edition', 'name: unit')).toEqual(['Give one of the two a name of its own. A list of units is called “unit”.'])
})

test('a y that names no unit has the one that is listed first, and the subtitle follows', () => {
  const { chart, issues } = load(RIGHT.replace('y: { field: output, unit: kt }', 'y: output'))
  expect(issues).toEqual([])
  expect(chart?.states?.map(({ id, spec }) => [id, spec.y, spec.subtitle])).toContainEqual([
    'a/unit-t',
    { field: 'output', unit: 't' },
    'Mine output, tonnes',
  ])
})
