import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { NUMBER_OVER_TIME, type Fit } from '../charts/fit.ts'
import { DOUBT } from '../checks/chart/placeholder.ts'
import { readDatasetName } from '../charts/names.ts'
import { latestOf } from '../data/catalogue.ts'
import { lengthOf, timeFields } from '../data/moments.ts'
import { selectRows, type Where } from '../data/select.ts'
import { cellOf } from '../data/table.ts'
import { IssueError } from '../issues/issue.ts'
import { chosen } from './chosen-suggestion.ts'
import { ROOT } from './folders.ts'
import { loadCharts } from './load-charts.ts'
import { loadContent } from './load-site.ts'
import { checkContent } from './check-content.ts'
import { suggestCharts, type Suggestion } from './suggest-charts.ts'
import { chartFileOf } from './suggestions-page.ts'

const CLOCK = { today: '2026-10-09' }
const content = await loadContent(ROOT, { drafts: false, today: '2026-11-29' })
const suggest = (id: string): Suggestion[] =>
  suggestCharts(content.catalogue.datasets.get(id)!, content.types, content.catalogue).suggestions
const all = new Map(
  [...content.catalogue.datasets.values()].map((dataset) => [dataset.id, suggestCharts(dataset, content.types, content.catalogue)]),
)
const types = [...content.types.entries()]
/** True for a field of moments. */
const isTime = (id: string, field: unknown): boolean =>
  timeFields(latestOf(content.catalogue.datasets.get(id)!)!.table).includes(String(field))
const of = (id: string, type: string): Suggestion | undefined => suggest(id).find((suggestion) => suggestion.type === type)

test('a table over years and countries is drawn as lines of the largest, without the world', () => {
  const { written } = of('mine-production', 'line')!
  expect(written).toMatchObject({ x: 'year', y: 'output', series: 'country' })
  expect((written.where as { country: string[] }).country).not.toContain('WLD')
})
test('bars get a category and the last year', () =>
  expect(of('mine-production', 'bar')!.written).toMatchObject({ x: 'country', where: { year: 2025 } }))
test.each(['bar', 'lollipop', 'range'])('rows of a %s stand by value, not by codes that nobody sees', (type) => {
  const byCode = [...all].flatMap(([id, { suggestions }]) =>
    suggestions.filter(({ type: name, written }) => name === type && !isTime(id, written.x)).map(({ written }) => written.sort),
  )
  expect(new Set(byCode)).toEqual(new Set(['-value']))
})
test('diverging bars are suggested where values have signs, or for what changed', () => {
  const found = [...all.values()].flatMap(({ suggestions }) => suggestions.filter(({ type }) => type === 'diverging'))
  expect(found.length).toBeGreaterThan(0)
  expect(found.filter(({ written, plain }) => !written.change && plain.data.every(({ y }) => (y ?? 0) >= 0))).toEqual([])
  expect(of('mine-production', 'diverging')!.written).toMatchObject({ series: 'year', change: 'difference', where: { year: [2024, 2025] } })
  expect(all.get('reserves')!.refusals.get('diverging')?.got).toBe('no value is below zero')
})
test('no course is suggested of one moment', () => {
  const still = [...all].flatMap(([id, { suggestions }]) =>
    suggestions.flatMap(({ type, written, plain }) => {
      const drawn = isTime(id, written.x)
        ? plain.data.map(({ x }) => x)
        : isTime(id, written.series)
          ? plain.data.map(({ series }) => series)
          : []
      const over = written.over === undefined ? [] : plain.data.map(({ extra }) => extra[String(written.over)])
      return [drawn, over].some((moments) => moments.length > 0 && new Set(moments).size < 2) ? [`${id}, ${type}`] : []
    }),
  )
  expect(still).toEqual([])
})
test('where codes are too few for a distribution, moments are counted', () => {
  expect(of('lynas-basket', 'histogram')!.written).toMatchObject({ x: 'quarter', y: 'price' })
  expect(of('mine-production', 'histogram')!.written.x).toBe('country')
})
test('a scatter is not suggested where there is one measure only', () => expect(of('mine-production', 'scatter')).toBeUndefined())
test('a scatter is suggested where there are two', () => expect(of('us-trade', 'scatter')).toBeDefined())

