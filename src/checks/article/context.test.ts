import { expect, test } from 'vitest'
import { readMarks } from '../../marks/read-marks.ts'
import { alsoFixes } from './context-fixes.ts'
import { checkContext, context } from './context.ts'
import { exampleSite } from './example-site.ts'

const names = (body: string, front = {}) => context(exampleSite(body, front)).map((one) => one.got)

test.each([
  ['China mined :n[270,000 tonnes]{#china} in 2024.', []],
  ['China mined :n[270,000 tonnes]{#china} in 2023.', ['2023']],
  ['The 2026 edition says :n[270,000 tonnes]{#china}.', []],
  ['The 2025 edition says :n[270,000 tonnes]{#china}.', ['2025']],
  ['The 2025 edition says :n[270,000 tonnes]{#china also="2025"}.', []],
  ['Nigeria mined :n[270,000 tonnes]{#china}.', ['Nigeria']],
  ['Burma mined :n[270,000 tonnes]{#china}.', ['Burma']],
  ['Nigeria mined :n[270,000 tonnes]{#china also="Nigeria"}.', []],
  ['Nigeria and China moved by :n[32,500 tonnes]{#moved}.', ['China']],
  ['Nigeria and China moved by :n[32,500 tonnes]{#moved-outside}.', ['China']],
  ['What moved outside China: :n[32,500 tonnes]{#moved-outside}.', []],
  ['What moved in China outside Nigeria: :n[32,500 tonnes]{#moved-outside}.', ['Nigeria']],
  ['China mined :n[270,000 tonnes]{#china}. Nigeria mined none in 2010.', []],
  ['China mined :n[270,000 tonnes]{#china}. In 2024, Nigeria moved by :n[32,500 tonnes]{#moved}.', []],
  ['China mined :n[270,000 tonnes]{#china}. In 2025, Nigeria moved by :n[32,500 tonnes]{#moved}.', ['2025']],
  ['Chinese mines yielded :n[270,000 tonnes]{#china}.', []],
  ['Australian mines yielded :n[270,000 tonnes]{#china}.', ['Australian']],
  ['U.S. mines yielded :n[270,000 tonnes]{#china}.', ['U.S.']],
  ['Nigeria, unlike the U.S. Geological Club, yielded :n[270,000 tonnes]{#china}.', ['Nigeria', 'U.S.']],
  ['It cost 5 million US dollars: :n[270,000 tonnes]{#china}.', []],
  ['The United States stood :n[second]{#rank}.', []],
  ['Australia stood :n[second]{#rank}.', ['Australia']],
  ['It cost US$ as much: :n[270,000 tonnes]{#china}.', []],
  ['The report of May 2026 says :n[270,000 tonnes]{#china}.', []],
  ['The report of May 2025 says :n[270,000 tonnes]{#china}.', ['2025']],
  ['In 2026 it was :n[270,000 tonnes]{#china}.', ['2026']],
  ['Nigeria mined none in 2010.', []],
  ['From 2021 to 2024 it was :n[270,000 tonnes]{#china}.', ['2021']],
  ['From 2024 to 2024 it was :n[270,000 tonnes]{#china}.', ['2024']],
  ['In 2019–24 it was :n[270,000 tonnes]{#china}.', ['2019']],
  ['In 2024 it was :n[270,000 tonnes]{#china}, not 2,013 or 2050.5.', []],
  ...[
    'In the EU',
    'In the European Union',
    'In Africa',
    'In Asia',
    'In California',
    'In Quebec',
    'In Inner Mongolia',
    'In Xinjiang',
    'In January',
    'In Western Australia',
    'In Tokyo',
    'In the euro area',
  ].map((lead): [string, string[]] => [`${lead} it was :n[270,000 tonnes]{#china}.`, [lead.replace(/^In (the )?/, '')]]),
  ['Each month it was :n[270,000 tonnes]{#china}.', ['Each month']],
  ['In January 2024 it was :n[270,000 tonnes]{#china}.', ['January']],
  ['On 4 April 2024 and on April 5, 2024 it said :n[270,000 tonnes]{#china}.', []],
  ['In April 2025 exports were :n[3 tonnes]{#april}.', []],
  ['In May 2025 exports were :n[3 tonnes]{#april}.', ['May']],
  ['In South America it was :n[270,000 tonnes]{#china also="South America"}.', []],
  ['In 2025 it was awarded :n[$30 million]{#deal}.', []],
  ['In 2024 it was awarded :n[$30 million]{#deal}.', ['2024']],
  ['China and the United States mined :n[270,000]{#china} and :n[45,500 tonnes]{#usa}.', []],
  ['China and the United States mined :n[45,500]{#usa} and :n[270,000 tonnes]{#china}.', ['China', 'United States']],
  ['Beijing mined :n[270,000 tonnes]{#china}.', []],
  ['The world mined :n[270,000 tonnes]{#china}.', ['The world mined']],
  ['The 2026 edition moved :n[32,500 tonnes]{#moved-by}.', []],
  ['The 2025 edition moved :n[32,500 tonnes]{#moved-by}.', ['2025']],
  ['The 2026 edition gave :n[32,500 tonnes]{#moved} for 2024.', []],
  ['The 2026 edition gave :n[32,500 tonnes]{#moved} for 2023.', ['2023']],
] as [string, string[]][])('context of %j', (body, expected) => expect(names(body)).toEqual(expected))

