import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { copySite } from '../../tests/build/copied-site.ts'
import { loadContent } from './load-site.ts'
import { checkContent } from './check-content.ts'
import { makeMemory, NO_MEMORY } from './memory.ts'

const folder = mkdtempSync(join(tmpdir(), 'assay-memory-'))
const site = copySite()
afterAll(() => {
  rmSync(folder, { recursive: true })
  site.remove()
})

test('what is open stands in place of the file, and beside the files', () => {
  writeFileSync(join(folder, 'a.yaml'), 'disk')
  const memory = makeMemory(
    new Map([
      [join(folder, 'a.yaml'), 'open'],
      [join(folder, 'b.yaml'), 'new'],
    ]),
  )
  expect([memory.textOf(join(folder, 'a.yaml')), memory.has(join(folder, 'b.yaml')), memory.namesIn(folder)]).toEqual([
    'open',
    true,
    ['a.yaml', 'b.yaml'],
  ])
  expect([NO_MEMORY.textOf(join(folder, 'a.yaml')), NO_MEMORY.namesIn(folder)]).toEqual(['disk', ['a.yaml']])
})

test('what is made is kept while its parts are the same', () => {
  const memory = makeMemory(new Map())
  let made = 0
  const make = (part: unknown): number => memory.of('name', [part], () => ++made)
  expect([make('x'), make('x'), make('y'), make('x')]).toEqual([1, 1, 2, 3])
})

test('typing in one article reads and checks that article alone, and finds what a fresh look finds', async () => {
  const open = new Map<string, string>()
  const memory = makeMemory(open)
  const first = await loadContent(site.root, { drafts: true, memory })
  expect(checkContent(first, { today: '2024-03-05', memory })).toEqual([])
  const file = 'content/articles/good-years/index.md'
  const text = memory.textOf(join(site.root, file)).replace('91.5 percent', '93 percent')
  open.set(join(site.root, file), text)
  const second = await loadContent(site.root, { drafts: true, memory })
  expect(second.catalogue).toBe(first.catalogue)
  expect(second.facts.shared).toBe(first.facts.shared)
  expect([...second.charts.values()].every((chart) => chart === first.charts.get(chart.id))).toBe(true)
  const found = checkContent(second, { today: '2024-03-05', memory })
  writeFileSync(join(site.root, file), text)
  expect(found).toEqual(checkContent(await loadContent(site.root, { drafts: true }), { today: '2024-03-05' }))
  expect(found.map(({ code }) => code)).toEqual(['article/number-disagrees'])
})
