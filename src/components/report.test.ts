import { expect, test } from 'vitest'
import { reportAddress } from './report.ts'

test('a report names page and receipt, escaped for a subject line', () =>
  expect(reportAddress('/articles/x/', 'r-a')).toContain('/articles/x/%23r-a'))
test('a report on a page names no receipt', () => expect(reportAddress('/articles/x/')).not.toContain('%23'))
