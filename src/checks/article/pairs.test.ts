import { expect, test } from 'vitest'
import { context } from './context.ts'
import { exampleSite } from './example-site.ts'
import { tradeSite } from './trade-site.ts'

const found = (body: string) => context(exampleSite(body)).map((one) => one.got)
const RISE = ':n[40,000]{#usa-2020} to :n[45,000 tonnes]{#usa-2022}'
const SWAPPED = ':n[45,000]{#usa-2022} to :n[40,000 tonnes]{#usa-2020}'

test.each([
  `Between 2020 and 2022 American output rose from ${RISE}.`,
  `American output went from ${RISE} between 2020 and 2022.`,
  `From 2020 to 2022 it rose from about ${RISE}.`,
  `American output rose from ${RISE.replace(' to ', ' to nearly ')} between 2020 and 2022.`,
  'It rose from :n[40,000]{#usa-2020} in 2020 to :n[45,000 tonnes]{#usa-2022} in 2022.',
  'World output was :n[390,000 tonnes]{#world} in 2024, of which China made :n[270,000]{#china}.',
  'World output was :n[390,000 tonnes]{#world} in 2024; of that, Chinese mines made :n[270,000]{#china}.',
])('what each number is of may stand apart: %s', (text) => expect(found(text)).toEqual([]))

test.each([
  [`Between 2020 and 2022 American output fell from ${SWAPPED}.`, ['2020', '2022']],
  [`It went from ${SWAPPED} between 2020 and 2022.`, ['2020', '2022']],
  [`Between 2020 and 2023 American output rose from ${RISE}.`, ['2023', '2020']],
  ['Output was :n[45,000 tonnes]{#usa} in 2024, of which China made :n[270,000]{#china}.', ['China']],
  ['World output was :n[390,000 tonnes]{#world} in 2024, and China made that much.', ['China']],
  ['World output was :n[390,000 tonnes]{#world} in 2024, of which Nigeria made :n[270,000]{#china}.', ['Nigeria']],
])('names that belong to the other number are refused: %s', (text, names) => expect(found(text)).toEqual(names))

const told = (body: string) => context(tradeSite(body)).map((one) => one.got)
const [MAY, JUNE] = [':n[46 tonnes]{#may}', ':n[353 tonnes]{#june}']

test.each([
  `The United States got ${MAY} in May 2025 and ${JUNE} in June 2025.`,
  `To the United States went ${MAY} in May 2025; in June it was ${JUNE}.`,
  `In May and June 2025 the United States got ${MAY} and ${JUNE}.`,
  `In May 2025 and June 2025 the United States got ${MAY} and ${JUNE}.`,
  `Between May 2025 and June 2025 it went from ${MAY} to ${JUNE}.`,
  `It went from ${MAY} to ${JUNE} between May and June 2025.`,
  `In June 2025 the United States got ${JUNE}, after ${MAY} a month earlier.`,
  `In June 2025 the United States got ${JUNE}, after the previous month’s ${MAY}.`,
  `In May 2025 the United States got ${MAY}, and ${JUNE} the month after.`,
  `In June 2025 the United States got ${JUNE}, after ${MAY} in May.`,
  `May 2025 had brought ${MAY}, the table says.`,
])('a month stands beside its own number: %s', (text) => expect(told(text)).toEqual([]))

test.each([
  [`The United States got ${JUNE} in May 2025 and ${MAY} in June 2025.`, ['May', 'June']],
  [`It collapsed from ${JUNE} in May 2025 to ${MAY} in June 2025.`, ['May', 'June']],
  [`In May 2025 the United States got ${JUNE}; in June it was ${MAY}.`, ['June']],
  [`Between May and June 2025 it went from ${JUNE} to ${MAY}.`, ['May', 'June']],
  [`In May 2025 the United States got ${MAY}, after ${JUNE} a month earlier.`, ['May']],
  [`In May and June 2025 the United States got ${JUNE} and ${MAY}.`, ['May', 'June']],
])('months that change places are refused: %s', (text, names) => expect(told(text)).toEqual(names))

test.each([
  'Of the :n[380,000 tonnes]{#world} mined worldwide in 2024, :n[270,000]{#china} came from China and :n[45,500]{#usa} from the United States.',
  'Of the :n[380,000 tonnes]{#world} mined in 2024, China mined :n[270,000]{#china}.',
  'Of about :n[380,000 tonnes]{#world} in 2024, the United States mined :n[45,500]{#usa}, and China :n[270,000]{#china}.',
  'Out of :n[380,000 tonnes]{#world} mined in 2024, China had :n[270,000]{#china}.',
  'Much was mined in 2024: of the :n[380,000 tonnes]{#world}, China had :n[270,000]{#china}.',
])('parts of a whole are told behind it: %s', (text) => expect(told(text)).toEqual([]))

test.each([
  ['Of the :n[270,000 tonnes]{#china} mined worldwide in 2024, :n[380,000]{#world} came from China.', 1],
  ['Of the :n[45,500 tonnes]{#usa} mined in 2024, China mined :n[270,000]{#china}.', 1],
  ['Mines yielded :n[380,000 tonnes]{#world} in 2024, and China yielded that, unlike :n[45,500]{#usa} of the United States.', 1],
])('and not those of another, nor the whole behind a part: %s', (text, least) => expect(told(text).length).toBeGreaterThanOrEqual(least))

