import { expect, test } from 'vitest'
import type { LockLine } from '../../data/catalogue.ts'
import { CLOCK } from './example-catalogue.ts'
import { issuesOf } from './results.ts'
import { linkOf } from './lock-chain.ts'
import { lockCheck } from './lock.ts'

const line = (dataset: string, version: string, place: number): LockLine => ({
  dataset,
  version,
  sha256: `${dataset}-${version}`,
  date: '2026-02-10',
  line: place,
})

function chained(lines: LockLine[]): LockLine[] {
  let link = ''
  return lines.map((item) => ({ ...item, link: (link = linkOf(link, item)) }))
}

const LOCK = chained([line('mines', '2025', 3), line('mines', '2026', 4), line('places', '2026', 5)])
const FILES = new Map(LOCK.map((item) => [`content/datasets/${item.dataset}/${item.version}.json`, item.sha256]))
const run = (lock: readonly LockLine[], files: ReadonlyMap<string, string> = FILES) =>
  issuesOf(lockCheck, { datasets: new Map(), sources: new Map(), lock, files }, CLOCK)

test('lockCheck finds nothing where files and lines are as published', () => expect(run(LOCK)).toEqual([]))
test('lockCheck names file and version of a file that was changed', () =>
  expect(run(LOCK, new Map([...FILES, ['content/datasets/mines/2025.json', 'other']]))).toMatchObject([
    {
      code: 'data/lock',
      level: 'error',
      place: { file: 'content/datasets/mines/2025.json' },
      message: expect.stringContaining('mines@2025') as string,
      got: 'checksum other',
    },
  ]))
test('lockCheck names file and version of a file that is gone', () =>
  expect(run(LOCK, new Map([...FILES].filter(([file]) => !file.includes('2025'))))).toMatchObject([
    { place: { file: 'content/datasets/mines/2025.json' }, message: expect.stringContaining('mines@2025') as string, got: 'no file' },
  ]))
test('lockCheck names line, file and version where lines were reordered', () => {
  const [first, second, third] = LOCK as [LockLine, LockLine, LockLine]
  expect(run([first, third, second])).toMatchObject([
    {
      place: { file: 'content/datasets.lock', line: 5 },
      message: expect.stringContaining('places@2026 (content/datasets/places/2026.json)') as string,
    },
  ])
})
test('lockCheck reports where a line was taken out', () =>
  expect(run(LOCK.slice(1))).toMatchObject([{ message: expect.stringContaining('mines@2026') as string }]))
test('lockCheck reports a checksum that was changed in the lock and in the file alike', () => {
  const lock = LOCK.map((item, place) => (place === 1 ? { ...item, sha256: 'new' } : item))
  expect(run(lock, new Map([...FILES, ['content/datasets/mines/2026.json', 'new']]))).toMatchObject([
    { place: { file: 'content/datasets.lock', line: 4 } },
  ])
})
test('lockCheck reports a version that stands twice', () => {
  const lock = chained([...LOCK, line('mines', '2025', 6)])
  expect(run(lock)).toMatchObject([{ place: { line: 6 }, message: expect.stringContaining('twice') as string }])
})
test('lockCheck lets a version be withdrawn', () => expect(run(LOCK.map((item) => ({ ...item, withdrawn: 'a wrong unit' })))).toEqual([]))
