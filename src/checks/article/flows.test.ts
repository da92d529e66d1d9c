import { expect, test } from 'vitest'
import { context } from './context.ts'
import { tradeSite } from './trade-site.ts'

const told = (body: string) => context(tradeSite(body)).map((one) => one.got)
const [ALL, USA, AUSTRALIA] = [':n[57,000 tonnes]{#magnets}', ':n[5,900 tonnes]{#to-usa}', ':n[930 tonnes]{#from-china}']

test.each([
  `China shipped ${USA} of magnets to the United States in 2025.`,
  `The United States bought ${USA} of magnets from China in 2025.`,
  `China supplied the United States with ${USA} of magnets in 2025.`,
  `American buyers got ${USA} of Chinese magnets in 2025.`,
  `In 2025 ${USA} of magnets went to the United States from China.`,
  `In 2025 ${USA} of magnets went from China to the United States.`,
  `What the United States bought from China in 2025 came to ${USA}.`,
  `In 2025 China’s factories sold ${USA} to the United States.`,
  `Chinese magnets sold to the United States came to ${USA} in 2025.`,
  `China’s customers bought ${ALL} of magnets in 2025.`,
  `China sold ${ALL} of magnets abroad in 2025.`,
  `Of the magnets made in China ${ALL} were exported in 2025.`,
  `In 2025 China sold ${ALL} of magnets, not counting those sold at home, to the world abroad.`,
  `China’s magnet makers sent ${ALL} abroad in 2025.`,
  `Australia imported ${AUSTRALIA} of magnets from China in 2025.`,
  `Chinese magnets imported into Australia came to ${AUSTRALIA} in 2025.`,
  `China sent ${AUSTRALIA} of magnets to Australia in 2025.`,
  `Australia received ${AUSTRALIA} of magnets in 2025, thanks to China.`,
  `In 2025 Australia, close to China, bought ${AUSTRALIA} of magnets.`,
])('a flow may be told from either end: %s', (text) => expect(told(text)).toEqual([]))

test.each([
  [`China bought ${USA} of magnets from the United States in 2025.`, 'bought'],
  [`The United States shipped ${USA} of magnets to China in 2025.`, 'shipped'],
  [`The United States supplied China with ${USA} of magnets in 2025.`, 'China'],
  [`In 2025 ${USA} of magnets came from the United States.`, 'United States'],
  [`In 2025 ${USA} of magnets went to China.`, 'China'],
  [`American companies sold ${USA} of magnets in 2025.`, 'sold'],
  [`China’s carmakers bought ${ALL} of magnets in 2025.`, 'bought'],
  [`China made ${ALL} of magnets in 2025.`, 'made'],
  [`China used about ${ALL} of magnets in 2025.`, 'used'],
  [`China sold ${ALL} of magnets at home in 2025.`, 'at home'],
  [`China’s factories turned out ${ALL} of magnets in 2025.`, 'turned out'],
  [`Australia sent ${AUSTRALIA} of magnets abroad in 2025.`, 'sent'],
  [`China received ${AUSTRALIA} of magnets in 2025.`, 'received'],
  [`In 2025 ${AUSTRALIA} of magnets went to China.`, 'China'],
])('and not the other way round, nor as something else: %s', (text, got) => expect(told(text)).toContain(got))

test('what is told otherwise may be listed also', () =>
  expect(told('China made :n[57,000 tonnes]{#magnets also="made"} of magnets in 2025.')).toEqual([]))
