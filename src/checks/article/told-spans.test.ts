import { expect, test } from 'vitest'
import { context } from './context.ts'
import { exampleSite } from './example-site.ts'

const got = (body: string) => context(exampleSite(body)).map((one) => one.got)

test.each([
  ['Over the decade to 2024 China mined :n[270,000 tonnes]{#china}.', 'Over the decade'],
  ['In all its history China has mined :n[270,000 tonnes]{#china}.', 'In all its history'],
  ['In the past five years China mined :n[270,000 tonnes]{#china}, to 2024.', 'In the past five years'],
  ['Daily output in China in 2024 was :n[270,000 tonnes]{#china}.', 'Daily output'],
  ['China’s monthly mine production in 2024 came to :n[270,000 tonnes]{#china}.', 'monthly'],
  ['In the first week of 2024 China mined :n[270,000 tonnes]{#china}.', 'first week of'],
  ['China mined :n[270,000 tonnes]{#china} in the second half of 2024.', 'second half of'],
  ['In the last three months of 2024 China mined :n[270,000 tonnes]{#china}.', 'last three months of'],
  ['Daily exports of China in April 2025 were :n[3 tonnes]{#april}.', 'Daily exports'],
  ['China exported :n[3 tonnes]{#april} in the first week of April 2025.', 'first week of'],
  ['On 4 April 2025 China exported :n[3 tonnes]{#april}.', 'On 4 April'],
  ['In fiscal 2024 China mined :n[270,000 tonnes]{#china}.', 'fiscal 2024'],
  ['China mined :n[270,000 tonnes]{#china} in the financial year 2024.', 'financial year 2024'],
])('a number is given no other span of time than its own: %s', (body, expected) => expect(got(body)).toEqual([expected]))

test.each([
  'In 2024 China mined :n[270,000 tonnes]{#china}.',
  'Over the decade output rose, and in 2024 China mined :n[270,000 tonnes]{#china}.',
  'Over the decade to 2024 output rose to :n[270,000 tonnes]{#china}.',
  'In all its history China mined most in 2024: :n[270,000 tonnes]{#china}.',
  'The first half of the sentence says it: China mined :n[270,000 tonnes]{#china} in 2024.',
  'On 4 April the ministry said that China’s output in 2024 was high; China mined :n[270,000 tonnes]{#china}.',
  'Controls came in the last week of 2024, while China mined :n[270,000 tonnes]{#china} that year.',
  'China mined :n[270,000 tonnes]{#china} in 2024, a year that daily papers called rich.',
  'The annual output in 2024 was :n[270,000 tonnes]{#china}.',
  'In the financial world of 2024 China was known: it mined :n[270,000 tonnes]{#china}.',
  'In recent years China was the first; in 2024 it mined :n[270,000 tonnes]{#china}.',
  'Monthly exports of China in April 2025 were :n[3 tonnes]{#april}.',
  'After the controls on 4 April 2025 exports were low: :n[3 tonnes]{#april}.',
  'China exported :n[3 tonnes]{#april} in April 2025.',
  'In fiscal matters China is strict, and it mined :n[270,000 tonnes]{#china} in 2024.',
])('and what is so stands: %s', (body) => expect(got(body)).toEqual([]))

test('what is told of something else may be listed also', () =>
  expect(got('In fiscal 2024 China mined :n[270,000 tonnes]{#china also="fiscal 2024"}.')).toEqual([]))
