import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { exampleCatalogue } from '../facts/example-catalogue.ts'
import { loadFacts, readFacts } from './load-facts.ts'

const folders: string[] = []
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })))

const load = (files: Record<string, string>) => {
  const root = mkdtempSync(join(tmpdir(), 'assay-facts-'))
  folders.push(root)
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), text)
  }
  return loadFacts(root, exampleCatalogue())
}

const SHARED = 'dataset: mine\nfacts:\n  output:\n    label: China\n    value: output[CHN,2024]\n'
const OWN = "dataset: mine\nfacts:\n  half:\n    label: Half\n    value: '{china/output} / 2'\n"

test('loadFacts names shared facts by their group, and shows them to articles', () => {
  const { shared, ofArticle, issues } = load({ 'content/facts/china.yaml': SHARED, 'content/articles/a/facts.yaml': OWN })
  expect(issues).toEqual([])
  expect([...shared.facts.keys()]).toEqual(['china/output'])
  expect(ofArticle('a').facts.get('half')?.value).toBe(135_000)
})

test('facts of one article are unknown to another', () => {
  const { ofArticle } = load({ 'content/facts/china.yaml': SHARED, 'content/articles/a/facts.yaml': OWN })
  expect([...ofArticle('b').stated]).toEqual(['china/output'])
})

test('a fact that cannot be computed is stated all the same', () => {
  const { shared, issues } = load({ 'content/facts/china.yaml': SHARED.replace('CHN', 'CHM') })
  expect([shared.facts.size, [...shared.stated]]).toEqual([0, ['china/output']])
  expect(issues[0]).toMatchObject({ code: 'fact/missing-row', place: { file: 'content/facts/china.yaml', line: 5, column: 12 } })
})

test('readFacts places a fault in a folded expression', () => {
  const { specs } = readFacts(
    'dataset: mine\nfacts:\n  a:\n    label: A\n    value: >-\n      share(output[CHN,2024],\n      output[WLD,2024])\n',
    'f.yaml',
  )
  expect(specs[0]?.locate?.(specs[0].expression.indexOf('output[WLD'))).toEqual({ line: 7, column: 7 })
})

test('readFacts refuses a fact without a label', () => {
  expect(readFacts('facts:\n  a:\n    value: output[CHN,2024]\n', 'f.yaml').issues[0]).toMatchObject({
    code: 'fact/file',
    place: { line: 3 },
  })
})

const CLAIMS = `dataset: mine
claims:
  most:
    label: China mined most
    claim:
      - output[CHN,2024] > 5
      - >-
        {china/output}
        > 300000
  pinned:
    label: The world mined as much as printed first
    edition: 2025
    claim: output[WLD,2024] = 390000
`

test('claims stand beside facts, name them, and are told at the line that does not hold', () => {
  const { ofArticle, issues } = load({ 'content/facts/china.yaml': SHARED, 'content/articles/a/facts.yaml': CLAIMS })
  expect(issues).toMatchObject([
    { code: 'claim/false', place: { file: 'content/articles/a/facts.yaml', line: 8, column: 9 }, got: '{china/output} > 300000' },
  ])
  const { claims } = ofArticle('a')
  expect([...claims].map(([id, { holds }]) => [id, holds])).toEqual([
    ['most', false],
    ['pinned', true],
  ])
  expect(claims.get('pinned')?.versions).toEqual([{ dataset: 'mine', version: '2025' }])
})

test('a claim that cannot be judged is stated all the same, and shared ones are named by their group', () => {
  const { shared, ofArticle } = load({ 'content/facts/china.yaml': CLAIMS.replace('output[CHN,2024] > 5', 'output[CHM,2024] > 5') })
  expect([...shared.claims.keys()]).toEqual(['china/pinned'])
  expect([...ofArticle('a').statedClaims]).toEqual(['china/most', 'china/pinned'])
})

test('an edition that is no version is refused where it stands, written bare or not', () => {
  const file = (edition: string) => `dataset: mine\nfacts:\n  a:\n    label: A\n    value: output[CHN,2024]\n    edition: ${edition}\n`
  expect(readFacts(file('2025'), 'f.yaml')).toMatchObject({ issues: [], specs: [{ edition: '2025' }] })
  expect(readFacts(file('20255'), 'f.yaml').issues).toMatchObject([
    { place: { line: 6, column: 14 }, got: '20255', expected: 'latest, or a version: 2025, 2026-05-27' },
  ])
})
