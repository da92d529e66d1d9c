import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { copySite, type CopiedSite } from '../../tests/build/copied-site.ts'
import { checkContent } from './check-content.ts'
import { loadContent } from './load-site.ts'

const ARTICLE = 'content/articles/good-years/index.md'
const OWN = 'content/articles/good-years/facts.yaml'
const SHARED = 'content/facts/orchards.yaml'
let site: CopiedSite
afterEach(() => site.remove())

/** What is found in the small site after changes of its files, and with others beside them: code, file and line of each error. */
async function foundAfter(edits: [file: string, from: string, to: string][], added: Record<string, string> = {}): Promise<string[]> {
  site = copySite()
  for (const edit of edits) site.edit(...edit)
  for (const [file, text] of Object.entries(added)) {
    mkdirSync(join(site.root, file, '..'), { recursive: true })
    writeFileSync(join(site.root, file), text)
  }
  const issues = checkContent(await loadContent(site.root, { drafts: true }), { today: '2024-03-05' })
  return issues
    .filter(({ level }) => level === 'error')
    .map(({ code, place }) => `${code} ${place.file.replace('content/', '')}:${place.line}`)
    .toSorted()
}

test('an entry that cannot be read is told, and once where it is named; the others of its file stand', async () =>
  expect(
    await foundAfter([
      [OWN, 'label: All fruit in 2023', 'label: false'],
      [ARTICLE, 'Pears cost', 'In 2023 there were :n[2,000 tonnes]{#all-2023} again. Pears cost'],
    ]),
  ).toEqual(['article/fact-broken articles/good-years/index.md:3', 'fact/file articles/good-years/facts.yaml:4']))

test('facts and claims over an entry that cannot be read have no fault of their own', async () => {
  const more = "claims:\n  many:\n    label: There were more than in 2022\n    claim: '{all-2023} > fruit[all,2022]'\n"
  const half = "facts:\n  half:\n    label: Half of it\n    value: '{all-2023} / 2'"
  const found = await foundAfter([
    [OWN, 'label: All fruit in 2023', 'label: false'],
    [OWN, 'facts:', half],
    [OWN, '    value: prices/share[pear,2023]\n', `    value: prices/share[pear,2023]\n${more}`],
  ])
  expect(found).toEqual(['article/fact-broken articles/good-years/index.md:3', 'fact/file articles/good-years/facts.yaml:7'])
})

test('a claim that cannot be read leaves the facts of its file', async () =>
  expect(
    await foundAfter([[SHARED, 'label: The price of plums, as a share of the year before, rose from 2022 to 2023', 'label: 7']]),
  ).toEqual(['chart/claim-broken charts/prices-of-fruit.yaml:9', 'fact/file facts/orchards.yaml:9']))

test.each([
  ['is no YAML', OWN, 'label: All fruit in 2023', 'label: All: fruit', ['yaml/syntax articles/good-years/facts.yaml:4']],
  ['has a fault that holds for all', OWN, 'dataset: harvest', 'dataset: 5', ['fact/file articles/good-years/facts.yaml:1']],
  ['is shared and no YAML', SHARED, 'facts:', 'facts: [', ['yaml/syntax facts/orchards.yaml:5']],
])('a facts file that %s is told once, and not wherever it is named', async (_what, file, from, to, expected) =>
  expect(await foundAfter([[file, from, to]])).toEqual(expected),
)

test('a person or a term that cannot be read is there all the same', async () =>
  expect(
    await foundAfter([[ARTICLE, 'date: 2024-03-02', 'date: 2024-03-02\nauthors: [ada]']], {
      'content/people/ada.yaml': 'name: false\n',
      'content/terms/cider.yaml': 'term: cider\ndefinition: false\n',
      'content/terms/fruit.yaml': 'term: fruit\ndefinition: What grows on trees.\nsee: [cider]\n',
    }),
  ).toEqual(['article/person people/ada.yaml:1', 'term/file terms/cider.yaml:2']))

test('a number in a role stands on nothing', async () =>
  expect(await foundAfter([], { 'content/people/ada.yaml': 'name: Ada\nrole: wrote 12 books\n' })).toEqual([
    'numbers/unbound people/ada.yaml:2',
  ]))