test.each(types)('a %s is suggested for one of our tables at least', (name, loaded) => {
  const one = new Map([[name, loaded]])
  const suggested = [...content.catalogue.datasets.values()].find(
    (dataset) => suggestCharts(dataset, one, content.catalogue).suggestions.length > 0,
  )
  expect(suggested?.id).toBeDefined()
})

test('what is suggested is what the folder of the type says it fits', () => {
  const bar = content.types.get('bar')!
  const suggested = (fits: Fit[]) =>
    suggestCharts(content.catalogue.datasets.get('mine-production')!, new Map([['bar', { ...bar, fits }]]), content.catalogue)
  expect(suggested([NUMBER_OVER_TIME]).suggestions[0]?.written).toMatchObject({ x: 'year' })
  expect(suggested([]).refusals.get('bar')?.got).toBe('its folder names no table that it fits')
})

test('events become a timeline of the latest, in words, by class', () => {
  const { written, plain } = of('events', 'timeline')!
  expect(written).toMatchObject({ x: 'date', text: 'title', series: 'status', where: { confidence: { not: ['low'] } } })
  expect(plain.data.length).toBeGreaterThan(8)
  expect(plain.data.length).toBeLessThanOrEqual(16)
  const days = plain.data.map(({ x }) => String(x)).toSorted()
  expect(days[0]).toBe((written.where as { date: { from: string } }).date.from)
})

test('a table keyed by element becomes a periodic table of its rare earths, by class or by number', () => {
  const { written, plain } = of('controlled-elements', 'periodic')!
  expect(written).toMatchObject({ x: 'item', series: 'status' })
  expect(plain.data.map(({ x }) => x)).not.toContain('Ga')
  expect(plain.data).toHaveLength(17)
  expect(of('ore-composition', 'periodic')!.written).toMatchObject({ x: 'element', y: 'share' })
  expect(of('mine-production', 'periodic')).toBeUndefined()
})

test('a waterfall leads from the moment before the last to the last, and a table has the course of each row', () => {
  expect(of('mine-production', 'waterfall')!.written).toMatchObject({ between: { field: 'year', from: 2024, to: 2025 } })
  expect(of('mine-production', 'table')!.written).toMatchObject({
    over: 'year',
    columns: [{ kind: 'bar' }, { kind: 'spark' }, { kind: 'change' }],
  })
})

test('a type that is not drawn says which field the table has nothing for', () => {
  const { refusals } = suggestCharts(content.catalogue.datasets.get('events')!, content.types, content.catalogue)
  const unread = [...refusals.values()].filter(({ got }) => /Invalid|expected/.test(got ?? ''))
  expect([unread, refusals.get('bar')?.got]).toEqual([[], expect.stringMatching(/^nothing in the table to write as .*y/)])
})

test.each(['us-import-sources', 'eu-magnet-imports'])('nothing of %s is drawn from a code to itself', (id) =>
  expect(suggest(id).filter(({ written }) => written.x === written.series)).toEqual([]),
)

test.each([
  'china-exports',
  'prices-dollars',
  'projects',
  'product-content',
  'recycling-rates',
  'reserves',
  'cost-exposure',
  'mine-production',
  'us-import-sources',
  'us-trade',
  'ore-composition',
  'events',
  'controlled-elements',
  'supply-chain-shares',
])('what is suggested for %s passes the check as it is written', (id) => {
  const root = mkdtempSync(join(tmpdir(), 'assay-suggest-'))
  mkdirSync(join(root, 'content/charts'), { recursive: true })
  const suggestions = suggest(id)
  expect(suggestions.length).toBeGreaterThan(0)
  for (const suggestion of suggestions) writeFileSync(join(root, `content/charts/new-${suggestion.type}.yaml`), chartFileOf(suggestion))
  const { charts, issues } = loadCharts(root, content.types)
  expect([charts.size, issues]).toEqual([suggestions.length, []])
  const found = checkContent({ ...content, charts, articles: [] }, CLOCK).filter((item) => item.place.file.startsWith('content/charts/'))
  expect(found.filter((item) => item.level === 'error')).toEqual([])
})