const beside = (body: string) => context(exampleSite(body)).map((one) => one.message)

test.each([
  ['It mined :n[255,000 tonnes]{#china-2023} in 2023 and :n[270,000]{#china} in 2024.', []],
  ['In 2023 it mined :n[255,000 tonnes]{#china-2023}, in 2024 :n[270,000]{#china}.', []],
  // One of two years is another's: each number still belongs to a fact of the sentence.
  ['It mined :n[255,000 tonnes]{#china-2023} in 2024 and :n[270,000]{#china} in 2024.', ['“255,000 tonnes” stands beside 2024']],
  ['It mined :n[255,000 tonnes]{#china-2023} in 2023 and :n[270,000]{#china} in 2023.', ['“270,000” stands beside 2023']],
  ['The United States mined :n[45,500 tonnes]{#usa} and China :n[270,000]{#china}.', []],
  ['The United States mined :n[45,500 tonnes]{#usa} and the United States :n[270,000]{#china}.', ['“270,000” stands beside United States']],
  ['The 2025 edition says :n[270,000 tonnes]{#china-first}, the 2026 edition :n[270,000]{#china}.', []],
  [
    'The 2026 edition says :n[270,000 tonnes]{#china-first}, the 2026 edition :n[270,000]{#china}.',
    ['“270,000 tonnes” stands beside 2026'],
  ],
  ['It mined :n[255,000 tonnes]{#china-2023 also="2024"} in 2024 and :n[270,000]{#china} in 2024.', []],
] as [string, string[]][])('numbers of %j beside their own', (body, expected) =>
  expect(beside(body).map((one) => one.split(',').slice(0, -1).join(','))).toEqual(expected),
)

test('the name of a publisher names no place', () => {
  const site = exampleSite('The U.S. Geological Survey prints :n[270,000 tonnes]{#china}.')
  const survey = { ...site.catalogue.sources.get('survey')!, publisher: 'U.S. Geological Survey; copy elsewhere' }
  expect(context(site)).toMatchObject([{ got: 'U.S.' }])
  expect(context({ ...site, catalogue: { ...site.catalogue, sources: new Map([['survey', survey]]) } })).toEqual([])
})

test('what a fact rests on is told kind by kind', () =>
  expect(context(exampleSite('In Nigeria it was :n[270,000 tonnes]{#china}.'))[0]?.expected).toBe(
    'what the fact rests on: place China; year 2024; edition 2026',
  ))

test('context looks at titles too', () => expect(names('', { title: 'Nigeria: :n[270,000 tonnes]{#china}' })).toEqual(['Nigeria']))

test('a foreign name can be listed at the mark, in quotes that its string allows', () => {
  const text = (quote?: "'" | '"') =>
    alsoFixes({ ...readMarks(':n[5]{#china}', { file: 'a' }).marks[0]!, ...(quote ? { quote } : {}) }, ['New Zealand'], 'a')[0]?.text
  expect([text(), text('"'), text("'")]).toEqual([
    '{#china also="New Zealand"}',
    "{#china also='New Zealand'}",
    '{#china also="New Zealand"}',
  ])
})

test('context stands at the mark of the sentence', () => {
  expect(context(exampleSite('In 2019, it was :n[270,000 tonnes]{#china}.'))[0]?.place).toMatchObject({ line: 10, column: 17 })
})

test('checkContext looks at the strings of a chart under its own code', () => {
  const { factsOf, catalogue } = exampleSite('')
  const words = readMarks('Nigeria mined :n[270,000 tonnes]{#china}', { file: 'c.yaml', line: 2, column: 8 })
  expect(checkContext([words], factsOf('x').facts, catalogue, 'c.yaml', 'chart')).toMatchObject([
    { code: 'chart/context', place: { file: 'c.yaml', line: 2 } },
  ])
})

const TABLE = (rows: string, heads = '| Country | 2020, tonnes | 2022, tonnes |') => `${heads}\n| --- | --- | --- |\n${rows}`

test.each([
  TABLE('| United States | :n[30]{#usa-2020} | :n[40]{#usa-2022} |\n| China | – | – |'),
  TABLE('| *United States* | :n[30]{#usa-2020} | :n[40]{#usa-2022} |', '| Country | 2020 | 2022 |'),
  TABLE('| 2022 | :n[40]{#usa-2022} | |\n| 2020 | :n[30]{#usa-2020} | |', '| Year | United States | China |'),
  TABLE('| United States | :n[30]{#usa-2020} | :n[33 percent]{#usa-rise} |', '| Country | 2020 | Change from 2020 to 2022 |'),
])('a table has its numbers under their heads: %s', (body) => expect(names(body)).toEqual([]))

