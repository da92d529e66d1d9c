import { expect, test } from 'vitest'
import type { QuantityKind } from '../../src/numbers/find-quantities.ts'
import { readCorpus, scoreDetector, slipInWords } from './corpus.ts'

const corpus = readCorpus()
const ownWords = corpus.filter((sentence) => !sentence.source.startsWith('Source: '))

const KINDS: QuantityKind[] = [
  'count', 'spelled-number', 'measure', 'percent', 'percentage-point', 'basis-point', 'fraction', 'ratio', 'multiple', 'halving',
  'rank', 'range', 'money', 'per-unit', 'dozen', 'signed',
] // prettier-ignore

test('the corpus holds a thousand different sentences, half of them without a quantity, three hundred from public texts', () => {
  expect(new Set(corpus.map(({ text }) => text)).size).toBe(corpus.length)
  expect(corpus.length).toBeGreaterThanOrEqual(1000)
  expect(corpus.length - ownWords.length).toBeGreaterThanOrEqual(300)
  const without = corpus.filter(({ labels }) => labels.length === 0).length / corpus.length
  expect(without).toBeGreaterThan(0.4)
  expect(without).toBeLessThan(0.6)
  expect(KINDS.filter((kind) => !corpus.some(({ labels }) => labels.some((label) => label.kind === kind)))).toEqual([])
})

test.each([
  ['all sentences', corpus],
  ['sentences written for the corpus', ownWords],
])('findQuantities finds 99 in 100 quantities of %s and raises one false alarm in a thousand words at most', (_name, sentences) => {
  const { labelled, found, alarms, words, slips } = scoreDetector(sentences)
  const said = slips.map(slipInWords).join('\n')
  expect(found / labelled, said).toBeGreaterThanOrEqual(0.99)
  expect((1000 * alarms) / words, said).toBeLessThanOrEqual(1)
})
