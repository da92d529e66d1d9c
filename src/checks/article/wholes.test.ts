import { expect, test } from 'vitest'
import { checkClaims } from './claims.ts'
import { context } from './context.ts'
import { exampleSite } from './example-site.ts'

const got = (body: string) => context(exampleSite(body)).map((one) => one.got)

test.each([
  ['In 2024 global output was :n[270,000 tonnes]{#china}.', 'global output'],
  ['The 2026 edition puts the world’s output in 2024 at :n[270,000 tonnes]{#china}.', 'the world’s output'],
  ['World mine production came to :n[270,000 tonnes]{#china}.', 'World mine production'],
  ['The worldwide total was :n[270,000 tonnes]{#china}.', 'The worldwide total'],
  ['The world has mined :n[270,000 tonnes]{#china}.', 'The world has mined'],
  ['The world as a whole produced :n[270,000 tonnes]{#china}.', 'The world as a whole produced'],
  ['The planet yields :n[270,000 tonnes]{#china}.', 'The planet yields'],
  ['The world’s mines made :n[270,000 tonnes]{#china}.', 'The world’s mines made'],
  ['All countries together mined :n[270,000 tonnes]{#china}.', 'All countries together'],
  ['All countries mined :n[270,000 tonnes]{#china}.', 'All countries mined'],
  ['Worldwide, mines made :n[270,000 tonnes]{#china}.', 'Worldwide'],
  ['Globally, :n[270,000 tonnes]{#china} came out of the ground.', 'Globally'],
  ['In 2024 :n[270,000 tonnes]{#china} were mined worldwide.', 'mined worldwide'],
  ['Output worldwide was :n[270,000 tonnes]{#china}.', 'Output worldwide'],
  ['| | 2024 |\n| --- | --- |\n| World | :n[270,000]{#china} |', 'World'],
  ['Of the world’s :n[270,000 tonnes]{#china} in 2024, most was mined in China.', 'the world’s'],
])('one country’s number is not the world’s: %s', (body, expected) => expect(got(body)).toEqual([expected]))

test.each([
  ['The world stood at :n[270,000 tonnes]{#china} in 2024.', 'The world stood'],
  ['The world as a whole came to some :n[270,000 tonnes]{#china}.', 'The world as a whole came'],
  ['In the 2026 edition the world was at :n[270,000 tonnes]{#china} for 2024.', 'the world was at'],
  ['The world accounted for :n[69 percent]{#china-share} in 2024.', 'The world accounted'],
  ['The world’s share was :n[69 percent]{#china-share} in 2024.', 'The world’s share'],
  ['The world’s row reads :n[270,000 tonnes]{#china}.', 'The world’s row'],
  ['The world’s was :n[270,000 tonnes]{#china}.', 'The world’s was'],
  ['To the world went :n[270,000 tonnes]{#china} in 2024.', 'the world'],
  ['The table gives the world :n[270,000 tonnes]{#china}.', 'the world'],
  ['It puts the world at :n[270,000 tonnes]{#china}.', 'the world'],
  ['For the world it prints :n[270,000 tonnes]{#china}.', 'the world'],
  ['Then came the world, with :n[270,000 tonnes]{#china}.', 'the world'],
  ['The world, with :n[270,000 tonnes]{#china}, mined much.', 'The world'],
])('nor is it the world’s where the world has a number right behind it: %s', (body, expected) => expect(got(body)).toEqual([expected]))

