import { expect, test } from 'vitest'
import { evaluateFacts } from '../../facts/evaluate.ts'
import { exampleCatalogue } from '../../facts/example-catalogue.ts'
import { claims } from './claims.ts'
import { context } from './context.ts'
import { exampleSite } from './example-site.ts'
import { opposedWords } from './opposed.ts'
import { tradeSite } from './trade-site.ts'

const catalogue = exampleCatalogue()
const rested = (expression: string, label = 'a fact') => {
  const specs = [{ id: 'x', label, expression, dataset: 'mine', place: { file: 'a' } }]
  const { cells, unit } = evaluateFacts(specs, catalogue).facts.get('x')!
  return { cells, unit, words: `${label} | ${expression}` }
}
const words = (text: string, expression: string, { isClaim = false, label = 'a fact' } = {}) =>
  opposedWords(text, [rested(expression, label)], catalogue, { isClaim }).map(({ word, right }) => (right ? `${word} → ${right}` : word))

test.each([
  ['China imported # in April 2025', 'exports/output[CHN,2025-04]', ['imported → exported']],
  ['China exported # in April 2025', 'exports/output[CHN,2025-04]', []],
  ['It exported what it had imported: #', 'exports/output[CHN,2025-04]', []],
  ['It has reserves of #', 'output[CHN,2024]', ['reserves']],
  ['With large reserves, it mined #', 'output[CHN,2024]', []],
  ['Of the value it had #', 'output[CHN,2024]', ['the value → the weight']],
  ['By weight it had #', 'reserves/value[BRA]', ['By weight → by value']],
  ['China refined #', 'output[CHN,2024]', ['refined → mined']],
  ['China processed #', 'output[CHN,2024]', ['processed → dug']],
  ['China’s part in separation was #', 'output[CHN,2024]', ['separation → mining']],
  ['The average was #', 'median(output[*,2024]) where country != WLD', ['average → median']],
  ['The median was #', 'median(output[*,2024]) where country != WLD', []],
  ['Prices fell, and China mined #', 'output[CHN,2024]', []],
])('%s, of %s', (text, expression, expected) => expect(words(text, expression)).toEqual(expected))

test('what a label says is of the record too', () =>
  expect(words('China refined #', 'output[CHN,2024]', { label: 'What China mined and refined' })).toEqual([]))

test.each([
  ['The export quota came to #', 'mining quota', ['export quota → mining quota']],
  ['The quota for exports came to #', 'mining quota', ['quota for exports → quota for mining']],
  ['The smelting quota came to #', 'mining quota', ['smelting quota → mining quota']],
  ['The mining quota came to #', 'smelting quota', ['mining quota → smelting quota']],
  ['The mining quota came to #', 'mining quota', []],
  ['Export quotas are gone, and the quota for mining is #', 'mining quota', []],
  ['Export quotas are gone, and China mined #', 'output', []],
  ['Its resources are #', 'reserves', ['resources are']],
  ['It has resources of #', 'reserves', ['resources of #']],
  ['It has reserves of #, and natural resources of all kinds', 'reserves', []],
  ['The Ministry of Natural Resources is silent; it has #', 'reserves', []],
  ['It has the resources to mine #', 'output', []],
] as [string, string, string[]][])('%s, of what is labelled %s', (text, label, expected) =>
  expect(words(text, 'output[CHN,2024]', { label })).toEqual(expected),
)

test.each([
  ['China’s prices rose', ['prices']],
  ['Magnets from China were cheapest', ['cheapest', 'Magnets']],
  ['China’s share rose', ['share']],
  ['China’s output rose', []],
])('a tested sentence is held to its measure: %s', (text, expected) =>
  expect(words(text, 'output[CHN,2024]', { isClaim: true })).toEqual(expected),
)

test('both checks ask, and `also` lists what is meant', () => {
  const of = (body: string) => [...context(exampleSite(body)), ...claims(exampleSite(body))].map(({ got }) => got)
  expect(of('China’s reserves were :n[270,000 tonnes]{#china}.')).toEqual(['reserves'])
  expect(of('China’s reserves were :n[270,000 tonnes]{#china also="reserves"}.')).toEqual([])
  expect(of(':c[China’s prices rose most]{#most}.')).toEqual(['prices'])
  expect(of(':c[China’s output rose most]{#most}.')).toEqual([])
})

