import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
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
const of = (id: string, type: string): Suggestion | undefined => suggest(id).find((suggestion) => suggestion.type === type)

test('a table over years and countries is drawn as lines of the largest, without the world', () => {
  const { written } = of('mine-production', 'line')!
  expect(written).toMatchObject({ x: 'year', y: 'output', series: 'country' })
  expect((written.where as { country: string[] }).country).not.toContain('WLD')
})
test('bars get a category and the last year', () =>
  expect(of('mine-production', 'bar')!.written).toMatchObject({ x: 'country', where: { year: 2025 } }))
test('a scatter is not suggested where there is one measure only', () => expect(of('mine-production', 'scatter')).toBeUndefined())
test('a scatter is suggested where there are two', () => expect(of('us-trade', 'scatter')).toBeDefined())

test('a type that is not drawn says which field the table has nothing for', () => {
  const { refusals } = suggestCharts(content.catalogue.datasets.get('events')!, content.types, content.catalogue)
  const unread = [...refusals.values()].filter(({ got }) => /Invalid|expected/.test(got ?? ''))
  expect([unread, refusals.get('bar')?.got]).toEqual([[], expect.stringMatching(/^nothing in the table to write as .*y/)])
})

test.each(['us-import-sources', 'eu-magnet-imports'])('nothing of %s is drawn from a code to itself', (id) =>
  expect(suggest(id).filter(({ written }) => written.x === written.series)).toEqual([]),
)

test.each(['mine-production', 'us-import-sources', 'us-trade', 'ore-composition'])(
  'what is suggested for %s passes the check as it is written',
  (id) => {
    const root = mkdtempSync(join(tmpdir(), 'assay-suggest-'))
    mkdirSync(join(root, 'content/charts'), { recursive: true })
    const suggestions = suggest(id)
    expect(suggestions.length).toBeGreaterThan(0)
    for (const suggestion of suggestions) writeFileSync(join(root, `content/charts/new-${suggestion.type}.yaml`), chartFileOf(suggestion))
    const { charts, issues } = loadCharts(root, content.types)
    expect([charts.size, issues]).toEqual([suggestions.length, []])
    const found = checkContent({ ...content, charts, articles: [] }, CLOCK).filter((item) => item.place.file.startsWith('content/charts/'))
    expect(found.filter((item) => item.level === 'error')).toEqual([])
  },
)
