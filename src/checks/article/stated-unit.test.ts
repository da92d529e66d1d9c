import { expect, test } from 'vitest'
import { exampleSite } from './example-site.ts'
import { checkMarks, numberDisagrees } from './number-disagrees.ts'

const run = (body: string) => numberDisagrees(exampleSite(body))
const codes = (body: string): string[] => run(body).map(({ code }) => code.replace('article/number-', ''))
const table = (head: string, row = '| China | :n[270,000]{#china} | :n[69]{#china-share} |') => `${head}\n| --- | --- | --- |\n${row}`

test.each([
  ['percent', 'China mined :n[69]{#china-share}.', ['unit']],
  ['a measure', 'China mined :n[270,000]{#china} in 2024.', ['unit']],
  ['a difference', 'It rose by :n[500]{#usa-change}.', ['unit']],
  ['spelled', 'It rose by :n[five hundred]{#usa-change}.', ['unit']],
  ['beside another unit', 'China mined :n[69 percent]{#china-share}, or :n[270,000]{#china}.', ['unit']],
  ['in another sentence behind', 'China mined :n[270,000]{#china}. That is :n[45,500 tonnes]{#usa} too many.', ['unit']],
  ['of what is counted', 'It mined :n[45,500 tonnes]{#usa} and :n[270,000]{#china} containers.', ['unit']],
  ['in a smaller unit that the words name', 'It mined (in kilograms) :n[270,000]{#china}.', ['disagrees']],
  ['in a smaller unit of the number before', 'It mined :n[45,500,000 kilograms]{#usa} and :n[270,000]{#china}.', ['disagrees']],
  ['under a head without a unit', table('| Country | Output | Share |'), ['unit', 'unit']],
  ['under heads of other units', table('| Country | Output, kilograms | Share, tonnes |'), ['disagrees', 'disagrees']],
  ['under heads exchanged', table('| Country | Percent | Tonnes |'), ['disagrees', 'disagrees']],
  ['under a head of another scale', table('| Country | Thousand tonnes | % |'), ['disagrees']],
])('a number without its unit is refused: %s', (_, body, expected) => expect(codes(body)).toEqual(expected))

test.each([
  ['from, to', 'It went from :n[255,000]{#china-2023} to :n[270,000 tonnes]{#china}.'],
  ['and', 'It mined :n[45,500]{#usa} and :n[270,000 tonnes]{#china}.'],
  ['after one with its unit', 'It mined :n[45,500 tonnes]{#usa}, China :n[270,000]{#china}.'],
  ['in the next sentence', 'It mined :n[45,500 tonnes]{#usa}. China mined :n[270,000]{#china}.'],
  ['after a word', 'In tonnes, China mined :n[270,000]{#china}.'],
  ['over a word of another unit', 'Of it :n[69 percent]{#china-share} is told, from whole tonnes. The chart says :n[69]{#china-share}.'],
  ['of every hundred', 'Of every hundred, China has :n[69]{#china-share}.'],
  ['under heads', table('| Country | Output, tonnes | Share, percent |')],
  ['under symbols', table('| Country | t | % |')],
  ['under a scale', table('| Country | Thousand tonnes | % |', '| China | :n[270]{#china} | :n[69]{#china-share} |')],
  ['beside the head of a row', '| Country | 2024 |\n| --- | --- |\n| Output, tonnes | :n[270,000]{#china} |'],
  ['under the first head', '| Tonnes | 2024 |\n| --- | --- |\n| China | :n[270,000]{#china} |'],
  ['under words above the table', 'Output in tonnes:\n\n| Country | 2024 |\n| --- | --- |\n| China | :n[270,000]{#china} |'],
  ['a count', 'It is the :n[second]{#rank} of them.'],
])('its unit is told: %s', (_, body) => expect(codes(body)).toEqual([]))

test('the unit is offered', () => {
  expect(run('China mined :n[69]{#china-share}.')[0]).toMatchObject({
    message: 'no words say the unit of this number',
    fixes: [{ text: '69 percent', safe: false }],
  })
  expect(run('It has :n[270,000]{#china} containers.')[0]?.message).toBe('this number counts containers, and its fact is in tonnes')
  expect(run('It has :n[270,000]{#china} tonnes.')[0]).toMatchObject({
    message: '"tonnes", the unit of this number, stands outside its mark',
    hint: expect.stringContaining('write "270,000 tonnes"') as string,
  })
  expect(run('It has :n[270,000]{#china} kilograms.')[0]?.message).toBe('"kilograms", the unit of this number, stands outside its mark')
})

test('the axis of a chart gives its own, and other units do not pass there either', () => {
  const site = exampleSite('A share of :n[69]{#china-share}. It mined (kilograms) :n[270,000]{#china}.')
  const texts = site.articles[0]!.texts.map(({ read }) => read)
  expect(checkMarks(texts, site.factsOf('example'), 'c.yaml', 'chart').map(({ code }) => code)).toEqual(['chart/number-disagrees'])
})
