import { expect, test } from 'vitest'
import { ColumnStore } from './store.ts'

test('ColumnStore keeps numbers, texts and nothing', () => {
  const store = new ColumnStore([true, false])
  for (let row = 0; row < 3000; row++) {
    store.add(0, row === 5 ? null : row)
    store.add(1, row % 2 === 0 ? 'even' : null)
  }
  expect([store.at(0, 5), store.at(0, 2999), store.at(1, 0), store.at(1, 1), store.at(0, 3000)]).toEqual([null, 2999, 'even', null, null])
})

test('ColumnStore never loses what stood before a text among numbers', () => {
  const store = new ColumnStore([true])
  store.addNumber(0, 1)
  store.add(0, null)
  store.add(0, 'x')
  expect([0, 1, 2].map((row) => store.at(0, row))).toEqual([1, null, 'x'])
})