test('all names that would have to be listed are offered at once', () => {
  const body = 'They mined :n[380,000 tonnes]{#world} in 2024 beside China’s :n[270,000]{#china}, and the United States :n[45,500]{#usa}.'
  const [first] = context(tradeSite(body))
  expect(first?.hint).toContain('also="China, United States"')
  const two = 'In Nigeria and Myanmar it was :n[270,000 tonnes]{#china} in 2024.'
  expect(context(tradeSite(two)).map((one) => /also=.*/.exec(one.hint ?? '')?.[0])).toEqual([
    'also="Nigeria, Myanmar"',
    'also="Nigeria, Myanmar"',
  ])
})

const [NOW, THEN] = [':n[30,000 tonnes]{#australia-25}', ':n[29,000 tonnes]{#australia-24}']

test.each([
  `Australia mined a little more in 2025: ${NOW} after ${THEN}.`,
  `Australia mined more in 2025: ${NOW}, up from ${THEN}.`,
  `In 2025 Australia mined ${NOW}, compared with ${THEN}.`,
  `In 2025 Australia mined ${NOW} against about ${THEN}.`,
])('a number is measured from that of the year before, which need not be named: %s', (text) => expect(told(text)).toEqual([]))

test.each([
  [`Australia mined a little more in 2024: ${NOW} after ${THEN}.`, ['2024']],
  [`Australia mined less in 2025: ${THEN} after ${NOW}.`, ['2025']],
  [`Australia mined ${NOW} and ${THEN} in 2025.`, ['2025']],
])('and not from that of a later one: %s', (text, names) => expect(told(text)).toEqual(names))

const [MYANMAR, AUSTRALIA] = [':n[27,000 tonnes]{#myanmar}', ':n[29,000 tonnes]{#australia-24}']
const [TO_USA, TO_AUSTRALIA] = [':n[5,900 tonnes]{#to-usa}', ':n[230 tonnes]{#to-aus}']

test.each([
  `Australia mined ${AUSTRALIA} in 2024, against ${MYANMAR} in Myanmar.`,
  `Myanmar mined ${MYANMAR} in 2024, compared with ${AUSTRALIA} in Australia.`,
  `Australia mined more than Myanmar in 2024: ${AUSTRALIA} against ${MYANMAR}.`,
  `Myanmar mined ${MYANMAR} in 2024, fewer than the ${AUSTRALIA} of Australia.`,
  `In 2024 Australia, with ${AUSTRALIA}, was ahead of Myanmar, with ${MYANMAR}.`,
  `Output in 2024 was ${AUSTRALIA} in Australia and ${MYANMAR} in Myanmar.`,
  `Australia mined ${AUSTRALIA} in 2024, and ${MYANMAR} were mined in Myanmar.`,
  `Myanmar mined ${MYANMAR} in 2024 close to China, which mined :n[270,000]{#china}.`,
  `China sent ${TO_AUSTRALIA} of magnets to Australia in 2025 and ${TO_USA} to the United States.`,
  `In 2025 ${TO_AUSTRALIA} went to Australia from China, and ${TO_USA} to the United States.`,
  `The United States got ${TO_USA} of China’s magnets in 2025, and Australia ${TO_AUSTRALIA}.`,
])('places stand with their own numbers: %s', (text) => expect(told(text)).toEqual([]))

test.each([
  [`Australia mined ${MYANMAR} in 2024, against ${AUSTRALIA} in Myanmar.`, 'Myanmar'],
  [`Australia mined ${MYANMAR} in 2024, compared with ${AUSTRALIA} mined in Myanmar.`, 'Myanmar'],
  [`Myanmar mined more than Australia in 2024: ${AUSTRALIA} against ${MYANMAR}.`, 'Australia'],
  [`China sent ${TO_USA} of magnets to Australia in 2025 and ${TO_AUSTRALIA} to the United States.`, 'Australia'],
  [`In 2025 ${TO_USA} went to Australia from China, and ${TO_AUSTRALIA} to the United States.`, 'Australia'],
])('places swapped in are refused: %s', (text, got) => expect(told(text)).toContain(got))

test.each([
  `In the second quarter of 2025 the United States got ${MAY} in one month.`,
  `In Q2 of 2025, in June, the United States got ${JUNE}.`,
  `In the first half of 2025 there was a month with ${MAY}.`,
  `After a third quarter of growth the United States got ${JUNE} in June 2025.`,
  `Each month of 2025 was unlike June, with ${JUNE}.`,
])('a month is of its quarter and its half: %s', (text) => expect(told(text)).toEqual([]))

test.each([
  [`In the first quarter of 2025 the United States got ${MAY} in one month.`, 'first quarter'],
  [`In Q3 of 2025 the United States got ${JUNE} in one month.`, 'Q3'],
  [`In the second half of 2025 there was a month with ${MAY}.`, 'second half of '],
])('and of no other: %s', (text, got) => expect(told(text)).toEqual([got.trim()]))

test.each([
  [`In the first quarter of 2025 the United States got ${MAY} in one month.`, 'second quarter'],
  [`In Q3 of 2025 the United States got ${JUNE} in one month.`, 'Q2'],
  [`In April 2025 the United States got ${MAY}.`, 'May'],
])('the right one is told and offered: %s', (text, right) => {
  const [found] = context(tradeSite(text))
  expect(found?.hint).toContain(`write ${right};`)
  expect(found?.fixes).toMatchObject([{ text: right }])
})