test.each([
  [TABLE('| United States | :n[40]{#usa-2022} | :n[30]{#usa-2020} |'), ['2020', '2022']],
  [TABLE('| United States | :n[30]{#usa-2020} | :n[40]{#usa-2022} |', '| Country | 2022 | 2020 |'), ['2022', '2020']],
  [TABLE('| China | :n[30]{#usa-2020} | :n[40]{#usa-2022} |'), ['China', 'China']],
  [TABLE('| 2022 | | :n[40]{#usa-2022} |', '| Year | United States | China |'), ['China']],
])('and no other: %s', (body, expected) => expect(names(body)).toEqual(expected))

const fixes = (body: string) => context(exampleSite(body))[0]?.fixes?.map(({ text }) => text)

test.each([
  ['China mined :n[270,000 tonnes]{#china} in 2023.', ['2024']],
  ['The 2025 edition says :n[270,000 tonnes]{#china}.', ['2026']],
  ['Nigeria mined :n[270,000 tonnes]{#china}.', ['China']],
  ['Nigerian mines yielded :n[270,000 tonnes]{#china}.', ['Chinese']],
  ['Nigeria mined :n[45,500 tonnes]{#usa}.', ['The United States']],
  ['In Nigeria, :n[45,500 tonnes]{#usa} were mined.', ['the United States']],
  ['The United States mined :n[270,000 tonnes]{#china}.', ['China']],
  ['U.S. mines yielded :n[270,000 tonnes]{#china}.', ['China']],
  ['In May 2025 exports were :n[3 tonnes]{#april}.', ['April']],
  ['In 2020 US output was :n[33 percent]{#usa-rise} higher.', ['2022']],
  ['In 2020 it was :n[40 tonnes]{#usa-2022}, after :n[30]{#usa-2020} in 2022.', ['2020']],
  [TABLE('| China | :n[30]{#usa-2020} | |'), ['The United States']],
  // Two could be meant, and last that it belongs there.
  ['In 2019 US output was :n[33 percent]{#usa-rise} higher.', ['2020', '2022', '{#usa-rise also="2019"}']],
  // A fact of many countries is about none: nothing is offered.
  ['Nigeria and Australia moved by :n[32,500 tonnes]{#moved}.', undefined],
  ['From 2024 to 2024 it was :n[270,000 tonnes]{#china}.', []],
])('the right name is offered first in %j', (body, expected) => expect(fixes(body)).toEqual(expected))

test('a fix stands where the name does', () =>
  expect(context(exampleSite('The United States mined :n[270,000 tonnes]{#china}.'))[0]?.fixes).toMatchObject([
    { text: 'China', line: 10, column: 1, endColumn: 18, safe: false },
  ]))

test.each([
  ['In the third quarter of 2024 China mined :n[270,000 tonnes]{#china}.', 'third quarter'],
  ['In Q3 2024 China mined :n[270,000 tonnes]{#china}.', 'Q3'],
  ['In H1 2024 China mined :n[270,000 tonnes]{#china}.', 'H1'],
  ['In the first half of 2024 China mined :n[270,000 tonnes]{#china}.', 'first half of'],
  ['In late 2024 China mined :n[270,000 tonnes]{#china}.', 'late'],
  ['In early 2024 China mined :n[270,000 tonnes]{#china}.', 'early'],
  ['China had mined :n[270,000 tonnes]{#china} until 2024.', '2024'],
  ['Since 2024 China has mined :n[270,000 tonnes]{#china}.', '2024'],
  ['In the year before 2024 China mined :n[270,000 tonnes]{#china}.', '2024'],
])('a year is not its part, nor those around it: %s', (body, got) => expect(names(body)).toEqual([got]))

test.each([
  'In the second quarter of 2025 exports were :n[3 tonnes]{#april}.',
  'A quarter of it, and half of 2024’s, was late: :n[270,000 tonnes]{#china}.',
  'China, late to the trade, mined :n[270,000 tonnes]{#china} in 2024.',
  'It was awarded :n[$30 million]{#deal} in early 2025.',
  'The report of early 2026 gives China :n[270,000 tonnes]{#china}.',
  'Since 2020 US output has grown by :n[33 percent]{#usa-rise}.',
  'It was :n[30 tonnes]{#usa-2020} in 2020, and after 2020 it came to :n[40]{#usa-2022} in 2022.',
])('and what is no part of it stands: %s', (body) => expect(names(body)).toEqual([]))

test('a name that is listed also without need is refused, and taken out by a safe fix; one that is needed stands', () => {
  const idle = context(exampleSite('China mined :n[270,000 tonnes]{#china also="2025, Nigeria"} in 2024, the 2025 edition says.'))
  expect(idle).toMatchObject([{ code: 'article/also-idle', got: 'Nigeria', fixes: [{ text: '{#china also="2025"}', safe: true }] }])
  const alone = context(exampleSite('China mined :n[270,000 tonnes]{#china also="Nigeria"} in 2024.'))
  expect(alone).toMatchObject([{ fixes: [{ text: '{#china}' }] }])
})
