import { expect, test } from 'vitest'
import { splitValue } from './receipt-value.ts'

test.each([
  ['69.2308 percent', ['', '69.2308', 'percent']],
  ['more than 85,000 tonnes', ['more than', '85,000', 'tonnes']],
  ['−10,900 tonnes', ['', '−10,900', 'tonnes']],
  ['1.95 to 2.05', ['', '1.95 to 2.05', '']],
  ['third', ['', 'third', '']],
  ['2024', ['', '2024', '']],
])('%j is split', (value, [lead, number, unit]) => expect(splitValue(value)).toEqual({ lead, number, unit }))
