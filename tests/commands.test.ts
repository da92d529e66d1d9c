import { execFile } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PROJECT } from './browser/built-site.ts'
import { copySite, startCommand, type CopiedSite } from './build/copied-site.ts'

const { scripts } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as { scripts: Record<string, string> }

/** Runs an npm script as npm does, the tools of the project first in the path; what went to standard output and to standard error. */
const runScript = (name: string, args: string): Promise<{ code: number; out: string; err: string }> =>
  new Promise((done) => {
    const env = { ...process.env, PATH: `${join(PROJECT, 'node_modules/.bin')}${delimiter}${process.env.PATH ?? ''}`, NO_COLOR: '1' }
    execFile('sh', ['-c', `${scripts[name]} ${args}`], { cwd: PROJECT, env, timeout: 20_000 }, (error, out, err) =>
      done({ code: error ? Number(error.code ?? 1) : 0, out, err }),
    )
  })

test.each(Object.keys(scripts))('npm run %s --help says how it is used', async (name) => {
  const { code, out } = await runScript(name, '--help')
  expect([code, out]).toEqual([0, expect.stringMatching(name === 'format' ? /usage/i : new RegExp(`npm (run (-s )?)?${name}`))])
})

test.each(['import', 'accept', 'check', 'diff', 'list'])('npm run data -- %s --help says how it is used', async (name) => {
  const { code, out } = await runScript('data', `${name} --help`)
  expect([code, out]).toEqual([0, expect.stringContaining(`npm run data -- ${name}`)])
})

test.each([
  ['build', '--frob', "Unknown option '--frob'."],
  ['build', '--site here', '--site is an address'],
  ['check', '--root ./src', '--root is a folder that holds content/'],
  ['check', '--today 2026-02-30', '--today is a day'],
  ['preview', '--port', "Option '--port <value>' argument missing."],
  ['start', '--port x', '--port is a number'],
])('npm run %s -- %s is refused in two lines', async (name, args, message) => {
  const { code, err } = await runScript(name, args)
  expect([code, err.split('\n').length - 1, err]).toEqual([2, 2, expect.stringContaining(message)])
})

test('a command on an old Node says in one line what is missing', async () => {
  const code = await new Promise<string>((done) => {
    // What the file does first, before it loads anything, is look at the version: so it is told another one.
    const told = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.11.0' } }); process.argv.push('build'); import('./scripts/run.mjs')`
    execFile(process.execPath, ['-e', told], { cwd: PROJECT }, (error, _, err) => done(`${error?.code} ${err.trim()}`))
  })
  expect(code).toMatch(/^1 Assay needs Node 24[^\n]*$/)
})

let broken: CopiedSite
let found: { code: number | null; text: string }
beforeAll(async () => {
  broken = copySite()
  broken.edit('content/articles/good-years/index.md', '#all-2023', '#al-2023')
  broken.edit('content/articles/good-years/index.md', '91.5 percent', '93 percent')
  broken.edit('content/charts/prices-of-fruit.yaml', 'y: share', 'y: shares')
  broken.edit('content/datasets/harvest/2024.json', '["west", 2023, 780,', '["west", 2023, -780,')
  found = await startCommand(['check', '--root', broken.root, '--today', '2024-03-05']).ended
})
afterAll(() => broken.remove())

test('check on a broken copy ends with exit code 1 and without a stack', () => {
  expect([found.code, /^\s+at .+:\d+:\d+/m.test(found.text)]).toEqual([1, false])
})

test('check names every fault of a broken copy at once', () => {
  const codes = [...found.text.matchAll(/^error (\S+) (\S+)/gm)].map(([, code, place]) => `${code} ${place}`)
  expect(codes).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^\S+ content\/articles\/good-years\/index\.md:3:\d+$/),
      'article/number-disagrees content/articles/good-years/index.md:20:12',
      expect.stringMatching(/^chart\/\S+ content\/charts\/prices-of-fruit\.yaml:\d+:\d+$/),
      'data/lock content/datasets/harvest/2024.json',
      'data/range content/datasets/harvest/2024.json',
    ]),
  )
})

test('a number that disagrees prints code, place, got, expected and the cure', () => {
  const block = found.text.split('\n\n').find((text) => text.includes('number-disagrees'))
  expect(block).toMatchInlineSnapshot(`
    "error article/number-disagrees content/articles/good-years/index.md:20:12
      the text does not state the fact pears: the number differs
      19 |
    > 20 | Pears cost :n[93 percent]{#pears} of the year before.
         |            ^^^^^^^^^^^^^^^^^^^^^^
      21 |
      got      93 percent
      expected 91.5 percent, from prices@2024/share[pear,2023] = 91.5 percent
      mend     write "92 percent""
  `)
})

test('a name that is not known prints the nearest that is', () => expect(found.text).toMatch(/all-2023/))

test('a row out of range names row and field', () =>
  expect(found.text).toMatch(/data\/range content\/datasets\/harvest\/2024\.json \(row 12, “fruit”\)/))

test('check of the whole copy finds nothing to mend', async () => {
  const whole = copySite()
  const { code, text } = await startCommand(['check', '--root', whole.root, '--today', '2024-03-05']).ended
  whole.remove()
  expect([code, text]).toEqual([0, expect.stringMatching(/nothing to mend/)])
})

/** `new` writes into the project that it lies in: here a copy of its scripts and sources. */
let project: string
beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'assay-new-'))
  for (const folder of ['scripts', 'src']) cpSync(join(PROJECT, folder), join(project, folder), { recursive: true })
  cpSync(join(PROJECT, 'package.json'), join(project, 'package.json'))
  symlinkSync(join(PROJECT, 'node_modules'), join(project, 'node_modules'))
})
afterAll(() => rmSync(project, { recursive: true }))

const runNew = (...args: string[]): Promise<{ code: number; text: string }> =>
  new Promise((done) => {
    const env: NodeJS.ProcessEnv = { ...process.env, NO_COLOR: '1' }
    delete env.ASSAY_HOME
    execFile(process.execPath, ['scripts/run.mjs', 'new', ...args], { cwd: project, env }, (error, out, err) =>
      done({ code: error ? Number(error.code) : 0, text: out + err }),
    )
  })

test('new writes an article with its facts, says where, and refuses to write over it', async () => {
  const first = await runNew('article', 'my-story')
  const written = ['index.md', 'facts.yaml'].map((name) => existsSync(join(project, 'content/articles/my-story', name)))
  const second = await runNew('article', 'my-story')
  expect([first.code, first.text, written, second.code, second.text]).toEqual([
    0,
    expect.stringContaining('content/articles/my-story/index.md'),
    [true, true],
    1,
    expect.stringContaining('new/taken content/articles/my-story/index.md'),
  ])
})

test.each([
  ['a kind that it does not know', ['poem', 'my-poem'], 'new/kind'],
  ['a name that cannot be one', ['chart', 'My Chart'], 'new/id'],
  ['a name of two words', ['chart', 'my', 'chart'], 'new/id'],
  ['a name that leads elsewhere', ['chart', '../chart'], 'new/id'],
  ['no name', ['chart'], 'new/id'],
])('new refuses %s and writes nothing', async (_, args, issue) => {
  const { code, text } = await runNew(...args)
  expect([code, text, existsSync(join(project, 'content/charts'))]).toEqual([1, expect.stringContaining(issue), false])
})
