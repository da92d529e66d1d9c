import { expect, test } from 'vitest'
import { formatBytes } from './bytes.ts'

test.each([
  [0, '0 B'],
  [812, '812 B'],
  [1_000, '1.0 kB'],
  [4_210, '4.2 kB'],
  [31_342_164, '31 MB'],
  [2_500_000_000, '2.5 GB'],
])('%d bytes are %j', (bytes, text) => expect(formatBytes(bytes, 'en').replace('\u00a0', ' ')).toBe(text))
