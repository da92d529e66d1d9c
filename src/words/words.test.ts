import { expect, test } from 'vitest'
import { makeSpeak, readWords } from './words.ts'

const t = makeSpeak(readWords({ a: { b: 'Read to {date}', rows: { one: '{n} row', other: '{n} rows' } } }), 'en')

test('a word is found by its nested key and filled in', () => expect(t('a.b', { date: '9 October 2026' })).toBe('Read to 9 October 2026'))
test('one is singular', () => expect(t('a.rows', { n: 1 })).toBe('1 row'))
test('nought is plural', () => expect(t('a.rows', { n: 0 })).toBe('0 rows'))
test('numbers are grouped', () => expect(t('a.rows', { n: 12345 })).toBe('12,345 rows'))
test('an unknown key throws', () => expect(() => t('a.c')).toThrow('unknown word: a.c'))
test('a blank that is not filled throws', () => expect(() => t('a.b')).toThrow('missing value: date of a.b'))
test('a number where a word should be throws', () => expect(() => readWords({ a: { b: 3 } })).toThrow('invalid word: a.b'))
