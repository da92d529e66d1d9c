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
