import { mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { ASKED_FOR } from './asked-for.data.ts'
import { loadChartTypes } from './chart-types.ts'
import { chartJsonSchema, writeChartSchema } from './editor-schema.ts'
import { CHART_SCHEMA, SCHEMA_LINE } from './schema-line.ts'
import { ROOT } from './folders.ts'
import { loadCharts } from './load-charts.ts'

const types = await loadChartTypes()
const CHARTS = join(ROOT, 'content/charts')
const files = readdirSync(CHARTS).filter((name) => name.endsWith('.yaml'))
const RIGHT = `type: line
dataset: mine-production
where: { country: [CHN, USA] }
x: year
y: { field: output, unit: kt }
series: country
sort: -value
title: Output
subtitle: Tonnes
`

/** Issues of one chart with a mistake in it, as an editor reads them. */
function issuesOf(mistake: (right: string) => string) {
  const root = mkdtempSync(join(tmpdir(), 'assay-charts-'))
  mkdirSync(join(root, 'content/charts'), { recursive: true })
  const text = mistake(RIGHT)
  if (text === RIGHT && mistake !== String) throw new Error('invalid mistake: it changes nothing')
  writeFileSync(join(root, 'content/charts/a.yaml'), text)
  return loadCharts(root, types).issues
}

test('the chart without a mistake is read', () => expect(issuesOf(String)).toEqual([]))

test.each([
  ['a key misspelt', 'series:', 'serie:', { line: 6, column: 1 }, 'serie', 'did you mean "series"?'],
  ['a key of another type', 'sort: -value', 'arrange: stack', { line: 7, column: 1 }, 'arrange', 'did you mean'],
  ['a key within y misspelt', 'unit: kt', 'units: kt', { line: 5, column: 21 }, 'units', 'did you mean "unit"?'],
  ['a word that is none of those', 'sort: -value', 'sort: -valeu', { line: 7, column: 7 }, '"-valeu"', 'did you mean "-value"?'],
  ['a type misspelt', 'type: line', 'type: lien', { line: 1, column: 7 }, 'lien', 'did you mean "line"?'],
  ['a list where text belongs', 'title: Output', 'title: [Output]', { line: 8, column: 8 }, '["Output"]', 'Write text.'],
  [
    'an annotation without its key',
    'title: Output',
    'annotations: [{ at: USA, text: More }]\ntitle: Output',
    { line: 8, column: 21 },
    '"USA"',
    '{ country: USA, year: 2024 }',
  ],
  ['a key within where misspelt', '[CHN, USA]', '{ form: 2 }', { line: 3, column: 21 }, 'form', 'did you mean "from"?'],
  [
    'a field that must be there',
    'subtitle: Tonnes\n',
    '',
    { line: 1, column: 1 },
    'nothing',
    'Write “subtitle: …” in content/charts/a.yaml: text.',
  ],
])('%s is told with its place, what it takes, and the nearest right word', (_what, right, wrong, place, got, hint) => {
  const [issue, ...others] = issuesOf((text) => text.replace(right, wrong))
  expect(others).toEqual([])
  expect(issue).toMatchObject({ place: { file: 'content/charts/a.yaml', ...place }, got })
  expect(issue!.hint).toContain(hint)
  expect(issue!.expected?.length).toBeGreaterThan(3)
})

test.each([
  ['a pie', 'type: line', 'type: pie', 'a whole and its parts: waffle (or bar with share)'],
  ['a column chart, in capitals', 'type: line', 'type: Column', 'upright bars: bar with orientation'],
  ['a second axis', 'series:', 'y2: price\nseries:', 'there is no second axis: two charts, facet or index'],
  [
    'bars that begin elsewhere',
    'type: line',
    'type: bar\nzero: false',
    'bars begin at zero; a line or a slope may begin elsewhere with zero: false, and then says where',
  ],
  [
    'stems that begin elsewhere',
    'type: line',
    'type: lollipop\nzero: false',
    'stems begin at zero; dots may begin elsewhere: range with zero: false',
  ],
  [
    'areas that begin elsewhere',
    'type: line',
    'type: area\nzero: false',
    'areas begin at zero; a line may begin elsewhere with zero: false',
  ],
  [
    'areas on a log scale',
    'type: line',
    'type: area\nlog: true',
    'what is added up begins at zero, which a log scale has not: line or range with log',
  ],
  ['a heat map on a log scale', 'type: line', 'type: heat\nlog: true', 'a log scale is on line, scatter, range and beeswarm'],
  [
    'two numbers on y',
    'y: { field: output, unit: kt }',
    'y: [output, price]',
    'a chart draws one number, and has no second axis: two charts, facet or index',
  ],
  ['codes as series', 'series: country', 'series: [CHN, USA]', 'one field each; which of its codes are drawn: where'],
])('%s is answered with what there is instead', (_what, right, wrong, hint) =>
  expect(issuesOf((text) => text.replace(right, wrong)).map((issue) => issue.hint)).toEqual([hint]),
)

test('what there is instead stands in the editors’ guide, row by row, and names types that there are', () => {
  const guide = readFileSync(join(ROOT, 'docs/editors.md'), 'utf8').split('### Asked for')[1]!.split('\n## ')[0]!
  const rows = [...guide.matchAll(/^\| `(.+?)` +\| (.+?) +\|$/gm)].map(([, words, instead]) => [words!.split('`, `'), instead])
  expect(rows).toEqual(ASKED_FOR.map(({ words, instead }) => [words, instead]))
  const known = new Set([...types.keys()])
  expect(ASKED_FOR.flatMap((row) => row.types ?? []).filter((type) => !known.has(type))).toEqual([])
  expect(ASKED_FOR.flatMap(({ as, words }) => (as === 'type' ? words : [])).filter((word) => known.has(word))).toEqual([])
})

test('several mistakes are told at once', () =>
  expect(issuesOf((text) => text.replace('series:', 'serie:').replace('-value', 'up').replace('title: Output\n', ''))).toHaveLength(3))

test('every chart names the schema that completes it, and fits it', () => {
  const validate = new Ajv({ strict: false, allErrors: true }).compile(chartJsonSchema(types))
  const faults = files.flatMap((name) => {
    const text = readFileSync(join(CHARTS, name), 'utf8')
    const named = text.startsWith(`${SCHEMA_LINE}\n`) ? [] : [`${name} does not name the schema in its first line: ${SCHEMA_LINE}`]
    return validate(parse(text))
      ? named
      : [...named, ...(validate.errors ?? []).map((error) => `${name}${error.instancePath}: ${error.message}`)]
  })
  expect(faults).toEqual([])
})

test('the schema refuses what the reader refuses', () => {
  const validate = new Ajv({ strict: false }).compile(chartJsonSchema(types))
  expect([validate(parse(RIGHT)), validate(parse(RIGHT.replace('series:', 'serie:'))), validate({ type: 'pie' })]).toEqual([
    true,
    false,
    false,
  ])
})

test('the schema is kept where charts say it is', () => {
  const root = mkdtempSync(join(tmpdir(), 'assay-schema-'))
  writeChartSchema(root, types)
  expect(Object.keys((JSON.parse(readFileSync(join(root, CHART_SCHEMA), 'utf8')) as { definitions: object }).definitions).sort()).toEqual(
    [...types.keys()].sort(),
  )
})

test.each([
  ['a list', '- a\n- b\n'],
  ['a text', 'bar\n'],
  ['nothing', ''],
])('a chart that is %s is told how charts are written', (got, text) =>
  expect(issuesOf(() => text)).toMatchObject([{ code: 'chart/form', got, place: { line: 1, column: 1 } }]),
)

test('a folder that is named like a chart is told, and the charts beside it are read', () => {
  const root = mkdtempSync(join(tmpdir(), 'assay-charts-'))
  mkdirSync(join(root, 'content/charts/folder.yaml'), { recursive: true })
  writeFileSync(join(root, 'content/charts/right.yaml'), RIGHT)
  const { charts, issues } = loadCharts(root, types)
  expect(issues).toMatchObject([{ code: 'chart/file', place: { file: 'content/charts/folder.yaml' } }])
  expect([...charts.keys()]).toEqual(['right'])
})
