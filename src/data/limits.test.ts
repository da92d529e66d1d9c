import { expect, test } from 'vitest'
import { limitsYaml, proposeLimits } from './limits.ts'
import { makeTable } from './make-table.ts'

const table = (rows: (string | number | null)[][]) =>
  makeTable(
    {
      dataset: 'mines',
      version: '2026',
      edition: 'E',
      published: '2026',
      fields: [
        { name: 'country', type: 'string' },
        { name: 'output', type: 'number' },
      ],
      primaryKey: ['country'],
      sources: ['a'],
    },
    rows,
  )

test('limits leave room below and above what all versions hold', () =>
  expect(proposeLimits([table([['CHN', 255_000]]), table([['CHN', 270_000]])], 'output', ['country'], 3)).toEqual([
    { group: 'CHN', least: 85_000, most: 810_000 },
  ]))
test('limits are rounded away from the values', () =>
  expect(proposeLimits([table([['IND', 2_900]])], 'output', ['country'], 3)).toEqual([{ group: 'IND', least: 960, most: 8_700 }]))
test('zero is held to zero from below', () =>
  expect(proposeLimits([table([['GRL', 0]])], 'output', ['country'], 3)).toEqual([{ group: 'GRL', least: 0, most: 0 }]))
test('negative numbers have room on both sides', () =>
  expect(
    proposeLimits(
      [
        table([
          ['X', -10],
          ['X', -20],
        ]),
      ],
      'output',
      ['country'],
      2,
    ),
  ).toEqual([{ group: 'X', least: -40, most: -5 }]))
test('they print as a setting, strange names in quotes', () =>
  expect(
    limitsYaml(
      'output',
      ['country', 'kind'],
      [
        { group: 'NO', least: 1, most: 2 },
        { group: 'CHN, ore', least: 3, most: 4 },
      ],
    ),
  ).toBe(
    '  - check: accepted-range\n    field: output\n    of: [country, kind]\n    ranges:\n      "NO": [1, 2]\n      "CHN, ore": [3, 4]',
  ))
