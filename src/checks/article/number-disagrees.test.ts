import { expect, test } from 'vitest'
import { readMarks } from '../../marks/read-marks.ts'
import { exampleSite } from './example-site.ts'
import { checkMarks, numberDisagrees } from './number-disagrees.ts'

const run = (body: string, front = {}) => numberDisagrees(exampleSite(body, front))

test('a true number passes', () => expect(run('China mined :n[69 percent]{#china-share}, or :n[270,000 tonnes]{#china}.')).toEqual([]))

test('a false number is named with place, value, cells and the right text', () => {
  expect(run('Text.\n\nChina mined :n[70 percent]{#china-share}.')).toEqual([
    {
      code: 'article/number-disagrees',
      level: 'error',
      place: { file: 'content/articles/example/index.md', line: 12, column: 13, endLine: 12, endColumn: 41 },
      message: 'the text does not state the fact china-share: the number differs',
      got: '70 percent',
      expected: '69.2308 percent, from mine@2025/output[CHN,2024] = 270,000 t; mine@2025/output[WLD,2024] = 390,000 t',
      hint: 'write "69 percent" or "about 70 percent"',
      fixes: ['69 percent', 'about 70 percent'].map((text) => ({
        title: `Write "${text}"`,
        file: 'content/articles/example/index.md',
        line: 12,
        column: 16,
        endLine: 12,
        endColumn: 26,
        text,
        safe: false,
      })),
    },
  ])
})

const codes = (body: string): string[] => run(body).map(({ code }) => code)
const fixesOf = (body: string) => run(body).flatMap(({ fixes = [] }) => fixes.map(({ text, safe }) => [text, safe]))

test.each([
  ['one offer that changes digits alone is safe', 'It mined :n[52 percent]{#china-share}.', [['69 percent', true]]],
  ['a hedge stays true', 'It mined more than :n[72 percent]{#china-share}.', [['69 percent', true]]],
  ['a direction is turned where its word stands', 'It grew by :n[6 percent]{#china-change}.', [['shrank', false]]],
  ['and the number is left for then', 'It grew by :n[9 percent]{#china-change}.', [['shrank', false]]],
  ['a rarer word is turned too', 'It expanded by :n[6 percent]{#china-change}.', [['contracted', false]]],
  ['a measure is less and not fewer', 'It mined :n[500 tonnes]{#usa-less} more than that.', [['less', false]]],
  ['a word with no contrary is turned by hand', 'It added :n[6 percent]{#china-change}.', []],
  ['an offer that the hedge would make untrue is none', 'It mined nearly :n[69 percent]{#china-share}.', []],
  ['a hedge inside the mark is the editor’s to drop', 'It mined :n[about 52 percent]{#china-share}.', [['69 percent', false]]],
  ['an article hangs on the number', 'It mined an :n[80 percent]{#china-share} share.', [['69 percent', false]]],
  ['words become digits only by hand', 'It mined :n[a third]{#china-share} of it.', [['69 percent', false]]],
  ['markup would be lost', 'It mined :n[**52** percent]{#china-share}.', []],
  ['the sign becomes the word where the number is true', 'It mined :n[69 %]{#china-share}.', [['69 percent', true]]],
  ['a false number with a sign becomes the true one with the word', 'It mined :n[52 %]{#china-share}.', [['69 percent', true]]],
] as [string, string, unknown[]][])('fixes: %s', (_, body, fixes) => expect(fixesOf(body)).toEqual(fixes))

test('an unknown fact can be mended where its id stands', () => {
  expect(run('It mined :n[69 percent]{#china-shares}.')[0]?.fixes).toMatchObject([
    { text: 'china-share', line: 10, column: 26, endColumn: 38, safe: false },
  ])
})

test('the hedge before a mark counts', () => expect(run('It mined about :n[70 percent]{#china-share}.')).toEqual([]))

test('numbers of the front matter are tested too', () => {
  expect(run('', { title: 'China: :n[70 percent]{#china-share}' })[0]?.place).toMatchObject({ line: 2, column: 15 })
})

test('an excused number is not tested', () => expect(run(':n[70 percent]{excuse="quoted"}')).toEqual([]))

test('an unknown fact is told the nearest one', () => {
  expect(run(':n[70 percent]{#china-shares}')[0]).toMatchObject({
    code: 'article/unknown-fact',
    got: 'china-shares',
    hint: 'did you mean "china-share"?',
  })
})

test('a fact that could not be computed is no unknown one', () =>
  expect(run(':n[70 percent]{#broken}')[0]?.code).toBe('article/fact-broken'))

test('many cells are counted after the first few', () => expect(run('It moved :n[5 tonnes]{#moved}.')[0]?.expected).toContain('and 4 more'))

