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
