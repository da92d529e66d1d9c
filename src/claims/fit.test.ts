import { expect, test } from 'vitest'
import type { ClaimKind } from './claim.ts'
import { misfitsOf } from './fit.ts'
import { saidIn } from './said.ts'
import { claimLexiconOf } from './lexicon.ts'

const lexicon = claimLexiconOf('en')
/** Misfits of claims, each given by the kinds of its lines. */
const misfits = (text: string, ...kinds: ClaimKind[][]): string[] =>
  misfitsOf(
    text,
    kinds.map((some) => ({ kinds: some.map((kind) => [kind]), places: 2 })),
    lexicon,
  ).map(({ got }) => got)

test.each<[string, ClaimKind[][]]>([
  ['the largest of all', [['highest']]],
  ['China came first, and Malaysia second', [['highest']]],
  ['it fell each year to 2021', [['fell_every_year']]],
  ['went up, down and up', [['rose', 'fell', 'rose']]],
  ['the largest, and the smallest', [['highest'], ['lowest']]],
  ['the largest award is small beside the largest loan', [['compare-less', 'highest']]],
  ['what one lost nearly undid what the other gained', [['compare-less', 'compare-more', 'fell', 'rose']]],
  ['it stood still', [['compare-same']]],
])('"%s" says its claim', (text, kinds) => expect(misfits(text, ...kinds)).toEqual([]))

test.each<[string, ClaimKind[][], string]>([
  ['the smallest of all', [['highest']], 'smallest'],
  ['it rose each year', [['fell_every_year']], 'rose'],
  ['it fell', [['fell_every_year']], 'it fell'],
  ['a mining country', [['highest']], 'a mining country'],
  ['before the truce', [['after']], 'before'],
  ['none of them', [['all']], 'none'],
  ['more than the year before', [['compare-less']], 'more'],
  ['the largest', [['highest'], ['lowest']], 'the largest'],
])('"%s" does not say its claim', (text, kinds, got) => expect(misfits(text, ...kinds)[0]).toBe(got))

test('a later line of a claim needs no words of its own, and none may contradict it', () => {
  expect(misfits('the largest', ['highest', 'all'])).toEqual([])
  expect(misfits('none is the largest', ['highest', 'all'])).toEqual(['none'])
})

test('idle phrases claim nothing', () =>
  expect(saidIn('at least ### and more than ###, one of the ten', ['highest', 'lowest', 'more'], lexicon)).toEqual([]))

test('an idle phrase takes no word of another', () => {
  const said = (text: string) => saidIn(text, ['rising', 'falling', 'highest'], lexicon).map(({ word }) => word)
  expect(said('it edged up to its highest')).toEqual(['edged up', 'highest'])
  expect(said('it had gone up to ###')).toEqual(['gone up'])
  expect(said('it takes up to ###, and its table has been up to date')).toEqual([])
  expect(misfits('it crept up to ###', ['rose'])).toEqual([])
  expect(misfits('it crept up to ###', ['fell'])).toEqual(['crept up'])
})

test('each rise and each fall is said', () => {
  expect(misfits('what one lost, another gained', ['compare-less', 'fell', 'rose'])).toEqual([])
  expect(misfits('what one gained, another gained', ['compare-more', 'fell', 'rose'])).toEqual(['what one gained, another gained'])
})

test('rises and falls are said in the order in which they are claimed', () => {
  const kinds: ClaimKind[][] = [['fell'], ['rose'], ['rose']]
  expect(misfits('one lost, one gained, one gained', ...kinds)).toEqual([])
  expect(misfits('one lost, one gained, one lost', ...kinds)).toEqual(['lost, gained, lost'])
  expect(misfits('one gained, one lost', ['fell'], ['rose'])).toEqual(['gained, lost'])
})

test('of a wrong word the contrary is offered, where it is what is claimed', () => {
  const found = misfitsOf('Output Fell', [{ kinds: [['rose']], places: 0 }], lexicon)
  expect(found).toMatchObject([{ got: 'Fell', at: 7, right: 'Rose' }])
})

test('a place in a ranking is the last that the claim settles', () => {
  expect(misfits('the second source', ['highest'])).toEqual([])
  expect(misfits('the third source', ['highest'])).toEqual(['third'])
})

test('a superlative, a record or "every year" is borne by no claim of another kind', () => {
  expect(misfits('rose to a record', ['rose'])).toEqual(['record'])
  expect(misfits('a record', ['highest'])).toEqual([])
  expect(misfits('rose every year', ['rose'])).toEqual(['every year'])
  expect(misfits('rose in every year', ['rose', 'rose'])).toEqual([])
})

test.each(['did not fall', 'didn’t fall', 'never fell', 'no longer fell', 'hardly fell'])('"%s" denies a fall', (text) =>
  expect(misfits(text, ['fell'])).toHaveLength(1),
)

