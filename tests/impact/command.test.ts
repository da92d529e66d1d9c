import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { filesIn } from '../browser/built-site.ts'
import { startCommand, type CopiedSite } from '../build/copied-site.ts'
import { orchardSite } from './orchard-site.ts'

const RECIPE = `input: A CSV with a row for each orchard and year.
fields:
  orchard: { column: orchard }
  year: { column: year }
  fruit: { column: fruit }
  fruit_flag: { column: flag, map: { e: estimated, W: withheld } }
  source: { constant: orchard-count }
versions:
  "2024":
    edition: Orchard count 2024
    published: "2024-02-01"
    sources: [orchard-count]
`

const ROWS = [
  'all,2021,1700,',
  'all,2022,1800,',
  'all,2023,2000,',
  'east,2021,900,',
  'east,2022,1000,',
  'east,2023,1200,e',
  'hill,2021,0,',
  'hill,2022,,W',
  'hill,2023,20,',
  'west,2021,800,',
  'west,2022,800,',
  'west,2023,790,',
]

let site: CopiedSite
let folder: string
let before: string
const contentOf = (): string =>
  filesIn(join(site.root, 'content'))
    .map((file) => `${file}\n${readFileSync(join(site.root, 'content', file), 'utf8')}`)
    .join('\n')
const impact = (...args: string[]) => startCommand(['impact', '--root', site.root, '--today', '2025-03-01', ...args]).ended

beforeAll(() => {
  site = orchardSite()
  folder = mkdtempSync(join(tmpdir(), 'assay-reports-'))
  writeFileSync(join(site.root, 'content/datasets/harvest/recipe.yaml'), RECIPE)
  writeFileSync(join(folder, 'count.csv'), `orchard,year,fruit,flag\n${ROWS.join('\n')}\n`)
  before = contentOf()
})
afterAll(() => {
  site.remove()
  rmSync(folder, { recursive: true })
})

test('a publisher’s file is read by the recipe, told, and written nowhere under content/', async () => {
  const markdown = join(folder, 'report.md')
  const { code, text } = await impact('--dataset', 'harvest', '--file', join(folder, 'count.csv'), '--markdown', markdown)
  expect([code, text]).toEqual([1, expect.stringContaining('1 statement becomes untrue. 3 sentences change and hold')])
  expect(text).toContain('harvest 2024 → 2025-03-01')
  expect(text).toContain('West Orchard gave 780 tonnes, and about 800.')
  expect(readFileSync(markdown, 'utf8')).toContain('**1 statement becomes untrue.**')
  expect(contentOf()).toBe(before)
})

test('a new edition is named as for an import', async () => {
  const named = ['--version', '2025', '--edition', 'Orchard count 2025', '--published', '2025-02-01']
  const { code, text } = await impact('--dataset', 'harvest', '--file', join(folder, 'count.csv'), ...named)
  expect([code, text]).toEqual([1, expect.stringContaining('harvest 2024 → 2025\n')])
})

test('the page shows each chart that changes before and after, in one file that asks nobody', async () => {
  const html = join(folder, 'report.html')
  await impact('--dataset', 'harvest', '--file', join(folder, 'count.csv'), '--html', html)
  const page = readFileSync(html, 'utf8')
  expect(page.match(/<figure class="pair"/g)).toHaveLength(2)
  expect(page).toContain('West Orchard, 2023: 780 tonnes → West Orchard, 2023: 790 tonnes')
  expect(page.match(/class="v v300"/g)).toHaveLength(4)
  expect(page).toContain('<del>780 tonnes</del> <ins>790 tonnes</ins>, and about 800.')
  expect(page.match(/(src|href)="|url\('?(?!data:|'data:|#)/g) ?? []).toEqual([])
})

test('two accepted versions are compared, each as the latest', async () => {
  const { code, text } = await impact('--dataset', 'harvest', '--versions', '2024', '2024')
  expect([code, text]).toEqual([0, expect.stringContaining('Nothing changes.')])
  const back = await impact('--dataset', 'harvest', '--versions', '2024', '2023')
  expect([back.code, back.text]).toEqual([1, expect.stringContaining('harvest 2024 → 2023')])
})

test('two revisions are compared, and what lies in the folder with one', async () => {
  const git = (...args: string[]): void =>
    void execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { cwd: site.root, stdio: 'ignore' })
  git('init', '--quiet')
  git('add', '--all')
  git('commit', '--quiet', '--message', 'one')
  try {
    expect(await impact('--from', 'HEAD')).toMatchObject({ code: 0, text: expect.stringContaining('Nothing changes.') })
    site.edit('content/articles/one-in-four/facts.yaml', 'value: "fruit[west,2023]"', 'value: "fruit[west,2022]"')
    expect(await impact('--from', 'HEAD')).toMatchObject({ code: 1, text: expect.stringContaining('780 tonnes') })
    git('commit', '--quiet', '--all', '--message', 'two')
    expect(await impact('--from', 'HEAD~1', '--to', 'HEAD')).toMatchObject({ code: 1 })
    expect(await impact('--from', 'HEAD', '--to', 'HEAD~1')).toMatchObject({ code: 0, text: expect.stringContaining('Becomes true') })
    expect(await impact('--from', 'nowhere')).toMatchObject({
      code: 1,
      text: expect.stringContaining('There is no content of a revision “nowhere”.'),
    })
  } finally {
    site.edit('content/articles/one-in-four/facts.yaml', 'value: "fruit[west,2022]"', 'value: "fruit[west,2023]"')
    rmSync(join(site.root, '.git'), { recursive: true })
  }
})

test.each([
  [['--dataset', 'harvests', '--versions', '2023', '2024'], 1, 'There is no dataset “harvests”.', 'did you mean "harvest"?'],
  [['--dataset', 'harvest', '--versions', '2023', '2042'], 1, 'harvest has no accepted version 2042.', 'did you mean'],
  [['--dataset', 'harvest', '--file', '/nowhere/x.csv'], 1, 'There is no such file.', 'after --file'],
  [['--dataset', 'harvest', '--file', 'package.json'], 1, 'error import/', 'package.json'],
  [['--dataset', 'harvest'], 2, 'Give one of --file, --versions and --from.', '--help'],
  [['--versions', '2023', '2024'], 2, '--dataset names the dataset', '--help'],
  [['--dataset', 'harvest', '--versions', '2023'], 2, '--versions takes two', '--help'],
  [['--dataset', 'harvest', '--file', 'x.csv', '--version', '2025'], 2, 'go together', '--help'],
] as [string[], number, string, string][])('called with %j it says what is wrong', async (args, code, message, hint) => {
  const ended = await impact(...args)
  expect([ended.code, ended.text]).toEqual([code, expect.stringContaining(message)])
  expect(ended.text).toContain(hint)
  expect(ended.text).not.toMatch(/^\s+at /m)
  expect(existsSync(join(site.root, 'content/datasets/harvest/2025.json'))).toBe(false)
})
