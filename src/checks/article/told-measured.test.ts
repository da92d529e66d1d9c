import { expect, test } from 'vitest'
import { evaluateFacts } from '../../facts/evaluate.ts'
import type { ArticleSite } from './article-site.ts'
import { context } from './context.ts'
import { tradeSite } from './trade-site.ts'

const FACTS: Record<string, [label: string, expression: string]> = {
  'usa-share': ['Share of the United States in output in 2024', 'share(mine/output[USA,2024], mine/output[WLD,2024])'],
  'usa-of-rest': ['Share of the United States in the output outside China in 2024', 'share(mine/output[USA,2024], mine/output[WLD,2024] - mine/output[CHN,2024])'],
  two: ['Output of the United States and Australia in 2024', 'mine/output[USA,2024] + mine/output[AUS,2024]'],
  gap: ['Lead of the United States over Australia in 2024', 'mine/output[USA,2024] - mine/output[AUS,2024]'],
  times: ['China’s output as a multiple of that of the United States', 'ratio(mine/output[CHN,2024], mine/output[USA,2024])'],
  rank: ['Rank of the United States in output in 2024', 'rank(mine/output[*,2024], USA) where country != WLD'],
  rise: ['Change in American output from 2020 to 2022', 'change(long/output[USA,2020], long/output[USA,2022])'],
  summer: ['Change of China’s magnet exports to the United States from May to June 2025', 'change(sent/exports[magnets,USA,2025-05], sent/exports[magnets,USA,2025-06])'],
} // prettier-ignore

function siteOf(body: string): ArticleSite {
  const site = tradeSite(body)
  const place = { file: 'facts.yaml' }
  const specs = Object.entries(FACTS).map(([id, [label, expression]]) => ({ id, label, expression, place }))
  const { facts } = evaluateFacts(specs, site.catalogue)
  const known = { facts, stated: new Set(facts.keys()), claims: new Map(), statedClaims: new Set<string>() }
  return { ...site, factsOf: () => known }
}
const messages = (body: string) => context(siteOf(body)).map(({ message }) => message)

test.each([
  ['American output went up to :n[13 percent]{#rise} of its level of 2020, by 2022.', 'tell it as a part'],
  ['The share of the United States rose by :n[13 percent]{#rise} from 2020 to 2022.', 'not of a share'],
  ['American output grew by :n[13 percent]{#rise} in 2022.', 'tell it of 2022 alone'],
  ['The United States and Australia each mined :n[58,000 tonnes]{#two} in 2024.', 'give it to each'],
  ['The United States was :n[second]{#rank} per head in 2024.', 'not in what the words say'],
  ['Among developing countries the United States was :n[second]{#rank} in 2024.', 'not in what the words say'],
  ['The United States made :n[12 percent]{#usa-share} of all output outside China in 2024.', 'the words leave it out'],
  ['China mined :n[6 times]{#times} as much as all others in 2024.', 'measure it from all others'],
  ['The United States raised its output by :n[32,000 tonnes]{#gap} in 2024.', 'tell it as a rise or a fall'],
  ['Australia led the United States by :n[32,000 tonnes]{#gap} in 2024.', 'the other way round'],
  ['Australia was ahead of the United States by :n[32,000 tonnes]{#gap} in 2024.', 'the other way round'],
  ['The United States mined :n[38 percent]{#usa-of-rest} of the world’s rare earths in 2024.', 'less than the world'],
  [
    'Magnet exports of China to the United States were :n[668 percent]{#summer} higher in June 2025 than a year before.',
    'not from a year before',
  ],
  ['Magnet exports of China to the United States rose by :n[668 percent]{#summer} in May 2025.', 'tell it of May'],
])('words that make another number of it are refused: %s', (body, message) =>
  expect(
    messages(body).some((one) => one.includes(message)),
    messages(body).join('\n'),
  ).toBe(true),
)

const OURS =
  /as a part|of a share|alone|to each|in what the words|leave it out|all others|rise or a fall|than the world|year before|tell it of|other way round/
test.each([
  'American output lost :n[13 percent]{#rise} of its level of 2020 by 2022.',
  'American output grew by :n[13 percent]{#rise} from 2020 to 2022.',
  'The United States and Australia mined :n[58,000 tonnes]{#two} together in 2024, each in its desert.',
  'The United States was :n[second]{#rank} in 2024.',
  'The United States made :n[12 percent]{#usa-share} of all output in 2024.',
  'The United States made :n[38 percent]{#usa-of-rest} of all output outside China in 2024.',
  'China mined :n[6 times]{#times} as much as the United States in 2024.',
  'The United States led Australia by :n[32,000 tonnes]{#gap} in 2024.',
  'The United States exceeded Australia by :n[32,000 tonnes]{#gap} in 2024.',
  'Magnet exports of China to the United States were :n[668 percent]{#summer} higher in June 2025 than in May.',
])('and words that leave it what it is are none of ours: %s', (body) => expect(messages(body).filter((one) => OURS.test(one))).toEqual([]))
