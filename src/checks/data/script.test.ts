import { expect, test } from 'vitest'
import { placesIn } from './example-issues.ts'
import { isLookAlike, isMojibake } from './script.ts'

const asWindows = (text: string): string => new TextDecoder('windows-1252').decode(new TextEncoder().encode(text))

test.each(['México', 'Saint-Barthélemy', '“quoted”', '4–5 %', '稀土', 'Ωm', 'España', '±2 °C'])(
  '%s, read as Windows-1252, is mojibake',
  (text) => expect([isMojibake(asWindows(text)), isMojibake(text)]).toEqual([true, false]),
)
test.each(['Ålesund', 'Ânglia', 'naïve', 'Âge', 'Curaçao', 'Ã la', 'É'])('%s is no mojibake', (text) =>
  expect(isMojibake(text)).toBe(false),
)
test.each(['Сhina', 'Chinа', 'NdРr', 'ΟΤH', 'С'])('%s mixes scripts or is all look-alikes', (text) => expect(isLookAlike(text)).toBe(true))
test.each(['China', 'Китай', 'Ελλάδα', 'β decay', '5 μm', 'Байкал', 'Dy и Tb'])('%s is in order', (text) =>
  expect(isLookAlike(text)).toBe(false),
)

const found = (text: string) => placesIn('encoding', { rows: [['MEX', text]] })
test.each([
  'lost \uFFFD letter',
  'tab\tinside',
  'soft\u00ADhyphen',
  'zero\u200Bwidth',
  ' before',
  'after ',
  'two  spaces',
  'a produc- tion word',
  'no\u00A0break ',
])('encoding finds %j', (text) => expect(found(text)).toEqual(['1 note']))
test.each(['mid- and upstream', 'one (two) three', 'a\u00A0b', '14 – 15', 'light- to heavy'])('encoding lets %j be', (text) =>
  expect(found(text)).toEqual([]),
)
test('encoding looks at the name of the edition', () =>
  expect(placesIn('encoding', { rows: [['MEX', 'x']], head: { edition: 'Survey  2026' } })).toEqual(['- edition']))
