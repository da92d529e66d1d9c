import { expect, test } from 'vitest'
import type { Answers } from '../data/answers-schema.ts'
import { read } from './read.ts'

interface Seen {
  columns: string[]
  rows: unknown[][]
  flags: unknown[]
  asked: string[]
  codes: string[]
  refused: string | undefined
}

async function see(text: string, answers: Answers = {}): Promise<Seen> {
  const { columns, rows, flags, asked, warnings, refused } = await read(new TextEncoder().encode(text), 'table.csv', answers)
  return {
    columns: columns.map(({ name, type, unit }) => `${name}: ${type}${unit === undefined ? '' : ` in ${unit}`}`),
    rows,
    flags,
    asked: asked.map(({ kind, column }) => `${kind} ${column}`),
    codes: warnings.map(({ code }) => code.replace('intake/', '')),
    refused: refused?.code,
  }
}

test('a number with two readings is asked about and left as printed', async () => {
  expect(await see('A;B\n1.234;x\nW;y\n')).toMatchObject({
    columns: ['A: string', 'B: string'],
    rows: [
      ['1.234', 'x'],
      ['W', 'y'],
    ],
    flags: [],
    asked: ['number 0'],
  })
})

test.each([
  ['the column', 'A\n1.234\n12.5\n', 1.234],
  ['the column, against the file', 'A;B\n1.234;0,5\n12.5;1,5\n', 1.234],
  ['another column', 'A;B\n1.234;0,5\n', 1234],
  ['groups of zeros', 'A,B\n"1,234",x\n"44,000",y\n300,z\n', 1234],
  ['the publisher’s layout', 'Entity,Code,Year,V\nChile,CHL,2020,1.234\n', 1.234],
])('what stands in %s decides a number', async (_where, text, value) => {
  const { rows, asked } = await see(text)
  expect(asked).toEqual([])
  expect(rows[0]).toContain(value)
})

test('an answer decides, and nothing is asked', async () => {
  expect(await see('A;B\n1.234;x\n', { decimal: ',' })).toMatchObject({
    columns: ['A: integer', 'B: string'],
    rows: [[1234, 'x']],
    asked: [],
  })
})

test('dates are decided by the column, then by the file, else asked about', async () => {
  expect((await see('D,V\n03/04/2025,1\n25/12/2025,2\n')).rows).toEqual([
    ['2025-04-03', 1],
    ['2025-12-25', 2],
  ])
  expect((await see('D,E\n03/04/2025,12/25/2025\n')).rows).toEqual([['2025-03-04', '2025-12-25']])
  expect(await see('D,V\n03/04/2025,1\n')).toMatchObject({ asked: ['date 0'], rows: [['03/04/2025', 1]] })
  expect((await see('D,V\n03/04/2025,1\n', { dates: 'mdy' })).rows).toEqual([['2025-03-04', 1]])
})

test('dates that contradict each other stay text, with a warning', async () => {
  expect(await see('D,V\n25/12/2025,1\n12/25/2025,2\n')).toMatchObject({ columns: ['D: string', 'V: integer'], codes: ['mixed-dates'] })
})

test('a later row that is no number keeps the column as printed', async () => {
  const lines = Array.from({ length: 2000 }, (_, row) => `${row},1.5`)
  const { columns, rows, codes } = await see(`N,V\n${lines.join('\n')}\n2000,about two\n`)
  expect(columns).toEqual(['N: integer', 'V: string'])
  expect(rows.at(-1)).toEqual([2000, 'about two'])
  expect(rows[0]).toEqual([0, '1.5'])
  expect(codes).toEqual(['mixed'])
})

test('marks among numbers become nothing with a flag; an empty cell has none', async () => {
  expect(await see('C,V\na,W\nb,NA\nc,\nd,5\ne,E\n')).toMatchObject({
    rows: [
      ['a', null],
      ['b', null],
      ['c', null],
      ['d', 5],
      ['e', null],
    ],
    flags: [
      [0, 1, 'withheld'],
      [1, 1, 'not-available'],
      [4, 1, 'net-exporter'],
    ],
  })
})

test('marks among words are words, and NA among codes is Namibia', async () => {
  expect((await see('ISO2,G,V\nNA,W,1\nDE,E,2\n')).rows).toEqual([
    ['NA', 'W', 1],
    ['DE', 'E', 2],
  ])
})

test('a dash is zero where the notes say so, else nothing with a warning', async () => {
  expect(await see('C,V,X\na,–,1\nb,2,3\n– Zero.,,\n')).toMatchObject({
    rows: [
      ['a', 0, 1],
      ['b', 2, 3],
    ],
    flags: [],
  })
  expect(await see('C,V\na,–\nb,2\n')).toMatchObject({ flags: [[0, 1, 'not-available']], codes: ['dash'] })
  expect((await see('C,V\na,–\nb,2\n', { dash: 'zero' })).rows[0]).toEqual(['a', 0])
})

