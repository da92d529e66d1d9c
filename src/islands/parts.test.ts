import domino from '@mixmark-io/domino'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { startParts } from './parts.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const broken = (): void => {
  throw new Error('broken part')
}

test('a part that fails stops no other', () => {
  const other = vi.fn()
  startParts(domino.createDocument(''), [broken, other])
  expect(other).toHaveBeenCalledOnce()
})

test('a part that fails is not silent', () => {
  startParts(domino.createDocument(''), [broken])
  expect(() => vi.runAllTimers()).toThrow('broken part')
})

test('all parts of a page speak through one live region', () => {
  const root = domino.createDocument('')
  startParts(root, [(_root, speak) => speak('first'), (_root, speak) => speak('second')])
  expect(root.querySelectorAll('[aria-live]')).toHaveLength(1)
  expect(root.querySelector('[aria-live]')?.textContent).toBe('second')
})
