import { expect, test } from 'vitest'
import { applyFixes, safeFixes, textIn } from './apply-fixes.ts'
import { issue, type Fix, type Issue } from './issue.ts'

const TEXT = 'One two three.\nStill one.\n\nFour five.\n'
const fix = (line: number, column: number, endColumn: number, text: string, safe = true, file = 'a.md'): Fix => ({
  title: '',
  file,
  line,
  column,
  endLine: line,
  endColumn,
  text,
  safe,
})
const found = (...fixes: Fix[]): Issue => issue('article/number-disagrees', { file: fixes[0]!.file, line: fixes[0]!.line }, 'x', { fixes })
const texts = (issues: Issue[]): string[] => safeFixes(issues, (file) => (file === 'gone.md' ? undefined : TEXT)).map(({ text }) => text)

test('fixes take the place of their spans, over lines too, and leave the rest as it is', () => {
  const over = { ...fix(1, 9, 0, 'X'), endLine: 2, endColumn: 6 }
  expect(applyFixes(TEXT, [fix(4, 1, 5, '4'), over, fix(1, 1, 4, 'Uno')])).toBe('Uno two X one.\n\n4 five.\n')
  expect(textIn(TEXT, over)).toBe('three.\nStill')
})

test('only safe fixes are made, the first of each issue, in the order of the file', () => {
  expect(texts([found(fix(4, 1, 5, 'b')), found(fix(1, 1, 4, 'a'), fix(1, 1, 4, 'other')), found(fix(1, 5, 8, 'unsafe', false))])).toEqual([
    'a',
    'b',
  ])
})

test('of two that overlap the first is made', () => expect(texts([found(fix(1, 1, 8, 'a')), found(fix(1, 5, 14, 'b'))])).toEqual(['a']))

test('nothing is written beside a year or country of another', () => {
  const foreign = issue('article/context', { file: 'a.md', line: 2 }, 'x')
  expect(texts([found(fix(1, 1, 4, 'a')), found(fix(4, 1, 5, 'b')), foreign])).toEqual(['b'])
  const inYaml = issue('chart/context', { file: 'c.yaml', line: 1 }, 'x')
  expect(texts([found(fix(4, 1, 5, 'c', true, 'c.yaml')), inYaml])).toEqual([])
})

test('a file that has gone is left alone', () => expect(texts([found(fix(1, 1, 4, 'a', true, 'gone.md'))])).toEqual([]))
