import { expect, test } from 'vitest'
import { wrongDates } from './claim-dates.ts'

const wrong = (text: string, ...dates: string[]) => wrongDates(text, dates).map(({ got }) => got)

test.each([
  'It came before 1 January 2030',
  'It came before January 1, 2030',
  'It came before the 1st of January',
  'It came before January 2030',
  'It came before 2030',
  'It may come before',
])('%s names the day of its claim', (text) => expect(wrong(text, '2025-04-04', '2030-01-01')).toEqual([]))

test.each([
  ['It came before 1 March 2030', '1 March 2030'],
  ['It came before 2 January 2030', '2 January 2030'],
  ['It came before January 1, 2031', 'January 1, 2031'],
  ['It came before May', 'May'],
])('%s names another', (text, got) => expect(wrong(text, '2025-04-04', '2030-01-01')).toEqual([got]))

test('a date known to the month is said to the day no further', () => expect(wrong('On 4 April 2025', '2025-04')).toEqual([]))
test('claims that compare no dates leave dates alone', () => expect(wrong('On 4 April 2025')).toEqual([]))
