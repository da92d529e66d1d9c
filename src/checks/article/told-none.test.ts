import { expect, test } from 'vitest'
import { context } from './context.ts'
import { exampleSite } from './example-site.ts'

const got = (body: string) => context(exampleSite(body)).map((one) => one.got)
const SOME = exampleSite('').factsOf('example').facts.get('had-some')?.value
const some = `:n[${String(SOME)}]{#had-some}`
const none = `:n[1]{#had-none}`

test.each([
  [`In 2024 ${some} countries mined nothing.`, 'mined nothing'],
  [`${some} countries had no mine output in 2024.`, 'no mine'],
  [`Only ${some} did not mine in 2024.`, 'did not mine'],
  [`In 2024 mining stopped in ${some} countries.`, 'mining stopped'],
  [`Firms stopped mining in ${some} countries in 2024.`, 'stopped mining'],
  [`There were ${some} countries without any production in 2024.`, 'without any production'],
  [`In 2024 ${some} countries no longer mined.`, 'no longer mined'],
  [`In 2024 the mines of ${some} countries stood idle.`, 'stood idle'],
  [`Nothing at all was mined in 2024 in ${some} countries.`, 'Nothing at all was mined'],
  [`None of ${some} countries mined rare earths in 2024.`, 'None of'],
  [`Miners stopped work in ${some} countries in 2024.`, 'stopped work'],
  [`In 2024 ${none} of them mined rare earths.`, 'mined'],
  [`${none} country had mine output in 2024.`, 'had mine'],
])('a count is not told of its opposite: %s', (body, expected) => expect(got(body)).toEqual([expected]))

test.each([
  `In 2024 ${some} countries mined rare earths.`,
  `${some} countries had mine output in 2024, and the others had none.`,
  `Of those listed ${some} mined in 2024 and the rest mined nothing.`,
  `In 2024 ${some} countries that had no output before were mining.`,
  `With no word of Myanmar’s mines, the list of 2024 has ${some} countries.`.replace(' of Myanmar’s', ' of the'),
  `In 2024 ${some} countries mined without a licence.`,
  `None of it was new: ${some} countries mined in 2024.`,
  `Nothing of note was mined elsewhere; ${some} countries mined in 2024.`,
  `In 2024 ${some} countries did not stop at the border.`,
  `In 2024 ${none} of them mined nothing.`,
  `${none} country had no mine output in 2024.`,
  `In 2024 ${none} country did not mine.`,
  `In 2024 mining had stopped in ${none} country.`,
  `The list of 2024 has ${none} empty row.`,
])('and what is so stands: %s', (body) => expect(got(body)).toEqual([]))
