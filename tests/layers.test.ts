import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { expect, test } from 'vitest'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..')

/** Layers from the bottom up: a folder may import from its own layer and from those above it in this list. */
const ORDER: readonly (readonly string[])[] = [
  ['format', 'issues', 'words', 'site.ts'],
  ['numbers'],
  ['marks'],
  ['data'],
  ['intake'],
  ['facts'],
  ['claims'],
  ['charts', 'articles', 'embeds', 'glossary', 'what-if'],
  ['markdown', 'islands'],
  ['checks'],
  ['impact'],
  ['build'],
  ['desk', 'lsp'],
  ['content.config.ts', 'components'],
  ['layouts'],
  ['pages', 'desk-pages'],
]

/** Folders that may reach less than their layer allows. */
const ONLY: Record<string, readonly string[]> = {
  format: [],
  issues: [],
  words: [],
  'site.ts': [],
  numbers: ['format', 'issues'],
  marks: ['issues'],
  intake: ['issues', 'format', 'data'],
  claims: ['issues', 'format', 'numbers', 'marks', 'data', 'facts'],
  markdown: ['issues', 'marks'],
  islands: ['charts', 'data', 'format', 'embeds', 'what-if'],
  glossary: ['issues', 'marks'],
  'what-if': ['format', 'issues', 'marks'],
  embeds: ['site.ts'],
  impact: ['articles', 'charts', 'claims', 'data', 'facts', 'format', 'issues', 'marks', 'what-if'],
}

/** Folders inside which a member must not import its sister. */
const SISTERS = ['charts', 'checks', 'islands']

/** Folders inside `charts` and `checks` that members share. */
const SHARED = new Set(['charts/parts'])

const isTest = (file: string): boolean => /\.test\.ts$/.test(file)
const files = readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(ts|astro|mjs)$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
  .map((entry) => relative(join(ROOT, 'src'), join(entry.parentPath, entry.name)))

/** Code without the imports that vanish when types do. */
const withoutTypes = (code: string): string => code.replace(/(import|export) type [^;\n]+from '[^']+'/g, '')

/** Imports of a file: our own as paths below src, types included; others by name, types left out. Astro files are read through their front matter. */
function importsOf(file: string): { own: string[]; others: string[] } {
  const text = readFileSync(join(ROOT, 'src', file), 'utf8')
  const code = file.endsWith('.astro') ? (/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '') : text
  const namesIn = (source: string): string[] =>
    ts.preProcessFile(source, true, true).importedFiles.map((found) => found.fileName.replace(/\?.*$/, ''))
  const own = namesIn(code)
    .filter((name) => name.startsWith('.'))
    .map((name) => relative(join(ROOT, 'src'), join(ROOT, 'src', dirname(file), name)))
  return { own, others: namesIn(withoutTypes(code)).filter((name) => !name.startsWith('.')) }
}

const graph = new Map(files.filter((file) => !isTest(file)).map((file) => [file, importsOf(file)]))
const folderOf = (file: string): string => file.split('/')[0] ?? file
const heightOf = (folder: string): number => ORDER.findIndex((layer) => layer.includes(folder))

/** What is wrong with one import, or nothing. */
function fault(from: string, to: string): string | undefined {
  const [a, b] = [folderOf(from), folderOf(to)]
  if (to.startsWith('..') || a === b) return sisters(from, to)
  if (heightOf(b) > heightOf(a)) return `${from} imports ${to}, which lies above it`
  const only = ONLY[a]
  if (only && !only.includes(b)) return `${from} imports ${to}; ${a} may only import ${only.join(', ') || 'nothing of ours'}`
  return undefined
}

/** Members of a family do not import one another: charts/line from charts/bar, checks/data from checks/chart. */
function sisters(from: string, to: string): string | undefined {
  const [family = '', one = ''] = from.split('/')
  const [, other = ''] = to.split('/')
  const apart = SISTERS.includes(family) && from.split('/').length > 2 && to.split('/').length > 2 && one !== other
  return apart && !SHARED.has(`${family}/${other}`) ? `${from} imports its sister ${to}` : undefined
}

test('every folder stands in the table of layers', () => {
  expect([...new Set(files.map(folderOf))].filter((folder) => heightOf(folder) < 0)).toEqual([])
})

test('imports run one way', () => {
  expect([...graph].flatMap(([from, { own }]) => own.flatMap((to) => fault(from, to) ?? []))).toEqual([])
})

test('no file imports itself by way of others', () => {
  const state = new Map<string, 'open' | 'done'>()
  const circles: string[] = []
  const walk = (file: string, path: string[]): void => {
    if (state.get(file) === 'done' || !graph.has(file)) return
    if (state.get(file) === 'open') {
      circles.push([...path.slice(path.indexOf(file)), file].join(' → '))
      return
    }
    state.set(file, 'open')
    for (const next of graph.get(file)?.own ?? []) walk(next, [...path, file])
    state.set(file, 'done')
  }
  for (const file of graph.keys()) walk(file, [])
  expect(circles).toEqual([])
})

/** Files that a file reaches, types aside: what a bundle would hold. */
function reach(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file) || !graph.has(file)) return seen
  seen.add(file)
  const text = withoutTypes(readFileSync(join(ROOT, 'src', file), 'utf8'))
  for (const found of ts.preProcessFile(text, true, true).importedFiles) {
    if (found.fileName.startsWith('.')) reach(relative(join(ROOT, 'src'), join(ROOT, 'src', dirname(file), found.fileName)), seen)
  }
  return seen
}

const isSchema = (file: string): boolean => /(^|\/)(spec|fields|[a-z-]*-schema)\.ts$/.test(file)

test('zod stands only in specs and schemas', () => {
  expect([...graph].filter(([file, { others }]) => others.includes('zod') && !isSchema(file)).map(([file]) => file)).toEqual([])
})

test('no island and no chart drawing reaches a schema or Node', () => {
  const roots = files.filter((file) => !isTest(file) && (file.startsWith('islands/') || /^charts\/[a-z]+\/index\.ts$/.test(file)))
  const bad = roots.flatMap((root) =>
    [...reach(root)]
      .filter((file) => isSchema(file) || (graph.get(file)?.others ?? []).some((name) => name.startsWith('node:')))
      .map((file) => `${root} reaches ${file}`),
  )
  expect(bad).toEqual([])
})

test('only build, the desk and scripts touch the disk; checks may hash', () => {
  const allowed = (file: string, name: string): boolean =>
    ['build', 'desk'].includes(folderOf(file)) || (folderOf(file) === 'checks' && name === 'node:crypto')
  expect(
    [...graph].flatMap(([file, { others }]) =>
      others.filter((name) => name.startsWith('node:') && !allowed(file, name)).map((name) => `${file}: ${name}`),
    ),
  ).toEqual([])
})

test('no file uses a bundler’s own way of finding files', () => {
  expect(files.filter((file) => !isTest(file) && readFileSync(join(ROOT, 'src', file), 'utf8').includes('import.meta.glob'))).toEqual([])
})

test('no file is named for having no subject', () => {
  const banned = /(^|\/)(utils?|helpers?|common|misc|shared|core|manager|lib)(\.|\/|$)/
  expect(files.filter((file) => banned.test(file))).toEqual([])
})