/** The example with its stages, mining and magnets, called by other names. */
function withStages(mining: string, magnets: string): typeof catalogue {
  const shares = catalogue.datasets.get('shares')!
  const [stage, ...fields] = shares.record.fields
  const categories = [
    { value: 'mining', label: mining },
    { value: 'magnets', label: magnets },
  ]
  const named = { ...shares, record: { ...shares.record, fields: [{ ...stage!, categories }, ...fields] } }
  return { ...catalogue, datasets: new Map([...catalogue.datasets, ['shares', named]]) }
}

test.each([
  ['Light oxide stood at #', ['Light oxide → Heavy oxide']],
  ['The price of light oxide fell', ['light oxide → heavy oxide']],
  ['Heavy oxide stood at #', []],
  ['Unlike light oxide, heavy oxide stood at #', []],
  ['Oxide stood at #', []],
  ['Heavy metal stood at #', ['Heavy metal → heavy oxide']],
])('a substance is that of the row: %s', (text, expected) => {
  const found = opposedWords(text, [rested('shares/share[mining,2024]')], withStages('Heavy oxide', 'Light oxide'), { isClaim: false })
  expect(found.map(({ word, right }) => `${word} → ${right}`)).toEqual(expected)
})

const traded = (body: string) => context(tradeSite(body)).map((one) => one.got)

test.each([
  'China exported :n[57,000 tonnes]{#magnets} of rare-earth magnets in 2025.',
  'China exported :n[57,000 tonnes]{#magnets} in 2025.',
  'China exported :n[57,000 tonnes]{#magnets} of magnets, which are made of rare earths, in 2025.',
  'China has most rare earths, and its magnet exports came to :n[57,000 tonnes]{#magnets} in 2025.',
  'Magnet exports grew, while the other group stood at :n[62,000 tonnes]{#earths} in 2025.',
  'China’s curbs on rare earths bit: exports came to :n[57,000 tonnes]{#magnets} in 2025.',
  'China exported :n[62,000 tonnes]{#earths} of rare earths in 2025.',
  'China’s exports of rare earths came to :n[62,000 tonnes]{#earths} in 2025.',
  'China exported :n[62,000 tonnes]{#earths} of rare earths and :n[57,000]{#magnets} of magnets in 2025.',
])('products of one table are told apart: %s', (text) => expect(traded(text)).toEqual([]))

test.each([
  'China exported :n[57,000 tonnes]{#magnets} of rare earths in 2025.',
  'China exported :n[57,000 tonnes]{#magnets} of rare-earth oxide in 2025.',
  'China’s exports of rare earths came to :n[57,000 tonnes]{#magnets} in 2025.',
  'China exported :n[62,000 tonnes]{#earths} of magnets in 2025.',
  'China exported :n[62,000 tonnes]{#earths} of finished magnets in 2025.',
  'China’s magnet exports were :n[62,000 tonnes]{#earths} in 2025.',
])('and a number of one is not told of the other: %s', (text) => expect(traded(text)).toHaveLength(1))

test.each([
  ['China mined # of the world’s rare earths', ['rare earths → magnet rare earths']],
  ['China mined # of all rare earths', ['rare earths → magnet rare earths']],
  ['Of all rare earths China mined #', ['all rare earths → magnet rare earths']],
  ['China mined # of the magnet rare earths', []],
  ['China mined # of the rare earths that magnets need', []],
  ['Among rare earths China’s mines stand out: #', []],
])('a share of some rare earths is none of all: %s', (text, expected) => {
  const found = opposedWords(
    text,
    [rested('shares/share[mining,2024]')],
    withStages('Magnet rare earths (neodymium)', 'All rare earths, as oxide'),
    { isClaim: false },
  )
  expect(found.map(({ word, right }) => (right ? `${word} → ${right}` : word))).toEqual(expected)
})
