import { expect, test } from 'vitest'
import { formatList } from './lists.ts'

test('formatList has no comma before and', () => expect(formatList(['a', 'b', 'c'], 'en')).toBe('a, b and c'))