/** Charts of ours whose type is not suggested for their table, and why not. */
const OTHERWISE: Readonly<Record<string, string>> = {
  'price-quotes': 'its quotes were read day by day in several papers, and a suggestion keeps one source',
}

test('each chart that we publish is of a type that is suggested for its table', () => {
  const missed = [...content.charts.values()].flatMap(({ id, spec }) => {
    const { suggestions } = all.get(readDatasetName(spec.dataset).id)!
    return suggestions.some(({ type }) => type === spec.type) ? [] : [id]
  })
  expect(missed).toEqual(Object.keys(OTHERWISE))
})

test('no suggestion sets moments of two lengths beside each other', () => {
  const mixed = [...all].flatMap(([id, { suggestions }]) => {
    const { table } = latestOf(content.catalogue.datasets.get(id)!)!
    const times = timeFields(table).filter((field) => table.head.primaryKey.includes(field))
    return suggestions.flatMap(({ type, written }) => {
      const rows = selectRows(table, (written.where ?? {}) as Where)
      const lengths = times.map((field) => new Set(rows.map((row) => lengthOf(String(cellOf(table, row, field) ?? '')))))
      return lengths.some(({ size }) => size > 1) ? [`${id}, ${type}`] : []
    })
  })
  expect(mixed).toEqual([])
})

test('months and years of one table are parted by the field that tells them apart', () => {
  expect(of('china-exports', 'line')!.written).toMatchObject({ x: 'period', series: 'destination', where: { span: 'month' } })
  const { where } = of('china-exports', 'bar')!.written as { where: Record<string, unknown> }
  expect(where).toMatchObject({ period: expect.stringMatching(/^\d{4}-\d\d$/), span: 'month' })
  expect(of('china-exports', 'sankey')!.written).toMatchObject({ x: 'destination', series: 'product' })
})

test('projects are a map of places by their kind, and a table of two versions a slope', () => {
  expect(of('projects', 'map')!.written).toMatchObject({ x: 'name', series: 'stage', latitude: 'latitude', beside: ['status'] })
  expect(of('reserves', 'slope')!.written).toMatchObject({ x: 'edition', series: 'country', editions: ['2026', '2026-05-27'] })
})

test('amounts whose unit stands in another field are drawn, and not added up', () => {
  expect(of('product-content', 'table')!.written).toMatchObject({ x: 'product', y: 'low' })
  expect([of('product-content', 'treemap'), of('cost-exposure', 'sankey')]).toEqual([undefined, undefined])
  expect(of('projects', 'bar')!.written.y).toBe('size')
})

test('a table of nothing but doubtful rows is suggested with a reason to be written', () =>
  expect(suggest('recycling-rates').map(({ written }) => written.doubt)).toEqual(suggest('recycling-rates').map(() => DOUBT)))

test.each([
  ['a type misspelt', 'lines', 'There is no such chart type.', 'did you mean "line"?'],
  ['a type that is no name of ours', 'pie', 'There is no such chart type.', 'a whole and its parts: waffle (or bar with share)'],
  ['a type that does not fit', 'waffle', 'china-exports is not drawn by this type as it stands.', 'A waffle shows parts of a hundred (t).'],
])('%s is told what there is', (_what, type, message, hint) => {
  const choose = () => chosen('china-exports', type, all.get('china-exports')!)
  expect(choose).toThrow(IssueError)
  try {
    choose()
  } catch (error) {
    expect((error as IssueError).issues).toMatchObject([{ code: 'new/type', got: type, message, hint: expect.stringContaining(hint) }])
  }
})
test('a type that fits is chosen', () => expect(chosen('china-exports', 'line', all.get('china-exports')!).type).toBe('line'))
