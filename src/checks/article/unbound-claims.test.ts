import { expect, test } from 'vitest'
import { exampleSite } from './example-site.ts'
import { unboundClaims } from './unbound-claims.ts'

const run = (title: string) => unboundClaims(exampleSite('Body.', { title }))

test.each([
  ['China mined the largest share', 'largest'],
  ['Output fell in 2024', 'fell'],
  ['Output rose each year', 'rose'],
  ['For the first time more than before', 'first time'],
  ['China overtook Australia', 'overtook'],
  [':c[China mined most]{#most}, and Nigeria least', 'least'],
  ['With :n[270,000 tonnes]{#china} the most ever', 'most'],
  ['The figures fell by :n[44,250 tonnes]{#moved}', 'fell'],
  // A rank said by a verb, a noun or a comparison.
  ['Australia outproduces China', 'outproduces'],
  ['Australia dwarfed China', 'dwarfed'],
  ['Australia surpasses China', 'surpasses'],
  ['Australia beats China', 'beats'],
  ['China is outstripped by Australia', 'outstripped'],
  ['Vietnam is ahead of China', 'is ahead'],
  ['Vietnam far ahead of China', 'far ahead'],
  ['China lags behind Australia', 'lags'],
  ['China trailed Australia', 'trailed'],
  ['Nobody mines as much as Australia', 'as much'],
  ['As large as any', 'As large as'],
  ['Australia leads the world', 'leads the world'],
  ['Australia led the table', 'led the table'],
  ['Australia tops the list', 'tops the list'],
  ['Australia dominates mining', 'dominates'],
  ['The dominance of Australia', 'dominance'],
  ['Vietnam has a monopoly', 'monopoly'],
  ['Only Australia mines rare earths', 'Only'],
  ['The majority of output is American', 'majority'],
  ['The bulk of output is American', 'The bulk of'],
  // Any form of a verb that moves, or does not.
  ['Its output collapses', 'collapses'],
  ['Output is soaring in Brazil', 'soaring'],
  ['Output soars in Brazil', 'soars'],
  ['Brazil’s output jumps', 'jumps'],
  ['A slump in output', 'slump'],
  ['Output slumping', 'slumping'],
  ['China’s share widens', 'widens'],
  ['The gap narrows', 'narrows'],
  ['Output picks up', 'picks up'],
  ['Output is up', 'is up'],
  ['Output down from a year before', 'down from'],
  ['China’s output is unchanged', 'unchanged'],
  ['Output stagnates', 'stagnates'],
  ['Output was flat', 'was flat'],
  ['Output holding steady', 'holding steady'],
  ['Output at a new low', 'new low'],
  // Of countries, of output, in a question that supposes: all that claims.
  ['Most countries mined ore', 'Most'],
  ['Most of the output is Chinese', 'Most'],
  ['Output fell last year', 'fell'],
  ['China came last', 'last'],
  ['Only Australia mines among those that are shown', 'Only'],
  ['Only Australia mines, and China is drawn', 'Only'],
  ['Australia rivals China', 'rivals'],
  ['Output rose year by year', 'rose'],
  ['Why did output fall?', 'fall'],
  // Of all, or of none.
  ['All rare earths come from China', 'All'],
  ['Almost all rare earths come from China', 'Almost all'],
  ['Nearly every magnet is Chinese', 'Nearly every'],
  ['Virtually none of it is mined elsewhere', 'Virtually none'],
  ['All of the world’s heavy rare earths pass through China', 'All'],
  ['Every magnet needs neodymium', 'Every'],
  ['No rare earths are mined in Europe', 'No'],
  ['Rare earths all come from one country', 'all'],
  ['Its magnets come entirely from China', 'entirely'],
  ['America depends wholly on imports', 'wholly'],
  ['The risk: all refining is in China', 'all'],
  ['Will the largest producer go?', 'largest'],
])('the headline "%s" claims', (title, word) => {
  const issues = run(title)
  expect(issues.map((one) => one.code)).toEqual(['article/claim-unbound'])
  expect(issues[0]?.message).toContain(`"${word}"`)
})

test.each([
  'The past keeps changing',
  ':c[China mined most]{#most}',
  ':c[China :n[270,000 tonnes]{#china} mined most]{#most}',
  ':c[Nobody knows most]{excuse="a manner of speaking"}',
  'At least :n[270,000 tonnes]{#china} and more than :n[69 percent]{#china-share}',
  'The US figure rose by :n[500 tonnes]{#usa-change}',
  'Each year of mining is printed twice',
  // Words that claim nothing here.
  'What led to controls, and what contracts for magnets say',
  'The share of the leading country',
  'Only :n[270,000 tonnes]{#china} of ore, as many as :n[69 percent]{#china-share}',
  'Its :n[twice]{#china-share} as much as it was',
  'Narrow veins and flat magnets',
  'A contract for lead, zinc and the top layer',
  'Updated after a match of names',
  'The mines that were up to date',
  'What stands in the row, level by level',
  // About the figures themselves, what is drawn, spans, nouns, and what is only asked.
  'Most figures are estimates',
  'Estimates for most years',
  'Most of what we know of Myanmar is estimated',
  'Mine output, mostly estimates',
  'Mine output in the last two years',
  'Mine output in the last :n[2]{excuse="a span"} years',
  'Last year’s mine output',
  'As the report last printed it, last reported in spring',
  'Mine output; only four countries are shown',
  'Mine output; only the largest are drawn',
  'Just the smallest is named',
  'Lynas and MP: rivals beyond China',
  'China and its rivals',
  'Mine output, year by year',
  'Exports month by month',
  'Will Australia catch up with the United States?',
  'Is output falling?',
  'Who mines most?',
  'China widens its controls to more elements',
  'China eased export controls',
  'A month after the first list of licences',
  'Of all rare earths, these are magnets’',
  'Exports of all rare earths',
  'All you need to know about rare earths',
  'All eyes on Myanmar',
  'All countries are shown',
  'All countries in the table are estimated',
  'Not all rare earths are rare',
  'Nearly all figures are estimates',
  'All :n[twelve]{excuse="an example"} figures are estimates',
  'Rare earths, one and all',
  'No word on rare earths',
  'No end of mining in Myanmar',
  'Everything about magnets',
  'What every reader asks of mining',
  'The mine that has it all',
  'Where it all came from',
  // What a fact comes to that cannot be computed, nobody knows; that it cannot is told elsewhere.
  'Output rose by :n[500 tonnes]{#broken}',
  'Output rose by :n[500 tonnes]{#not-stated}',
])('the headline "%s" claims nothing that is not bound', (title) => expect(run(title)).toEqual([]))

test('each sentence of a standfirst is looked at', () => {
  const site = exampleSite('Body.', { standfirst: 'China mined most. Nigeria mined least.' })
  expect(unboundClaims(site)).toHaveLength(2)
})

const inPicture = (alt: string) => unboundClaims(exampleSite(`Words about the largest.\n\n![${alt}](a.png) They fell.`))

test('the words of a picture claim nothing untested', () => {
  expect(inPicture('China has the largest share')).toMatchObject([{ code: 'article/claim-unbound', place: { line: 12, column: 3 } }])
  expect(inPicture('China’s share has fallen every year')).toHaveLength(1)
  expect(inPicture(':c[China mined most]{#most}')).toEqual([])
  expect(inPicture('A map of mines')).toEqual([])
})
