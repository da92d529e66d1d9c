import { expect, test } from 'vitest'
import { readBody } from './read-marks.ts'
import { tableIn } from './read-table.ts'

function cells(body: string): string[][] | undefined {
  const [passage] = readBody(body, { file: 'a', line: 1 }).passages
  const table = passage && tableIn(passage)
  return table && [table.heads, ...table.rows].map((row) => row.map(({ from, to }) => passage.plain.slice(from, to)))
}

test.each([
  [
    '| Origin | 2023 | 2025 |\n| --- | --: | --- |\n| Viet nam | :n[5]{#a} | 7 |\n| *Japan* |  | - |',
    [
      ['Origin', '2023', '2025'],
      ['Viet nam', '5', '7'],
      ['Japan', '', '-'],
    ],
  ],
  [
    'Origin | 2023\n--- | ---\nVietnam | 5',
    [
      ['Origin', '2023'],
      ['Vietnam', '5'],
    ],
  ],
])('a table is read cell by cell', (body, expected) => expect(cells(body)).toEqual(expected))

test.each(['A sentence | of two parts\nand of two lines | no more', 'One line | --- | of strokes', '- a list\n- of two'])(
  '%j is none',
  (body) => expect(cells(body)).toBeUndefined(),
)
