import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { inByline } from '../articles/author.ts'
import { loadPeople, loadTerms } from './load-entries.ts'

const folders: string[] = []
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })))

function site(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'assay-entries-'))
  folders.push(root)
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), text)
  }
  return root
}

test('loadPeople gives people by the name of their file', () => {
  const { entries, issues } = loadPeople(site({ 'content/people/ada.yaml': 'name: Ada Lovelace\nrole: data editor\n' }))
  expect([[...entries].map(([id, author]) => [id, inByline(author)]), issues]).toEqual([
    [['ada', { name: 'Ada Lovelace', role: 'data editor' }]],
    [],
  ])
})
test('loadPeople places what does not fit', () => {
  const { entries, stated, issues } = loadPeople(site({ 'content/people/ada.yaml': 'name: Ada\nurl: javascript:alert(1)\n' }))
  expect([entries.size, [...stated], issues[0]]).toMatchObject([0, ['ada'], { code: 'article/person', place: { line: 2, column: 6 } }])
})
test('a file that cannot be an id is told', () =>
  expect(loadTerms(site({ 'content/terms/Big Word.yaml': 'term: x\n' })).issues[0]).toMatchObject({ code: 'term/file', got: 'Big Word' }))
test('loadTerms reads the marks of a folded definition where they stand', () => {
  const { entries: terms } = loadTerms(
    site({ 'content/terms/reo.yaml': 'term: REO\ndefinition: >-\n  One line and\n  :n[5]{#a/b} more.\n' }),
  )
  expect(terms.get('reo')?.texts.flatMap(({ marks }) => marks.map(({ fact, line, column }) => [fact, line, column]))).toEqual([
    ['a/b', 4, 3],
  ])
})
test('a mark that cannot be read is an issue of its term', () =>
  expect(loadTerms(site({ 'content/terms/reo.yaml': 'term: REO\ndefinition: It is :n[5].\n' })).issues[0]).toMatchObject({
    place: { file: 'content/terms/reo.yaml', line: 2 },
  }))
test('a role is words: it is read, printed without its marks, and rests on no fact', () => {
  const role = (text: string) => loadPeople(site({ 'content/people/ada.yaml': `name: Ada\nrole: ${text}\n` }))
  const excused = role('\'wrote :n[12 books]{excuse="a life"}\'')
  expect([excused.issues, [...excused.entries.values()].map((author) => inByline(author).role)]).toEqual([[], ['wrote 12 books']])
  expect(role("'wrote :n[12 books]{#a/b}'").issues).toMatchObject([{ code: 'article/person', place: { line: 2 }, got: '12 books' }])
})
