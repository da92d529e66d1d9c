import { expect, test } from 'vitest'
import { issue } from './issue.ts'
import { formatIssue, formatIssues, formatPlace } from './print.ts'

test('a place names line and column, row and field', () => {
  expect(formatPlace({ file: 'a.yaml', line: 3, column: 9 })).toBe('a.yaml:3:9')
  expect(formatPlace({ file: 'a.json', row: 4, field: 'output' })).toBe('a.json (row 4, “output”)')
})

test('an issue prints everything an editor needs', () => {
  const text = formatIssue(
    issue('article/number', { file: 'a.md', line: 2, column: 5 }, 'The number disagrees.', {
      got: '70',
      expected: '69.2',
      hint: 'Write 69.',
    }),
  )
  expect(text).toMatchInlineSnapshot(`
    "error article/number a.md:2:5
      The number disagrees.
      got      70
      expected 69.2
      mend     Write 69."
  `)
})

test('errors come before warnings, then by line', () => {
  const at = (line: number, level: 'error' | 'warn') => issue('a/b', { file: 'f', line }, 'x', { level })
  const lines = formatIssues([at(9, 'error'), at(1, 'warn'), at(2, 'error')]).match(/f:\d/g)
  expect(lines).toEqual(['f:2', 'f:9', 'f:1'])
})

test('a cause comes before what it leads to, whatever their files are called', () => {
  const at = (code: string, file: string) => issue(code, { file }, 'x')
  const printed = formatIssues([
    at('article/unknown-chart', 'a'),
    at('chart/unknown-dataset', 'b'),
    at('fact/missing-row', 'c'),
    at('data/record', 'd'),
  ])
  expect(printed.match(/error \S+/g)).toEqual([
    'error data/record',
    'error fact/missing-row',
    'error chart/unknown-dataset',
    'error article/unknown-chart',
  ])
})
