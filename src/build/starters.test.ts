import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { articleFrontMatter } from '../articles/article-schema.ts'
import { person } from '../articles/person-schema.ts'
import { termFile } from '../glossary/term-schema.ts'
import { factsFile } from '../facts/facts-schema.ts'
import { datasetRecord } from '../data/record-schema.ts'
import { IssueError } from '../issues/issue.ts'
import { loadChartTypes } from './chart-types.ts'
import { readArticle } from './load-articles.ts'
import { readYaml } from './read-yaml.ts'
import { ROOT } from './folders.ts'
import { checkContent } from './check-content.ts'
import { loadContent } from './load-site.ts'
import { copySite } from '../../tests/build/copied-site.ts'
import { begin, KINDS, startersFor, type Kind } from './starters.ts'

const text = (kind: Kind, place = 0): string => startersFor(kind, 'my-thing', '2026-01-31')[place]!.text

test('a new article can be read as it is, and is a draft', () => {
  const { article, issues } = readArticle('my-thing', 'f.md', text('article'))
  expect(issues).toEqual([])
  expect(articleFrontMatter.parse(article?.front).draft).toBe(true)
})
test('its facts file can be read', () => expect(factsFile.safeParse(readYaml(text('article', 1), 'f').value).success).toBe(true))
test('a new chart fits its type', async () => {
  const types = await loadChartTypes()
  const value = readYaml(text('chart'), 'f').value
  expect(types.get('bar')?.schema.safeParse(value).error).toBeUndefined()
})
test('a new record fits the schema', () => expect(datasetRecord.safeParse(readYaml(text('dataset'), 'f').value).error).toBeUndefined())
test('a new person is called as their file, and a new term too', () => {
  expect(person.parse(readYaml(text('person'), 'f').value)).toEqual({ name: 'My Thing' })
  expect(termFile.parse(readYaml(text('term'), 'f').value)).toMatchObject({ term: 'my thing', see: [] })
})
test('what is begun passes the check, whatever it is called', async () => {
  const site = copySite(join(ROOT, 'content'))
  try {
    const names = ['my-thing', 'china-overtook-44-mines']
    for (const kind of KINDS) for (const name of names) begin(site.root, kind, name, '2026-01-31')
    const clock = { today: '2026-10-09' }
    const issues = checkContent(await loadContent(site.root, { drafts: true }), clock)
    expect(issues.filter(({ place }) => names.some((name) => place.file.includes(name)))).toEqual([])
  } finally {
    site.remove()
  }
}, 120_000)
test('begin refuses a name that is taken and leaves the file as it was', () => {
  const root = mkdtempSync(join(tmpdir(), 'assay-new-'))
  expect(() => begin(root, 'chart', 'index', '2026-01-31')).toThrow(IssueError)
  expect(existsSync(join(root, 'content/charts/index.yaml'))).toBe(false)
  const [path = ''] = begin(root, 'chart', 'one', '2026-01-31')
  const before = readFileSync(join(root, path), 'utf8')
  expect(() => begin(root, 'chart', 'one', '2026-02-01')).toThrow(IssueError)
  expect(readFileSync(join(root, path), 'utf8')).toBe(before)
})
test.each([
  ['essay', 'x'],
  ['chart', 'Not An Id'],
  ['chart', ''],
])('begin refuses %s %s and writes nothing', (kind, id) => {
  const root = mkdtempSync(join(tmpdir(), 'assay-new-'))
  expect(() => begin(root, kind, id, '2026-01-31')).toThrow(IssueError)
  expect(existsSync(join(root, 'content'))).toBe(false)
})