test('an answer gives a publisher’s own mark its meaning', async () => {
  expect(await see('C,V\na,q\nb,2\n', { marks: { q: 'withheld' } })).toMatchObject({
    rows: [
      ['a', null],
      ['b', 2],
    ],
    flags: [[0, 1, 'withheld']],
  })
})

test('codes and leading zeros stay text; years are years where the header says so', async () => {
  expect((await see('HS code,Lot,Year,V\n2846,007,2020,2020\n')).columns).toEqual([
    'HS code: string',
    'Lot: string',
    'Year: year',
    'V: integer',
  ])
})

test('whole numbers that a number cannot keep stay text', async () => {
  expect(await see('C,V\na,12345678901234567890\n')).toMatchObject({ rows: [['a', '12345678901234567890']], codes: ['digits'] })
})

test('mixed units stay text', async () => {
  expect(await see('C,V\na,12%\nb,0.5\n')).toMatchObject({ columns: ['C: string', 'V: string'], codes: ['mixed-units'] })
})

test('a figure glued to a grouped number stays text', async () => {
  expect(await see('C,V\na,"1216,000"\nb,"2,900"\n')).toMatchObject({
    rows: [
      ['a', '1216,000'],
      ['b', '2,900'],
    ],
    codes: ['glued'],
  })
})

test('preamble, units, blank rows, repeated headers and notes are left out and named', async () => {
  const found = await see('A table,,\n\nCountry,Mine,Price\n,t,USD/kg\nChile,1,2.5\n\nCountry,Mine,Price\nPeru,3,4.5\nSource: nobody,,\n')
  expect(found.columns).toEqual(['Country: string', 'Mine: integer in t', 'Price: number in USD/kg'])
  expect(found.rows).toEqual([
    ['Chile', 1, 2.5],
    ['Peru', 3, 4.5],
  ])
  expect(found.codes).toEqual(['preamble', 'footnotes', 'unit-row', 'blank-rows', 'repeated-header'])
})

test('a row without values is kept', async () => {
  expect((await see('Country,2020,2021\nEurope,,\nFrance,1,2\nZimbabwe,,\n')).rows).toEqual([
    ['Europe', null, null],
    ['France', 1, 2],
    ['Zimbabwe', null, null],
  ])
})

test('rows shorter or longer than the header lose nothing and are told', async () => {
  expect(await see('a,b\n1,2\n3\n4,5,6\n')).toMatchObject({
    rows: [
      [1, 2, null],
      [3, null, null],
      [4, 5, 6],
    ],
    codes: ['ragged', 'ragged'],
  })
})

test('Eurostat’s first column is split, its letters are flags', async () => {
  const found = await read(new TextEncoder().encode('freq,geo\\TIME_PERIOD\t2020 \t2021 \nA,BE\t1.234 e\t: c\nA,FR\t: \t5.678 \n'), 'x.tsv')
  expect(found.columns.map(({ name }) => name)).toEqual(['freq', 'geo', '2020', '2021'])
  expect(found.rows).toEqual([
    ['A', 'BE', 1.234, null],
    ['A', 'FR', null, 5.678],
  ])
  expect(found.flags).toEqual([
    [0, 2, 'estimated'],
    [0, 3, 'withheld'],
    [1, 2, 'not-available'],
  ])
})

test.each([
  ['', 'intake/empty'],
  [' \n\n', 'intake/empty'],
  ['a,b\n', 'intake/no-table'],
  ['<!DOCTYPE html><p>Not found', 'intake/format'],
  ['This is a letter that somebody wrote.\nIt goes on for a second line here.\n', 'intake/no-table'],
  ['\u0001\u0002\u0003\u0000rubbish', 'intake/format'],
])('%j is refused with %s', async (text, code) => {
  expect((await see(text)).refused).toBe(code)
})

test('names such as __proto__ are harmless', async () => {
  expect(await see('__proto__,constructor\n1,2\n')).toMatchObject({
    columns: ['__proto__: integer', 'constructor: integer'],
    rows: [[1, 2]],
  })
  expect(({} as Record<string, unknown>)['0']).toBeUndefined()
})

test('years of two figures from 30 to 69 are asked about, and an answer settles them', async () => {
  const text = 'Opened,V\n31/12/45,1\n30/11/29,2\n13/01/71,3\n'
  expect(await see(text)).toMatchObject({ columns: ['Opened: string', 'V: integer'], asked: ['century 0'] })
  expect((await see(text, { century: 1900 })).rows.map(([day]) => day)).toEqual(['1945-12-31', '2029-11-30', '1971-01-13'])
  expect((await see(text, { century: 2000 })).rows.map(([day]) => day)).toEqual(['2045-12-31', '2029-11-30', '1971-01-13'])
  expect((await see('Opened,V\n03/04/45,1\n')).asked).toEqual(['date 0', 'century 0'])
})