test.each([
  'The world stood at :n[380,000 to 390,000 tonnes]{#world}.',
  'China stood at :n[270,000 tonnes]{#china}, the world at :n[380,000 to 390,000 tonnes]{#world}.',
  'The world’s row reads :n[380,000 to 390,000 tonnes]{#world}, China’s :n[270,000 tonnes]{#china}.',
  'The table gives the world :n[380,000 to 390,000 tonnes]{#world}.',
  'China gave the world :n[270,000 tonnes]{#china} in 2024.',
  'China supplied the world with :n[270,000 tonnes]{#china}.',
  'The world got :n[270,000 tonnes]{#china} from China in 2024.',
  'The world extracted :n[270,000 tonnes]{#china} from Chinese ground.',
  'The world came to China, which mined :n[270,000 tonnes]{#china}.',
  'The world has China to thank for :n[270,000 tonnes]{#china}.',
  'The world went through a shortage while China mined :n[270,000 tonnes]{#china}.',
  'To the world’s total China gave :n[270,000 tonnes]{#china} in 2024.',
  'World output is concentrated: :n[69 percent]{#china-share} is mined in one country, and it has been so since it began.',
  'The world depends on China for :n[69 percent]{#china-share} of its mining.',
  'Global output was :n[69 percent]{#china-share} Chinese in 2024.',
])('and the world may stand beside a country’s number: %s', (body) => expect(got(body)).toEqual([]))

test.each([
  'Countries outside China’s share was :n[69 percent]{#china-share}.',
  'China is large, and the rest of the world’s figure is :n[270,000 tonnes]{#china}.',
  'China mines; countries outside China have mined only :n[270,000 tonnes]{#china}.',
  'The rest of the world’s share was :n[69 percent]{#china-share}.',
  'The rest of the world’s output came to :n[270,000 tonnes]{#china}.',
  'To the rest of the world went :n[270,000 tonnes]{#china}.',
  'The table gives the rest of the world :n[270,000 tonnes]{#china}.',
  'The 2026 edition puts countries outside China at :n[270,000 tonnes]{#china}.',
])('nor is a country’s number that of the others: %s', (body) => expect(got(body)).toHaveLength(1))

test.each([
  'To the rest of the world, China’s :n[270,000 tonnes]{#china} are a threat.',
  'China’s :n[270,000 tonnes]{#china} are more than the rest of the world’s output.',
  'Without China’s mine output of :n[270,000 tonnes]{#china} little would be left.',
  'For countries outside China the :n[270,000 tonnes]{#china} that China mined are out of reach.',
  'China is large, and the rest of the world’s figure is :n[110,000 tonnes]{#outside}.',
  'China mines more than the rest of the world, :n[270,000 tonnes]{#china} in 2024.',
  'The rest of the world’s output came to :n[110,000 tonnes]{#outside}.',
])('and the others may be named beside it: %s', (body) => expect(got(body)).toEqual([]))

test.each([
  'The world mined :n[380,000 to 390,000 tonnes]{#outside}.',
  'World output outside China was :n[110,000 tonnes]{#outside}.',
  'China mined :n[69 percent]{#china-share} of the world’s rare earths in 2024.',
  'China’s share of global output was :n[69 percent]{#china-share}.',
  'China mined :n[270,000 tonnes]{#china} of the world’s rare earths.',
  'China dominates world output, with :n[270,000 tonnes]{#china}.',
  'The world relies on China, which mined :n[270,000 tonnes]{#china}.',
  'The world used to need less, and China mined :n[270,000 tonnes]{#china}.',
  'The World Bank, a world first and the Old World: China mined :n[270,000 tonnes]{#china}.',
  'Around the world, buyers waited while China mined :n[270,000 tonnes]{#china}.',
  'China mined :n[270,000 tonnes]{#china} and sells to global companies.',
  'Globally, China stands apart, with :n[270,000 tonnes]{#china}.',
  'In the world’s mines, China’s among them, it was :n[270,000 tonnes]{#china}.',
  'The United States came :n[second]{#rank} in world output.',
  'The United States is the world’s :n[second-largest]{#rank} producer, and mined :n[45,000 tonnes]{#usa} in 2024.',
  'All countries moved by :n[32,500 tonnes]{#moved} together.',
])('and the world may be named: %s', (body) => expect(got(body)).toEqual([]))

