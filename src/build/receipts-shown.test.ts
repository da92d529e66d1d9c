import { expect, test } from 'vitest'
import type { Receipt } from '../facts/receipt.ts'
import { receiptsShown } from './receipts-shown.ts'

const receipt = (fact: string): Receipt => ({
  fact,
  anchor: `r-${fact}`,
  typed: '',
  value: '1',
  quantity: { value: 1, unit: '' },
  label: fact,
  derivation: '',
  expression: '',
  sum: [],
  cells: [],
  editions: [],
  history: [],
  sources: [],
  flags: [],
  notes: [],
  anchors: [],
})
const number = (fact: string, text: string, anchor: string) => ({ fact, text, anchor })

test('receipts follow the numbers, not the list', () =>
  expect(receiptsShown([receipt('a'), receipt('b')], [number('b', '2', 'n-b'), number('a', '1', 'n-a')]).map(({ fact }) => fact)).toEqual([
    'b',
    'a',
  ]))
test('a fact that no number shows has no receipt', () => expect(receiptsShown([receipt('a')], [])).toEqual([]))
test('a fact shown twice has one receipt with both ways back', () => {
  const [shown] = receiptsShown([receipt('a')], [number('a', '69 percent', 'n-a'), number('a', '69', 'n-a-2')])
  expect([shown?.typed, shown?.anchors]).toEqual(['69 percent; 69', ['n-a', 'n-a-2']])
})
test('a number without a receipt is refused', () =>
  expect(() => receiptsShown([], [number('a', '1', 'n-a')])).toThrow('missing receipt: a'))
