import { expect, test } from 'vitest'
import { context } from './context.ts'
import { exampleSite } from './example-site.ts'

const got = (lead: string, item = 'China: :n[270,000 tonnes]{#china}') =>
  context(exampleSite(`${lead}\n\n- ${item}\n- nothing`)).map((one) => one.got)

test.each(['In 2020:', 'Mined in 2023, by country:', '2023:', 'All rose once. What follows was so throughout 2020:'])(
  'a number of another year does not stand under %s',
  (lead) => expect(got(lead)).toEqual([/\d{4}/.exec(lead)?.[0]]),
)

test.each([
  'In 2024:',
  'After 2010 much changed:',
  'Since the shock of 2010 much has changed:',
  'From 2020 to 2023 it was so:',
  'In 2020 all was well.',
  'Before 2020:',
  'Read in 2026, the table says:',
])('and may stand under %s', (lead) => expect(got(lead)).toEqual([]))

test('an item that names its own year stands for itself, and a list in a list under its own lead', () => {
  expect(got('In 2020:', 'China mined :n[270,000 tonnes]{#china} in 2024')).toEqual([])
  expect(got('In 2020:', 'In 2024:\n  - :n[270,000 tonnes]{#china}')).toEqual([])
  expect(got('In 2024:', 'In 2020:\n  - :n[270,000 tonnes]{#china}')).toEqual(['2020'])
  expect(got('In 2020:', 'China: :n[270,000 tonnes]{#china also="2020"}')).toEqual([])
})
