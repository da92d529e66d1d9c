import { expect, test } from 'vitest'
import { t } from '../build/interface-words.ts'
import type { SheetLine } from '../build/model/test-sheet.ts'
import { testedInWords } from './tested-in-words.ts'

type Line = Pick<SheetLine, 'standing' | 'fact'>
const bound = (agrees: boolean): Line => ({ standing: 'bound', fact: { agrees } as SheetLine['fact'] & object })
const many = (n: number, line: Line): Line[] => Array.from({ length: n }, () => line)

test.each([
  ['63 of 63 numbers tested against 7 tables on 29 November 2026', many(63, bound(true)), 7],
  ['1 of 1 number tested against 1 table on 29 November 2026', [bound(true)], 1],
  [
    '2 of 2 numbers tested against 1 table on 29 November 2026; 2 quoted, 1 excused',
    [...many(2, bound(true)), ...many(2, { standing: 'quoted' }), { standing: 'excused' }],
    1,
  ],
  // The preview shows an article that has still to be mended.
  ['1 of 3 numbers tested against 1 table on 29 November 2026', [bound(true), bound(false), { standing: 'unbound' }], 1],
] as [string, Line[], number][])('“%s”', (words, sheet, tables) => {
  const { tested, how } = testedInWords(sheet, tables, '2026-11-29', t)
  expect(`${tested} ${how}`).toBe(words)
})
