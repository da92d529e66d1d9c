import { expect, test } from 'vitest'
import { flow } from './chain.ts'

const room = { along: 'x' as const, words: [], lead: 'ho' as const, near: 300, far: 0 }

test('a flow bends at once where no word is in its way', () => {
  expect(flow([100, 200], [300, 50], room)[2]!.d).toBe('M100,200C200,200 200,50 300,50')
})
test('a flow runs straight past words that it would cross', () => {
  const line = flow([100, 200], [300, 50], { ...room, words: [{ x0: 110, x1: 200, y0: 130, y1: 190 }] })[2]!.d
  expect(line).toMatch(/^M100,200L(1[2-9]|2\d)\d,200C/)
})
test('words on the other side of the edge do not hinder it', () => {
  expect(flow([100, 200], [300, 50], { ...room, words: [{ x0: 110, x1: 140, y0: 100, y1: 120 }] })[2]!.d).toBe(
    'M100,200C200,200 200,50 300,50',
  )
})
test('both areas of a flow close at their own level', () => {
  const [lead, others] = flow([100, 200], [300, 50], room)
  expect([lead!.d.endsWith('L300,300L100,300Z'), others!.d.endsWith('L300,0L100,0Z')]).toEqual([true, true])
})
