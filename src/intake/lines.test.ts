import { expect, test } from 'vitest'
import { linesOf } from './lines.ts'

const READ = {
  columns: [
    { name: 'Country', type: 'string' as const },
    { name: '2023', type: 'number' as const },
    { name: '2024', type: 'number' as const },
    { name: 'Rising', type: 'boolean' as const },
  ],
  rows: [['China', 255000, null, true]],
  flags: [
    [0, 2, 'withheld'] as [number, number, string],
    [0, 1, 'estimated'] as [number, number, string],
    [0, 1, '1'] as [number, number, string],
  ],
}

test('values come as text, nothing as nothing, marks beside their column', () => {
  const { columns, rows } = linesOf(READ, {})
  expect(columns).toEqual(['Country', '2023', '2024', 'Rising', 'Country [flags]', '2023 [flags]', '2024 [flags]', 'Rising [flags]'])
  expect([...rows]).toEqual([['China', '255000', '', 'true', '', 'estimated;1', 'withheld', '']])
})
test('years as headings become rows where the recipe says so', () => {
  const { columns, rows } = linesOf(READ, { wide: { columns: '(\\d{4})', names: 'year', values: 'value' } })
  expect(columns.slice(0, 4)).toEqual(['Country', 'Rising', 'year', 'value'])
  expect([...rows]).toEqual([
    ['China', 'true', '2023', '255000', '', '', '', 'estimated;1'],
    ['China', 'true', '2024', '', '', '', '', 'withheld'],
  ])
})
