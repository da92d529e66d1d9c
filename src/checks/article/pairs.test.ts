import { expect, test } from 'vitest'
import { context } from './context.ts'
import { exampleSite } from './example-site.ts'

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
