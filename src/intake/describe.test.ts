import { expect, test } from 'vitest'
import { describeUnderstood, jsonLines } from './describe.ts'
import { read } from './read.ts'

const readText = (text: string): ReturnType<typeof read> => read(new TextEncoder().encode(text), 'a.csv')

test('describeUnderstood shows guesses, columns, rows, flags and questions', async () => {
  const words = describeUnderstood('a.csv', await readText('Country;Output (t)\nChile;1.234\nPeru;5.678\n'))
  for (const part of ['2 rows, 2 columns', 'semicolon', 'Output (t)', '1.234 = 1234', 'decimal: ","']) expect(words).toContain(part)
})

test('describeUnderstood says why a file is refused and what to do', async () => {
  expect(describeUnderstood('a.csv', await readText(''))).toMatch(
    /a\.csv cannot be read: This file is empty\.\n.*\n {2}do {8}Download it again\./,
  )
})

test('jsonLines is one JSON object, also of a refused file', async () => {
  const whole = JSON.parse([...jsonLines(await readText('a,b\n1,x\n2,\n'))].join('')) as Record<string, unknown>
  expect(whole).toMatchObject({
    columns: [
      { name: 'a', type: 'integer' },
      { name: 'b', type: 'string' },
    ],
    rows: [
      [1, 'x'],
      [2, null],
    ],
    flags: [],
    asked: [],
    warnings: [],
  })
  expect(JSON.parse([...jsonLines(await readText(''))].join(''))).toMatchObject({ rows: [], refused: { code: 'intake/empty' } })
})
