import { expect, test } from 'vitest'
import { issue } from '../../issues/issue.ts'
import { numbersFirst } from './numbers-first.ts'

const at = (code: string, column: number, endColumn: number, file = 'a.md') =>
  issue(code, { file, line: 3, column, endLine: 3, endColumn }, 'x', { got: code })

test('numbersFirst leaves out style inside a number that is refused, and nothing else', () => {
  const refused = at('article/number-disagrees', 9, 24)
  const others = [at('style/date', 2, 8), at('style/percent-sign', 30, 33), at('style/percent-sign', 12, 15, 'b.md')]
  expect(numbersFirst([refused, at('style/percent-sign', 12, 15), ...others])).toEqual([refused, ...others])
})
