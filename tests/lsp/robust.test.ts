import { join } from 'node:path'
import { randomInt, randomLcg } from 'd3-random'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PROJECT } from '../browser/built-site.ts'
import { copySite, type CopiedSite } from '../build/copied-site.ts'
import { EditorClient } from './client.ts'

const ARTICLE = 'content/articles/china-share/index.md'
const FACTS = 'content/articles/china-share/facts.yaml'
const CHART = 'content/charts/mine-output-by-country.yaml'
const SEED = 0.6

let site: CopiedSite
let client: EditorClient
beforeAll(async () => {
  site = copySite(join(PROJECT, 'content'))
  client = new EditorClient(site.root)
  await client.begin()
  for (const file of [ARTICLE, FACTS, CHART]) await client.open(file)
})
afterAll(async () => {
  expect(await client.end()).toBe(0)
  site.remove()
})

/** Milliseconds from the last key to the diagnostics that answer it, each of some times. */
async function delays(file: string, from: string, to: string, times: number): Promise<number[]> {
  const taken: number[] = []
  for (let time = 0; time < times; time += 1) {
    const before = performance.now()
    await client.replace(file, from, to)
    await client.until(file, (found) => found.length > 0)
    taken.push(performance.now() - before)
    await client.replace(file, to, from)
    await client.until(file, (found) => found.length === 0)
  }
  return taken.toSorted((a, b) => a - b)
}

test.each([
  ['an article', ARTICLE, ':n[91 percent]{#china/refining-2024} of refining', ':n[93 percent]{#china/refining-2024} of refining'],
  ['a chart', CHART, 'type: ', 'type: x'],
  ['an article’s facts', FACTS, 'share[mining,USA,2024', 'share[mining,USA,1924'],
])('what is typed in %s is answered each time, and how soon is printed', async (name, file, from, to) => {
  await delays(file, from, to, 3)
  const taken = await delays(file, from, to, 15)
  const median = taken[7]!
  process.stdout.write(
    `diagnostics after the last key in ${name}: ${median.toFixed(0)} ms in the median, ${taken.at(-1)!.toFixed(0)} ms at most\n`,
  )
  expect(taken).toHaveLength(15)
})

// Each text is read and checked before its six answers.
test('200 files cut short anywhere, and asked about there, never end the server', { timeout: 240_000 }, async () => {
  process.stdout.write(`seed ${SEED}\n`)
  const random = randomLcg(SEED)
  for (let round = 0; round < 200; round += 1) {
    const file = [ARTICLE, FACTS, CHART][round % 3]!
    const whole = site.read(file)
    const text = whole.slice(0, randomInt.source(random)(0, whole.length)())
    await client.type(file, text)
    const position = { line: text.split('\n').length - 1, character: text.length - text.lastIndexOf('\n') - 1 }
    const at = { textDocument: { uri: client.uriOf(file) }, position }
    await Promise.all([
      client.ask('textDocument/completion', at),
      client.ask('textDocument/hover', at),
      client.ask('textDocument/definition', at),
      client.ask('textDocument/prepareRename', at),
      client.ask('textDocument/documentSymbol', at),
      client.ask('textDocument/codeAction', { ...at, range: { start: position, end: position }, context: { diagnostics: [] } }),
    ])
  }
  for (const file of [ARTICLE, FACTS, CHART]) {
    await client.type(file, site.read(file))
    await client.until(file, (found) => found.length === 0)
  }
  expect([client.faults, client.log]).toEqual([[], []])
})

test('a file that changes on disk, closes, or is new and not saved is seen', async () => {
  site.edit('content/charts/mining-ranks.yaml', 'type: ', 'type: x')
  await client.tell('workspace/didChangeWatchedFiles', { changes: [] })
  await client.until('content/charts/mining-ranks.yaml', (found) => found.length === 1)
  await client.open('content/charts/mining-ranks.yaml', site.read('content/charts/mining-ranks.yaml').replace('type: x', 'type: '))
  await client.until('content/charts/mining-ranks.yaml', (found) => found.length === 0)
  await client.close('content/charts/mining-ranks.yaml')
  await client.until('content/charts/mining-ranks.yaml', (found) => found.length === 1)
  await client.open('content/charts/not-saved.yaml', 'type: nonsense\n')
  await client.until('content/charts/not-saved.yaml', (found) => found.length === 1)
})
