import { expect, test } from 'vitest'
import { context } from './context.ts'
import { exampleSite } from './example-site.ts'

const got = (body: string) => context(exampleSite(body)).map((one) => one.got)

test.each([
  ...['NIGERIA', 'Nigeria', 'AUSTRALIA', 'Viet Nam', 'Turkey', 'TURKEY', 'Holland', 'The UAE', 'The U.K.', 'The PRC’s', 'The USA'],
  ...['England', 'Scotland', 'Wales', 'Scandinavia', 'ASEAN', 'BRICS', 'OPEC', 'The G7', 'Brussels', 'Ankara', 'The Gulf states'],
  ...['Germans', 'Iranians', 'Australians', 'Swedes', 'Poles', 'Aussie', 'Saudi', 'Nordic', 'Britons', 'Vietnamese'],
  ...['Nigeria-based', 'Australian-owned', 'Vietnamese-made', 'US-born', 'German-built'],
])('%s is a place, and no number of another’s is its', (lead) => {
  const number = lead.includes('PRC') ? ':n[45,500 tonnes]{#usa}' : ':n[270,000 tonnes]{#china}'
  expect(got(`${lead} mines yielded ${number}.`)).toHaveLength(1)
})

test.each([
  'The PRC mined :n[270,000 tonnes]{#china}.',
  'CHINA mined :n[270,000 tonnes]{#china}.',
  'China-based mines yielded :n[270,000 tonnes]{#china}.',
  'Americans mined :n[45,500 tonnes]{#usa}.',
  'Washington says that :n[45,500 tonnes]{#usa} were mined.',
  'The USA mined :n[45,500 tonnes]{#usa}.',
  'A Vietnamese-owned mine in China yielded :n[270,000 tonnes]{#china}.',
  'Chad Smith and Jordan Miller say that China mined :n[270,000 tonnes]{#china}.',
  'The Washington Post and the Bank of England say that China mined :n[270,000 tonnes]{#china}.',
  'From New England to the London Metal Exchange: China mined :n[270,000 tonnes]{#china}.',
  'As turkeys go, China mined :n[270,000 tonnes]{#china}.',
  'China, germane to the whole, mined :n[270,000 tonnes]{#china}.',
])('and what is no other place stands: %s', (body) => expect(got(body)).toEqual([]))
