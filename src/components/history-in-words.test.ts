import { expect, test } from 'vitest'
import { t } from '../build/interface-words.ts'
import { historyInWords } from './history-in-words.ts'

const inEditions = (...values: string[]) =>
  values.map((value, k) => ({ version: String(2022 + k), edition: '', value, own: k === values.length - 1 }))

test.each([
  [['13,000 tonnes', '29,000 tonnes'], '13,000 tonnes in 2022; 29,000 tonnes in 2023'],
  [['2 t', '2 t', '2 t'], '2 t in 2022, 2023 and 2024'],
  // A value that comes back is told twice: it was another in between.
  [['1 t', '2 t', '1 t'], '1 t in 2022; 2 t in 2023; 1 t in 2024'],
  [[], ''],
])('%j reads “%s”', (values, words) => expect(historyInWords(inEditions(...values), t)).toBe(words))
