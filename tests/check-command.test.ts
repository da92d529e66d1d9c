import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { copySite, startCommand, type CopiedSite } from './build/copied-site.ts'

const ARTICLE = 'content/articles/good-years/index.md'
const CHART = 'content/charts/harvest-by-orchard.yaml'
let site: CopiedSite
afterEach(() => site.remove())

const check = (...args: string[]) => startCommand(['check', '--root', site.root, '--today', '2024-03-05', ...args]).ended

/** A number that is wrong in Markdown, in a folded and in a quoted string of YAML, and three that must be left to the editor. */
function spoil(): void {
  site = copySite()
  site.edit(ARTICLE, ':n[2,000 tonnes]', ':n[1,640 tonnes]')
  site.edit(ARTICLE, 'Pears cost :n[91.5 percent]', 'Pears cost nearly :n[91.5 percent]')
  site.edit(ARTICLE, 'gave West Orchard :n[900 tonnes]{#west-first} for 2022.', 'gave West Orchard a :n[700 tonnes]{#west-first} for 2022.')
  site.edit(CHART, 'title: East Orchard picked :n[60 percent]', 'title: >-\n  East Orchard picked :n[41\n  percent]')
  site.edit(CHART, '  - What the hill', '  - "Its \\"share\\" is :n[44 percent]{#orchards/east-share}."\n  - What the hill')
}

test('--fix writes what alone is true, shows it, and leaves the rest; a second run finds nothing more to write', async () => {
  spoil()
  const first = await check('--fix')
  expect(first.text).toContain(`${ARTICLE}:3:34  "1,640 tonnes" → "2,000 tonnes"`)
  expect(first.text).toContain('Mended 3 texts.')
  expect(first.code).toBe(1)
  expect(site.read(ARTICLE)).toContain('gave :n[2,000 tonnes]{#all-2023} of fruit')
  expect(site.read(ARTICLE)).toContain('nearly :n[91.5 percent]')
  expect(site.read(ARTICLE)).toContain('a :n[700 tonnes]')
  expect(site.read(CHART)).toContain('title: >-\n  East Orchard picked :n[60 percent]{#orchards/east-share} of all fruit in 2023\n')
  expect(site.read(CHART)).toContain('  - "Its \\"share\\" is :n[60 percent]{#orchards/east-share}."\n')
  const before = [site.read(ARTICLE), site.read(CHART)]
  const second = await check('--fix')
  expect(second.text).toContain('Nothing can be mended safely.')
  expect([site.read(ARTICLE), site.read(CHART)]).toEqual(before)
})

test('--fix --dry-run shows the same and writes nothing', async () => {
  spoil()
  const before = [site.read(ARTICLE), site.read(CHART)]
  const { text, code } = await check('--fix', '--dry-run')
  expect([code, text]).toEqual([1, expect.stringContaining('Would mend 3 texts.')])
  expect([site.read(ARTICLE), site.read(CHART)]).toEqual(before)
})

test('findings show their lines with the span underlined', async () => {
  spoil()
  const { text } = await check()
  expect(text).toContain('> 3 | standfirst: The orchards gave :n[1,640 tonnes]{#all-2023} of fruit in 2023.\n')
  expect(text).toContain(`    |                               ${'^'.repeat(27)}\n`)
})

test('--watch checks again at each save, in less than a second, and ends at once with Ctrl+C', async () => {
  site = copySite()
  const { child, ended } = startCommand(['check', '--root', site.root, '--today', '2024-03-05', '--watch'])
  let printed = ''
  child.stderr?.on('data', (part: Buffer) => (printed += part.toString()))
  const wait = async (words: string): Promise<number> => {
    const start = performance.now()
    while (!printed.includes(words)) {
      if (performance.now() - start > 20_000) throw new Error(`never said: ${words}\n${printed}`)
      await new Promise((done) => setTimeout(done, 10))
    }
    printed = ''
    return performance.now() - start
  }
  await wait('Stop with Ctrl+C')
  const text = site.read(ARTICLE)
  writeFileSync(join(site.root, ARTICLE), text.replace('91.5 percent', '93 percent'))
  const took = await wait('saved. Stop with Ctrl+C')
  process.stdout.write(`check --watch answered ${Math.round(took)} ms after a save\n`)
  expect(took).toBeLessThan(1000)
  writeFileSync(join(site.root, ARTICLE), text)
  await wait('nothing to mend')
  child.kill('SIGINT')
  const { code, text: all } = await ended
  expect([code, all.match(/article\/number-disagrees/g)?.length]).toEqual([0, 1])
})

test('options that do not go together are refused', async () => {
  site = copySite()
  expect(await check('--dry-run')).toMatchObject({ code: 2, text: expect.stringContaining('--dry-run goes with --fix.') })
  expect(await check('--fix', '--watch')).toMatchObject({ code: 2, text: expect.stringContaining('--watch only tells') })
})
