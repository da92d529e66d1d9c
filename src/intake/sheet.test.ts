import type { WorkSheet } from '@e965/xlsx'
import { utils, write } from '@e965/xlsx'
import { expect, test } from 'vitest'
import { read } from './read.ts'

/** Bytes of a workbook with these sheets. */
function workbook(sheets: Record<string, WorkSheet>): Uint8Array {
  const book = utils.book_new()
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name)
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer)
}

const sheetOf = (rows: unknown[][], change: (sheet: WorkSheet) => void = () => undefined): WorkSheet => {
  const sheet = utils.aoa_to_sheet(rows)
  change(sheet)
  return sheet
}

test('formats say what numbers are: dates, months, years, percent, currency, decimals', async () => {
  const formats = ['yyyy-mm-dd', 'mmm-yy', 'yyyy', '0%', '"$"#,##0', '0.0']
  const sheet = sheetOf(
    [
      ['Day', 'Month', 'Year', 'Share', 'Price', 'Rate'],
      [45356, 45352, 45356, 0.07, 5, 3],
    ],
    (made) => {
      formats.forEach((z, at) => Object.assign(made[utils.encode_cell({ r: 1, c: at })] as object, { z }))
    },
  )
  const found = await read(workbook({ A: sheet }), 'a.xlsx')
  expect(found.rows).toEqual([['2024-03-05', '2024-03', 2024, 7, 5, 3]])
  expect(found.columns.map(({ type, unit }) => `${type} ${unit ?? ''}`.trim())).toEqual([
    'date',
    'date',
    'year',
    'integer percent',
    'integer USD',
    'number',
  ])
})

test('a formula without a stored value is nothing, not zero, and told', async () => {
  const sheet = sheetOf(
    [
      ['A', 'B'],
      ['x', 1],
      ['y', 2],
      ['z', 3],
    ],
    (made) => {
      made['B3'] = { t: 'z', f: 'B2*2' }
      made['B4'] = { t: 'n', v: 0, f: 'B2-1' }
    },
  )
  const found = await read(workbook({ A: sheet }), 'a.xlsx')
  expect(found.rows).toEqual([
    ['x', 1],
    ['y', null],
    ['z', 0],
  ])
  expect(found.warnings.map(({ code }) => code)).toContain('intake/formula')
})

test('merged cells carry a header to the right, numbers stored as text are numbers', async () => {
  const sheet = sheetOf(
    [['A title'], [null, '2022', null, 'Notes'], ['Country', 'Mine', 'Ref', null], ['Chile', '1', ' 2 ', 'x'], ['Peru', "'3", 4, 'y']],
    (made) => {
      made['!merges'] = [{ s: { r: 1, c: 1 }, e: { r: 1, c: 2 } }]
    },
  )
  const found = await read(workbook({ A: sheet }), 'a.xlsx')
  expect(found.columns.map(({ name, type }) => `${name}: ${type}`)).toEqual([
    'Country: string',
    '2022 Mine: integer',
    '2022 Ref: integer',
    'Notes: string',
  ])
  expect(found.rows).toEqual([
    ['Chile', 1, 2, 'x'],
    ['Peru', 3, 4, 'y'],
  ])
})

test('the first sheet with a table is read, the others are named, an answer chooses', async () => {
  const bytes = workbook({
    'Read me': sheetOf([
      ['Hello', 'you'],
      ['a', 'b'],
    ]),
    One: sheetOf([
      ['A', 'B'],
      ['x', 1],
    ]),
    Two: sheetOf([
      ['A', 'B'],
      ['y', 2],
    ]),
  })
  const found = await read(bytes, 'a.xlsx')
  expect(found.rows).toEqual([['x', 1]])
  expect(found.warnings[0]).toMatchObject({ code: 'intake/other-sheets', message: expect.stringContaining('“Two”') as unknown })
  expect((await read(bytes, 'a.xlsx', { sheet: 'Two' })).rows).toEqual([['y', 2]])
  expect((await read(bytes, 'a.xlsx', { sheet: 'Three' })).refused?.code).toBe('intake/sheet')
})

test('a workbook that is cut short is refused', async () => {
  const bytes = workbook({
    A: sheetOf([
      ['A', 'B'],
      ['x', 1],
    ]),
  })
  expect((await read(bytes.slice(0, bytes.length - 200), 'a.xlsx')).refused?.code).toBe('intake/truncated')
})

test('a label merged over rows is repeated in them, a number is not, and both are told', async () => {
  const sheet = sheetOf(
    [
      ['Country', 'Stage', 'V', 'Both'],
      ['A', 'mine', 1, 9],
      [null, 'refine', 2, null],
      ['B', 'mine', 3, 4],
    ],
    (made) => {
      made['!merges'] = [
        { s: { r: 1, c: 0 }, e: { r: 2, c: 0 } },
        { s: { r: 1, c: 3 }, e: { r: 2, c: 3 } },
      ]
    },
  )
  const found = await read(workbook({ A: sheet }), 'a.xlsx')
  expect(found.rows).toEqual([
    ['A', 'mine', 1, 9],
    ['A', 'refine', 2, null],
    ['B', 'mine', 3, 4],
  ])
  const told = found.warnings.filter(({ code }) => code === 'intake/merged')
  expect(told.map(({ place }) => place)).toEqual([undefined, 'row 2, column 4'])
})
