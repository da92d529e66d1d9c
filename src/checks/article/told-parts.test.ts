import { expect, test } from 'vitest'
import { context } from './context.ts'
import { exampleSite } from './example-site.ts'
import { tradeSite } from './trade-site.ts'

const told = (body: string) => context(tradeSite(body)).map(({ got }) => got)

test.each([
  ['China exported :n[5,900 tonnes]{#to-usa} of magnets in 2025.', '5,900 tonnes'],
  ['Australia imported :n[930 tonnes]{#from-china} of magnets in 2025.', '930 tonnes'],
  ['China exported :n[353 tonnes]{#june} of magnets to the United States in 2025.', '353 tonnes'],
  ['China is large. It mined :n[45,000 tonnes]{#usa} in 2024.', 'It'],
  ['Mining in Australia paused. The country mined :n[45,000 tonnes]{#usa} in 2024.', 'The country'],
  ['American output went up to :n[13 percent]{#rise} of its level of 2020, in 2022.', '13 percent'],
])('a part is not told as a whole: %s', (body, got) => expect(told(body)).toContain(got))

test.each([
  'China exported :n[5,900 tonnes]{#to-usa} of magnets to the United States in 2025.',
  'The United States stayed a customer. China exported :n[5,900 tonnes]{#to-usa} of magnets to it in 2025.',
  'China exported :n[57,000 tonnes]{#magnets} of magnets in 2025.',
  'Australia imported :n[930 tonnes]{#from-china} of magnets from China in 2025.',
  'China exported :n[353 tonnes]{#june} of magnets to the United States in June 2025.',
  'In June trade picked up. China exported :n[353 tonnes]{#june} of magnets to the United States that month of 2025.',
  'America digs again. It mined :n[45,000 tonnes]{#usa} in 2024.',
  'China is large. America is not; it mined :n[45,000 tonnes]{#usa} in 2024.',
])('and what is told as it is stands: %s', (body) => expect(told(body)).toEqual([]))

test('a rank is in what it counts', () => {
  const of = (body: string) => context(exampleSite(body)).map(({ got }) => got)
  expect(of('The United States was :n[second]{#rank} per head in 2024.').length).toBeGreaterThan(
    of('The United States was :n[second]{#rank} in 2024.').length,
  )
})
