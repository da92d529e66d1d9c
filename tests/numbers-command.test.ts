import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PROJECT } from './browser/built-site.ts'

/** Runs `npm run -s numbers -- ARGS` with lines on its standard input. */
const run = (args: readonly string[], input: string): Promise<{ code: number | null; out: string; err: string }> =>
  new Promise((done) => {
    const child = spawn(process.execPath, [join(PROJECT, 'scripts/run.mjs'), 'numbers', ...args], { cwd: PROJECT })
    let [out, err] = ['', '']
    child.stdout.on('data', (part: Buffer) => (out += part.toString()))
    child.stderr.on('data', (part: Buffer) => (err += part.toString()))
    child.on('close', (code) => done({ code, out, err }))
    child.stdin.end(input)
  })

const lines = (out: string): unknown[] =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown)

test('numbers detect answers each line with its spans in UTF-16 units', async () => {
  const text = '𝟘 About 44,250 tonnes in 2024.'
  const { code, out } = await run(['detect'], `${JSON.stringify({ id: 'a', text })}\n\n{"id":2,"text":"None."}`)
  expect([code, lines(out)]).toEqual([
    0,
    [
      {
        id: 'a',
        spans: [
          { start: text.indexOf('44'), end: text.indexOf(' in'), kind: 'measure', needsCheck: true, hedge: 'about' },
          { start: text.indexOf('2024'), end: text.indexOf('.'), kind: 'date', needsCheck: false },
        ],
      },
      { id: 2, spans: [] },
    ],
  ])
})

test('numbers agree answers each line with a verdict and its reason', async () => {
  const asked = [
    { id: 1, typed: 'more than half', value: 69.2, unit: 'percent' },
    { id: 2, typed: '60–70 %', value: [60, 71], unit: '%' },
  ]
  const { code, out } = await run(['agree'], asked.map((line) => JSON.stringify(line)).join('\n'))
  expect([code, lines(out)]).toEqual([
    0,
    [
      { id: 1, agrees: true, why: '"more than half" states 69.2 percent' },
      { id: 2, agrees: false, why: expect.stringContaining('the ends of the range differ') },
    ],
  ])
})

test('a line that cannot be read is told with its number and its cure, and the others are answered', async () => {
  const { code, out, err } = await run(
    ['agree'],
    'nothing\n{"id":2,"typed":"5","value":"5"}\n{"id":3,"typed":"5","value":5,"unit":"count"}\n',
  )
  expect([code, lines(out)]).toEqual([1, [{ id: 3, agrees: true, why: '"5" states 5' }]])
  expect(err).toMatch(/^line 1: write one JSON object a line .*\nline 2: give "value" as a number, or as \[low, high\]\n$/)
})

test.each([[[]], [['find']], [['detect', 'agree']]])('numbers %j says what it takes', async (args) => {
  const { code, err } = await run(args, '')
  expect([code, err]).toEqual([2, expect.stringMatching(/^Say detect or agree; got .*\nWhat it takes: --help\n$/)])
})

test('a language without a lexicon is refused before a line is read', async () => {
  expect(await run(['detect', '--locale', 'xx'], '{"id":1,"text":"1"}')).toMatchObject({ code: 2, out: '' })
})