test('checkMarks tests the strings of a chart under its own code', () => {
  const { factsOf } = exampleSite('')
  const words = readMarks('China: :n[70 percent]{#china-share}', { file: 'content/charts/a.yaml', line: 3, column: 8 })
  expect(checkMarks([words], factsOf('x'), 'content/charts/a.yaml', 'chart')[0]).toMatchObject({
    code: 'chart/number-disagrees',
    place: { line: 3, column: 15 },
  })
})

test('a false number is told as false, whatever its dress', () => {
  const [told, ...more] = run('It mined :n[70%]{#china-share}.')
  expect(more).toEqual([])
  expect(told).toMatchObject({ code: 'article/number-disagrees', got: '70%', hint: 'write "69 percent" or "about 70 percent"' })
})

test('running text writes percent, charts may write the sign', () => {
  expect(run(':n[69%]{#china-share}')[0]).toMatchObject({ code: 'article/house-words', hint: 'write "69 percent"' })
  const words = readMarks(':n[69%]{#china-share}', { file: 'c.yaml' })
  expect(checkMarks([words], exampleSite('').factsOf('x'), 'c.yaml', 'chart')).toEqual([])
})

test('where the words point the wrong way, the word that fits is offered, and no number that would be refused', () => {
  expect(run('It rose by :n[6 percent]{#china-change}.')[0]).toMatchObject({
    hint: 'write "fell" for "rose"',
    fixes: [{ text: 'fell', line: 10, column: 4, endColumn: 8 }],
  })
  expect(run('It rose by :n[9 percent]{#china-change}.')[0]?.hint).toBe('write "fell" for "rose"; the number is then "6 percent"')
  expect(run('It was :n[6 percent]{#china-change} higher.')[0]).toMatchObject({ fixes: [{ text: 'lower', line: 10, column: 37 }] })
  expect(run('It changed by :n[6 percent]{#china-change}.')[0]?.fixes?.map(({ text }) => text)).toEqual(['−5.6 percent'])
})

test('a number that the words before it deny is refused, but where the word is meant otherwise', () => {
  expect(run('China did not mine :n[270,000 tonnes]{#china}.')).toMatchObject([{ code: 'article/number-denied', got: '270,000 tonnes' }])
  expect(run('China never reached :n[270,000 tonnes]{#china}.')).toHaveLength(1)
  expect(run('China never reached :n[270,000 tonnes]{#china also="never"}.')).toEqual([])
  expect(run('It did not stop: China mined :n[270,000 tonnes]{#china}.')).toEqual([])
})

test.each([
  ['a change behind to', 'It fell to :n[6 percent]{#china-change}.', false],
  ['a change behind to, over other words', 'It fell sharply in 2024 to about :n[6 percent]{#china-change}.', false],
  ['a difference between editions behind to', 'It rose to :n[500 tonnes]{#usa-change}.', false],
  ['a level behind by', 'It rose in 2024 by :n[270,000 tonnes]{#china}.', false],
  ['a level that is itself the rise', 'It rose :n[270,000 tonnes]{#china}.', false],
  ['a share behind by', 'The figure was revised by :n[69 percent]{#china-share}.', false],
  ['what is left, behind to', 'Output outside China rose to :n[110,000 tonnes]{#outside}.', true],
  ['what is left falls to it', 'Output outside China fell to :n[110,000 tonnes]{#outside}.', true],
  ['a level behind to', 'It fell from more to :n[270,000 tonnes]{#china}.', true],
  ['a gap that moves', 'The lead of the United States shrank to :n[500 tonnes]{#usa-change}.', true],
  ['to of another verb', 'The rows rose by what comes to :n[500 tonnes]{#usa-change}.', true],
  ['to what it is less than', 'It fell to :n[6 percent]{#china-change} below the year before.', true],
])('by and to: %s', (_, body, fits) => expect(codes(body)).toEqual(fits ? [] : ['article/number-disagrees']))

test('the other of by and to is offered where the number is true behind it', () => {
  expect(fixesOf('It fell to :n[6 percent]{#china-change}.')).toEqual([['by', false]])
  expect(fixesOf('It rose by about :n[270,000 tonnes]{#china}.')).toEqual([['to', false]])
  expect(fixesOf('It rose to :n[6 percent]{#china-change}.')).not.toContainEqual(['by', false])
})

test.each([
  ['from the largest', 'It is the :n[second]{#rank}-largest.', true],
  ['from the smallest, falsely', 'It is the :n[second]{#rank}-smallest.', false],
  ['from the smallest, falsely, in the mark', 'It is the :n[second-smallest]{#rank}.', false],
  ['from the smallest, by its rows', 'It is the :n[fourth]{#rank}-smallest.', true],
  ['from the bottom, by its rows', 'It came :n[fourth]{#rank} from the bottom.', true],
])('a rank counts %s', (_, body, fits) => expect(codes(body)).toEqual(fits ? [] : ['article/number-disagrees']))