test.each([
  'The rest of the world',
  'Outside China mines',
  'Excluding China, mines',
  'All countries but China',
  'Every country bar China',
  'Everywhere except in China, mines',
  'Countries other than China',
  'Apart from China, mines',
  'Without China, mines',
  'Not counting China, mines',
  'Non-Chinese mines',
  'Ex-China mines',
  'China excluded, mines',
  'China aside, mines',
  'China-free mines',
  'With the exception of China, mines',
  'Leaving China out, mines',
  'Other countries',
])('what is left without a place is not the place’s: %s', (lead) =>
  expect(got(`${lead} yielded :n[270,000 tonnes]{#china}.`)).toHaveLength(1),
)

test.each([
  'Except in the United States, mines yielded :n[45,500 tonnes]{#usa}.',
  'Outside China and the United States, mines yielded :n[45,500 tonnes]{#usa}.',
])('nor are the numbers of others: %s', (body) => expect(got(body).length).toBeGreaterThan(0))

test.each([
  'Outside China, the United States mined :n[45,500 tonnes]{#usa}.',
  'Outside China and Australia, the United States mined :n[45,500 tonnes]{#usa}.',
  'The United States, outside China, mined :n[45,500 tonnes]{#usa}.',
  'China mined :n[270,000 tonnes]{#china}, and others outside China mined too.',
  'China mined :n[270,000 tonnes]{#china}, far from what the rest of the world did.',
  'Apart from China, with :n[270,000 tonnes]{#china}, few mine much.',
  'Without China’s :n[270,000 tonnes]{#china} little would be left.',
  'Outside China it was :n[110,000 tonnes]{#outside}.',
  'The rest of the world mined :n[110,000 tonnes]{#outside}.',
  'All countries but China moved by :n[32,500 tonnes]{#moved-outside}.',
  'Countries other than China moved by :n[32,500 tonnes]{#moved}.',
  'Without Chinese magnets American mines yielded :n[45,500 tonnes]{#usa}.',
  'All but one pit in China closed; it mined :n[270,000 tonnes]{#china}.',
  'Chinese-owned mines in the United States yielded :n[45,500 tonnes]{#usa}.',
])('and what leaves out another place stands: %s', (body) => expect(got(body)).toEqual([]))

test('a number that leaves out a place is not the place’s, nor the world’s', () => {
  expect(got('China moved by :n[32,500 tonnes]{#moved-outside}.')).toEqual(['China'])
  expect(got('World output moved by :n[32,500 tonnes]{#moved-outside}.')).toEqual(['World output'])
  expect(got('What China left to others moved by :n[32,500 tonnes]{#moved-outside}.')).toEqual([])
})

function claimed(body: string): (string | undefined)[] {
  const { articles, factsOf, catalogue } = exampleSite(body)
  const texts = articles[0]!.texts.map((text) => text.read)
  return checkClaims(texts, factsOf('example'), catalogue, 'a.md')
    .filter(({ code }) => code === 'article/claim-context')
    .map((one) => one.got)
}

test.each([
  [':c[World output rose]{#usa-rose}', ['World output']],
  [':c[Global mine output rose]{#usa-rose}', ['Global mine output']],
  [':c[Outside the United States output rose]{#usa-rose}', ['United States']],
  [':c[Non-American output rose]{#usa-rose}', ['American']],
  [':c[The rest of the world mined more]{#usa-rose}', ['The rest of the world']],
  [':c[Countries other than China mined most]{#most}', ['China']],
  [':c[World output fell]{#world-fell}', []],
  [':c[China mined most of all the world]{#most}', []],
  [':c[China mined more than the rest of the world]{#most}', []],
  [':c[In world output China came first]{#most}', []],
  [':c[American output rose]{#usa-rose}', []],
  [':c[China mined most, ahead of all other countries]{#most}', []],
] as [string, string[]][])('the words of a claim name no other whole: %s', (body, expected) => expect(claimed(body)).toEqual(expected))
