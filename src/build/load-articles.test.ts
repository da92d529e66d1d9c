import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { loadArticles, readArticle } from './load-articles.ts'

const HEAD =
  '---\ntitle: "China: :n[69 percent]{#a}"\nstandfirst: >\n  One line and\n  :n[5]{#b} more.\nkicker: Explainer\ndate: 2026-10-09\n---\n'
const read = (text: string) => readArticle('x', 'content/articles/x/index.md', text)
const folders: string[] = []
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })))

const site = (files: Record<string, string>): string => {
  const root = mkdtempSync(join(tmpdir(), 'assay-articles-'))
  folders.push(root)
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), text)
  }
  return root
}

test('readArticle gives marks in reading order with their places in the file', () => {
  const { article } = read(`${HEAD}\n## One\n\nIt is :n[6]{#c}.\n\n::chart{#map width="wide"}\n`)
  expect(article?.marks.map((mark) => [mark.fact, mark.line, mark.column])).toEqual([
    ['a', 2, 16],
    ['b', 5, 3],
    ['c', 12, 7],
  ])
  expect(article?.structure).toMatchObject({ charts: [{ id: 'map', width: 'wide', line: 14 }], headings: [{ id: 'one', line: 10 }] })
})

test('readArticle counts words of title, standfirst and body', () => expect(read(`${HEAD}It is 6.\n`).article?.wordCount).toBe(3 + 5 + 3))

test('readArticle places a fault of the front matter on its line', () => {
  const { article, issues } = read(HEAD.replace('kicker: Explainer', 'kicker: 5'))
  expect(article).toBeUndefined()
  expect(issues[0]).toMatchObject({ code: 'article/front-matter', place: { line: 6, column: 9 } })
})

test('readArticle asks for front matter', () => expect(read('# Words').issues[0]?.code).toBe('article/front-matter'))

test('readArticle keeps numbers out of the kicker', () => {
  expect(read(HEAD.replace('Explainer', "':n[5]{#a}'")).article?.texts.at(-1)?.read.issues[0]).toMatchObject({
    code: 'article/kicker',
    place: { line: 6, column: 10 },
  })
})

test('loadArticles reads all folders and warns of one without words', () => {
  const root = site({
    'content/articles/b/index.md': HEAD,
    'content/articles/a/index.md': HEAD,
    'content/articles/c/facts.yaml': 'facts: {}',
  })
  const { articles, issues } = loadArticles(root)
  expect(articles.map((article) => article.slug)).toEqual(['a', 'b'])
  expect(issues.map((one) => [one.code, one.level])).toEqual([['article/missing', 'warn']])
})

test('loadArticles refuses a folder that cannot be an address', () => {
  expect(loadArticles(site({ 'content/articles/My Article/index.md': HEAD })).issues[0]?.code).toBe('article/slug')
})

test('a picture stands beside its article', () => {
  const file = 'content/articles/x/index.md'
  const text = `${HEAD}![a](./a b.png)\n\n![a](<./a b.png>)\n\n![b](b.png)\n`
  const { issues } = loadArticles(site({ [file]: text, 'content/articles/x/a b.png': '' }))
  expect(issues).toMatchObject([{ code: 'article/picture', got: 'b.png', place: { file, line: 13 } }])
})

test('a byte order mark is no part of an article', () => {
  const { articles, issues } = loadArticles(site({ 'content/articles/x/index.md': `\uFEFF${HEAD}Words.\n` }))
  expect([articles.length, issues]).toEqual([1, []])
})
