import { expect, test } from 'vitest'
import { claims } from './claims.ts'
import { exampleSite } from './example-site.ts'

const run = (body: string) => claims(exampleSite(body))
const codes = (body: string): string[] => run(body).map((one) => one.code)

test.each([
  ':c[China mined most in 2024]{#most}.',
  ':c[China, with :n[270,000 tonnes]{#china}, mined most]{#most}.',
  ':c[US output rose every year since 2021]{#grew}.',
  ':c[In the 2026 edition the world’s 2024 fell]{#world-fell}.',
  ':c[China mined most, and US output rose every year]{#most and="grew"}.',
  ':c[China mined most, more than Brazil]{#most also="Brazil"}.',
  ':c[Nobody knows most]{excuse="a manner of speaking"}.',
])('%s is as its claim', (body) => expect(run(body)).toEqual([]))

test.each([
  [
    ':c[The United States mined most in 2024]{#usa-most}',
    'article/claim-false',
    'China: 270,000 tonnes (mine@2026/output[CHN,2024]), more than United States: 45,500 tonnes',
  ],
  [':c[China mined most in 1999]{#unknown}', 'article/claim-broken', 'mend it in its facts file'],
  [':c[China mined most]{#moast}', 'article/unknown-claim', 'did you mean \\"most\\"?'],
  [':c[China mined least in 2024]{#most}', 'article/claim-words', 'least'],
  [':c[China was a mining country in 2024]{#most}', 'article/claim-words', 'highest, largest'],
  [':c[US output fell every year since 2021]{#grew}', 'article/claim-words', 'fell'],
  [':c[US output rose since 2021]{#grew}', 'article/claim-words', 'every year'],
  [':c[The world’s output of 2024 rose]{#world-fell}', 'article/claim-words', 'rose'],
  [':c[China mined most in 2025]{#most}', 'article/claim-context', '2025'],
  [':c[Australia mined most in 2024]{#most}', 'article/claim-context', 'Australia'],
  [':c[US output rose every year since 2020]{#grew}', 'article/claim-context', '2021'],
  [':c[The second, China, mined most]{#most}', 'article/claim-words', 'second'],
])('%s is refused', (body, code, words) => {
  const issues = run(`Then ${body} there.`)
  expect(issues[0]?.code).toBe(code)
  expect(issues[0]?.place).toMatchObject({ file: 'content/articles/example/index.md', line: 10, column: 6 })
  expect(JSON.stringify(issues[0])).toContain(words)
})

test('a false claim names the place of the claim', () => expect(run(':c[US most]{#usa-most}')[0]?.hint).toContain('facts.yaml:4'))

test('a hedge before a number in a claim is no contrary word', () =>
  expect(codes(':c[With less than :n[300,000 tonnes]{#china} China mined most]{#most}')).toEqual([]))

test.each([
  ':c[China mined most, ahead of the United States]{#china-usa}',
  ':c[Behind China, the United States came second]{#china-usa}',
  ':c[The United States came second, behind China]{#china-usa}',
  ':c[After China, the United States mined most, and was second]{#china-usa}',
  ':c[The United States was second outside China]{#china-usa}',
  ':c[China mined more than the United States]{#china-over-usa}',
  ':c[The United States mined less than China]{#usa-under-china}',
  ':c[In China mining was above that of the United States]{#china-over-usa}',
  ':c[US output rose]{#usa-rose}',
  ':c[The United States mined less than China]{#china-over-usa}',
  ':c[China mined more than the United States]{#usa-under-china}',
  ':c[US output was lower in 2020 than in 2022]{#usa-more-later}',
  ':c[US output was larger each year since 2021]{#grew}',
  ':c[US output never rose]{#usa-rose also="never"}',
])('%s has its places in order', (body) => expect(run(body)).toEqual([]))

test.each([
  [':c[The United States mined most in 2024, ahead of China]{#china-usa}', 'United States above China'],
  [':c[The United States mined most, ahead of China]{#most also="United States"}', 'United States above China'],
  [':c[China came second, behind the United States]{#china-usa}', 'United States above China'],
  [':c[Behind the United States, China came second]{#china-usa}', 'United States above China'],
  [':c[The United States mined more than China]{#china-over-usa}', 'United States above China'],
  [':c[China mined less than the United States]{#usa-under-china}', 'United States above China'],
  [':c[US output was lower in 2022 than in 2020]{#usa-more-later}', 'lower'],
  [':c[It mined less than the others]{#china-over-usa}', 'less'],
  [':c[More than China, the United States mined]{#china-over-usa}', 'United States above China'],
  [':c[China never mined more than the United States]{#china-over-usa}', 'deny with \\"never\\"'],
  [':c[China didn’t mine more than the United States]{#china-over-usa}', 'didn’t'],
  [':c[US output did not rise]{#usa-rose}', '"not\\"'],
  [':c[US output no longer rises]{#usa-rose}', 'no longer'],
  [':c[US output rose to a record high]{#usa-rose}', 'record'],
  [':c[US output rose every year]{#usa-rose}', 'every year'],
  [':c[US output rose, the largest]{#usa-rose}', 'largest'],
])('%s says something else than its claim', (body, words) => expect(JSON.stringify(run(body))).toContain(words))

test.each([
  'The United States was the top producer of 2024',
  'The United States was the largest producer of 2024',
  'The United States was the largest producer of 2024, with China second',
  'America mines most',
  'America leads the world',
  'America is number one',
  'Nobody mines as much as America',
  'China came second',
  'No country mines more than the United States',
])('"%s" puts first what the claim has second', (text) => {
  expect(codes(`:c[${text}]{#china-usa}`)).toContain('article/claim-words')
})

test.each([
  'China was the top producer of 2024',
  'China was the largest producer of 2024, with the United States second',
  'China mined most, and the United States came second',
  'The United States came second, behind China',
  'The United States came second',
  'The United States was the second largest producer',
  'The United States mined the most after China',
  'Of all others the United States mined most',
  'No country outside China mines more than the United States',
  'Nobody mines as much as China',
  'China leads the world',
])('"%s" leaves each in its place', (text) => expect(run(`:c[${text}]{#china-usa}`)).toEqual([]))
