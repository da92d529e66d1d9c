import { expect, test } from 'vitest'
import { readExpression } from './expression.ts'
import { Fault } from './fault.ts'

const faultOf = (text: string): Fault => {
  try {
    readExpression(text, 'mine')
  } catch (error) {
    if (error instanceof Fault) return error
  }
  throw new Error(`no fault: ${text}`)
}

/** A tree as brackets, so that a case fits a line. */
const show = (node: ReturnType<typeof readExpression>): string => {
  switch (node.type) {
    case 'number':
      return String(node.value)
    case 'fact':
      return `{${node.id}}`
    case 'negative':
      return `(- ${show(node.of)})`
    case 'cells':
      return `${node.address.dataset}@${node.address.version ?? ''}/${node.address.field}[${node.address.key.join('|')}]`
    case 'binary':
      return `(${show(node.left)} ${node.sign} ${show(node.right)})`
    case 'call': {
      const where = node.where.map(({ field, comparison, values }) => ` ${field} ${comparison} ${values.join('|')}`).join(' and')
      return `${node.name}(${node.parts.map(show).join(', ')}${node.key ? `; ${node.key}` : ''})${where && ` where${where}`}`
    }
  }
}

test.each([
  ['1 + 2 * 3', '(1 + (2 * 3))'],
  ['(1 + 2) * 3', '((1 + 2) * 3)'],
  ['8 - 4 - 2', '((8 - 4) - 2)'],
  ['-2 * 3', '((- 2) * 3)'],
  ['1_000.5', '1000.5'],
  ['output[CHN,2024]', 'mine@/output[CHN|2024]'],
  ['mine-production@2026-05-27/output[ CHN , * ]', 'mine-production@2026-05-27/output[CHN|*]'],
  ['a[x]/b[y]', '(mine@/a[x] / mine@/b[y])'],
  ['a[x] / rare-b@2026/c[y]', '(mine@/a[x] / rare-b@2026/c[y])'],
  ['m@2026/o[*,2024] - m@2025/o[*,2024]', '(m@2026/o[*|2024] - m@2025/o[*|2024])'],
  ['share({china/a-2024}, {b})', 'share({china/a-2024}, {b})'],
  ['sum(abs(o[*])) where country not in (WLD, CHN)', 'sum(abs(mine@/o[*])) where country not in WLD|CHN'],
  ['count(o[*]) where o > 0 and o_flag lacks estimated', 'count(mine@/o[*]) where o > 0 and o_flag lacks estimated'],
  ['sum(o[*]) where a = "x y" / 2', '(sum(mine@/o[*]) where a = x y / 2)'],
  ['rank(o[*,2024], CHN) where country != WLD', 'rank(mine@/o[*|2024]; CHN) where country != WLD'],
  ['first_year(o[CHN,*]) where value >= 200000', 'first_year(mine@/o[CHN|*]) where value >= 200000'],
])('readExpression(%j)', (text, tree) => expect(show(readExpression(text, 'mine'))).toBe(tree))

test.each([
  ['1 +', 3],
  ['share(1, 2', 10],
  ['output', 0],
  ['sum(o[*]) wher a = 1', 10],
  ['sum(o[*]) where > 1', 16],
  ['sum(o[*]) where a 1', 18],
  ['sum(o[*]) where a in 1', 21],
  ['o[CHN,]', 0],
  ['1 2', 2],
  ['(1', 2],
])('readExpression(%j) finds the fault at %d', (text, at) => expect(faultOf(text).at).toBe(at))

test('readExpression asks for a dataset where none is known', () => {
  expect(() => readExpression('output[CHN]')).toThrow('names no dataset')
})
