import { expect, test } from 'vitest'
import { bySubject } from './by-subject.ts'
import { countsInWords } from './counts-in-words.ts'

const set = (title: string, subject?: string) => ({ title, ...(subject ? { subject } : {}) })

test('datasets are grouped by subject, in the order of the alphabet, those without one last', () =>
  expect(bySubject([set('B', 'Trade'), set('C'), set('A', 'Trade'), set('D', 'Ores')], 'Other')).toEqual([
    { subject: 'Ores', members: [set('D', 'Ores')] },
    { subject: 'Trade', members: [set('A', 'Trade'), set('B', 'Trade')] },
    { subject: 'Other', members: [set('C')] },
  ]))
test('where none has a subject there is one list without a heading', () =>
  expect(bySubject([set('B'), set('A')], 'Other')).toEqual([{ members: [set('A'), set('B')] }]))
test('countsInWords(counts) says what happened, and nothing of what did not', () => {
  const speak = (key: string, values: Record<string, string | number> = {}): string => `${values['n']} ${key.split('.')[1]}`
  expect([
    countsInWords({ passed: 24, waived: 1, warned: 0, failed: 0 }, speak),
    countsInWords({ passed: 24, waived: 0, warned: 2, failed: 1 }, speak),
  ]).toEqual(['24 passed, 1 waived', '24 passed, 2 warned, 1 failed'])
})
