import { expect, test } from 'vitest'
import { claims } from './claims.ts'
import { context } from './context.ts'
import { exampleSite } from './example-site.ts'
import { tradeSite } from './trade-site.ts'

const told = (body: string) => {
  const site = exampleSite(body)
  return [...context(site), ...claims(site)].map((one) => one.got)
}

test.each([
  'US output rose by :n[33 percent]{#usa-rise} from 2020 to 2022.',
  'US output was :n[33 percent]{#usa-rise} higher in 2022 than in 2020.',
  'In 2022 US output was :n[33 percent]{#usa-rise} higher than that of 2020.',
  'US output grew by :n[33 percent]{#usa-rise} between 2020 and 2022.',
  'Since 2020 US output has grown by :n[33 percent]{#usa-rise}.',
  'Compared with 2020, US output was :n[33 percent]{#usa-rise} higher.',
  'US output went from :n[30 tonnes]{#usa-2020} in 2020 to :n[40]{#usa-2022} in 2022.',
  'In 2022 US output was :n[40 tonnes]{#usa-2022}, after :n[30]{#usa-2020} in 2020.',
  'US output was :n[40 tonnes]{#usa-2022} in 2022, up from :n[30]{#usa-2020} in 2020.',
  'US output was :n[30]{#usa-2020} and :n[40 tonnes]{#usa-2022} in 2020 and 2022.',
  'China mined :n[5.93 times]{#usa-times} as much as the United States in 2024.',
  'China’s output is :n[5.93 times]{#usa-times} that of the United States.',
  ':c[US output was higher in 2022 than in 2020]{#usa-more-later}.',
  ':c[In 2022 the United States mined more than in 2020]{#usa-more-later}.',
  ':c[US output was smaller in 2020 than in 2022]{#usa-less-before}.',
  ':c[Most mined more in 2020 than in 2019]{#some-grew also="Most"}.',
])('%s has its years in order', (body) => expect(told(body)).toEqual([]))

test.each([
  ['US output rose by :n[33 percent]{#usa-rise} from 2022 to 2020.', '2020'],
  ['US output grew by :n[33 percent]{#usa-rise} between 2022 and 2020.', '2020'],
  ['US output was :n[33 percent]{#usa-rise} higher in 2020 than in 2022.', '2022'],
  ['In 2020 US output was :n[33 percent]{#usa-rise} higher.', '2020'],
  ['US output was :n[33 percent]{#usa-rise} higher than in 2022.', '2022'],
  ['Since 2022 US output has grown by :n[33 percent]{#usa-rise}.', '2022'],
  ['US output went from :n[40 tonnes]{#usa-2022} in 2022 to :n[30]{#usa-2020} in 2020.', '2020'],
  ['In 2020 US output was :n[40 tonnes]{#usa-2022}, after :n[30]{#usa-2020} in 2022.', '2022'],
  ['US output was :n[40]{#usa-2022} and :n[30 tonnes]{#usa-2020} in 2020 and 2022.', '2020'],
  ['The United States mined :n[5.93 times]{#usa-times} as much as China in 2024.', 'China'],
  [':c[US output was higher in 2020 than in 2022]{#usa-more-later}.', '2022'],
  [':c[In 2020 US output was above that of 2022, higher than in 2022]{#usa-more-later}.', '2022'],
  [':c[US output was smaller in 2022 than in 2020]{#usa-less-before}.', '2020'],
  [':c[They mined more in 2019 than in 2020]{#some-grew}.', '2020'],
  [':c[US output rose every year from 2023 to 2021]{#grew also="2021, 2023"}.', '2021'],
])('%s has not', (body, got) => expect(told(body)).toContain(got))

test('of a year that is measured from wrongly the right one is offered', () => {
  const [found] = claims(exampleSite(':c[US output was higher in 2020 than in 2022]{#usa-more-later}.'))
  expect(found).toMatchObject({ code: 'article/claim-words', fixes: [{ text: '2020' }] })
})

test.each([
  ['That was :n[4 percent]{#usa-rise} more than the United States had mined in 2020.', []],
  ['That was :n[4 percent]{#usa-rise} more than it mined in 2020.', []],
  ['In 2022 it was :n[4 percent]{#usa-rise} more than American mines had yielded in 2020.', []],
  ['It was :n[4 percent]{#usa-rise} more than it had been in 2020.', []],
  ['That was :n[4 percent]{#usa-rise} more than the United States had mined in 2022.', ['2022']],
  ['That was :n[4 percent]{#usa-rise} more than it mined in 2022.', ['2022']],
])('a clause behind "than" names what is measured from: %s', (text, expected) =>
  expect(context(exampleSite(text)).map((one) => one.got)).toEqual(expected),
)

test.each([
  'China’s reserves are :n[four times]{#reserves} Brazil’s.',
  'China’s reserves amount to :n[four times]{#reserves} those of Brazil.',
  'China has :n[four times]{#reserves} the reserves of Brazil.',
  'China has :n[four times]{#reserves} what Brazil has.',
  'Compared with Brazil’s, China’s reserves are :n[four times]{#reserves} as large.',
  'China mined :n[5.9 times]{#times} the output of the United States in 2024.',
  'American output in 2022 was :n[1.3 times]{#grown} that of 2020.',
  'In 2022 American output was :n[1.3 times]{#grown} what it had been in 2020.',
  'American output was :n[1.3 times]{#grown} as large in 2022 as in 2020.',
  'In 2022 American output stood :n[33 percent]{#rise} above that of 2020.',
  'American output in 2022 was :n[33 percent]{#rise} over the level of 2020.',
])('what a multiple is of stands before it: %s', (text) => expect(context(tradeSite(text)).map((one) => one.got)).toEqual([]))

test.each([
  ['Brazil’s reserves are :n[four times]{#reserves} China’s.', 'China'],
  ['Brazil’s reserves amount to :n[four times]{#reserves} those of China.', 'China'],
  ['Brazil has :n[four times]{#reserves} the reserves of China.', 'China'],
  ['Brazil has :n[four times]{#reserves} what China has.', 'China'],
  ['American output was :n[5.9 times]{#times} that of China in 2024.', 'China'],
  ['The United States mined :n[5.9 times]{#times} China’s output in 2024.', 'China'],
  ['American output in 2020 was :n[1.3 times]{#grown} that of 2022.', '2022'],
  ['In 2020 American output was :n[1.3 times]{#grown} what it had been in 2022.', '2022'],
  ['American output in 2020 was :n[33 percent]{#rise} above that of 2022.', '2022'],
])('and a multiple turned round is refused: %s', (text, got) => expect(context(tradeSite(text)).map((one) => one.got)).toEqual([got]))