test('a claim that denies is denied', () => {
  expect(misfits('none of them', ['none'])).toEqual([])
  expect(misfits('not only fell', ['fell'])).toEqual([])
  expect(misfits('for the first time, as never before', ['first_time'])).toEqual([])
})

test.each<[string, ClaimKind[], string]>([
  ['Malaysia always sends the least', ['lowest'], 'always'],
  ['Malaysia sent the least ever', ['lowest'], 'ever'],
  ['exports rose for the first time ever', ['first_time'], 'ever'],
  ['it almost fell', ['fell'], 'almost'],
  ['nearly all fell', ['all'], 'nearly'],
  ['China only sent the most', ['highest'], 'only'],
  ['it only rose', ['rose'], 'only'],
  ['virtually unchanged', ['unchanged'], 'virtually'],
])('"%s" says more, or less, than its claim', (text, kinds, got) => expect(misfits(text, kinds)).toContain(got))

test.each<[string, ClaimKind[]]>([
  ['it always rose, in every year', ['rose_every_year']],
  ['it hardly changed', ['unchanged']],
  ['it barely moved', ['unchanged']],
  ['it was stable', ['unchanged']],
  ['only these are alike', ['all']],
  ['only four of eight', ['some']],
  ['more than almost ###, it rose', ['rose']],
])('"%s" says its claim and no more', (text, kinds) => expect(misfits(text, kinds)).toEqual([]))

test('what an editor means is listed', () =>
  expect(misfitsOf('the least ever', [{ kinds: [['lowest']], places: 1 }], lexicon, ['ever'])).toEqual([]))

test.each<[string, ClaimKind]>([
  ['No country outside China mines more than the United States', 'highest'],
  ['Nobody mines as much as China', 'highest'],
  ['No one mines as much as China', 'highest'],
  ['No other country is ahead of China', 'highest'],
  ['In no year was output higher than in 2011', 'highest'],
  ['None mines less than Malaysia', 'lowest'],
  ['Australia mined as much in 2025 as in 2024', 'unchanged'],
  ['Australia mined as much as Canada', 'compare-same'],
  ['Output neither rose nor fell', 'compare-same'],
  ['Output did not rise', 'compare-same'],
])('"%s" says %s', (text, kind) => expect(misfits(text, [kind])).toEqual([]))

test.each<[string, ClaimKind]>([
  ['No country mines less than China', 'highest'],
  ['Nobody mines more than Malaysia', 'lowest'],
  ['No country mined more than China', 'compare-more'],
  ['China never mined more', 'highest'],
  ['China no longer mines most', 'highest'],
  ['Australia did not mine as much in 2025 as in 2024', 'unchanged'],
  ['Australia did not mine as much as Canada', 'compare-same'],
  ['Output rose', 'compare-same'],
  ['Output fell', 'compare-same'],
  ['It mined more in 2025 than in 2024', 'compare-same'],
  ['It mined less in 2025 than in 2024', 'compare-same'],
])('"%s" does not say %s', (text, kind) => expect(misfits(text, [kind])).not.toEqual([]))

const counted = (text: string, some: number, all: number) =>
  misfitsOf(
    text,
    [{ kinds: [['some']], places: 0, numbers: [some, all].map((value) => ({ value, unit: 'count', sign: '=', denied: false })) }],
    lexicon,
  ).map(({ got }) => got)

test('all and most are held to what a claim counts', () => {
  expect(counted('All countries mined more', 5, 12)).toEqual(['All countries'])
  expect(counted('Every country mined more', 5, 12)).toEqual(['Every country'])
  expect(counted('Most countries mined more', 5, 12)).toEqual(['Most countries'])
  expect(counted('Most of the ores hold more', 6, 12)).toEqual(['Most of the ores'])
  expect(counted('Most countries mined more', 8, 12)).toEqual([])
  expect(counted('Five of all countries mined more', 5, 12)).toEqual([])
  expect(counted('Not all countries mined more', 11, 12)).not.toContain('all countries')
  expect(counted('Five countries mined more, all in Asia', 5, 12)).toEqual([])
})

test('what is nought may have fallen to it, and what changed as much may have risen', () => {
  const of = (text: string, line: string) =>
    misfitsOf(text, [{ kinds: [['compare-same']], places: 0, numbers: [], lines: [line] }], lexicon)
  expect(of('Output fell to nothing', 'output[USA,2016] = 0')).toEqual([])
  expect(of('It rose as much', 'output[USA,2016] - output[USA,2015] = output[AUS,2016] - output[AUS,2015]')).toEqual([])
  expect(of('Output fell', 'output[USA,2016] = output[USA,2015]')).toHaveLength(1)
})
