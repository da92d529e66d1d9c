import { expect, test } from 'vitest'
import { closely, nearest, nearestHint } from './nearest.ts'

test('nearest finds a misspelt name', () => expect(nearest('mine-prodution', ['reserves', 'mine-production'])).toBe('mine-production'))
test('nearest finds the one name that begins so', () => {
  expect(nearest('mine-prod', ['mine-use', 'bgs-production', 'mine-production'])).toBe('mine-production')
  expect(nearest('pric', ['prices-dollars', 'prices-yuan', 'brick'])).toBe('brick')
})
test('nearest finds nothing where nothing is alike', () => expect(nearest('xyz', ['reserves'])).toBeUndefined())
test.each([
  ['%', ['t', 'kg']],
  ['mm', ['kg', 't']],
  ['x', ['at', 'text']],
])('nearest finds nothing for %s, which has no letter of %j', (name, names) => expect(nearest(name, names)).toBeUndefined())
test('nearestHint lists names where none is alike', () =>
  expect(nearestHint('xyz', ['reserves', 'elements'])).toEqual({ got: 'xyz', hint: 'there are reserves, elements' }))
test.each([
  ['2029', ['2023', '2025', '2024', '2010'], 'there are 2010, 2023 to 2025: did you mean "2025"?'],
  ['2012', ['2019', '2010', '2022'], 'there are 2010, 2019, 2022: did you mean "2010"?'],
  ['2035', ['2022', '2025', '2026'], 'there are 2022, 2025 to 2026: did you mean "2025"?'],
  ['2O23', ['2023', '2024'], 'there are 2023 to 2024: did you mean "2023"?'],
])('nearestHint finds for %s the year most like it and nearest in time, and says which there are', (year, there, hint) =>
  expect(nearestHint(year, there)).toEqual({ got: year, hint }),
)

test.each([
  ['scale', ['share', 'sort'], undefined],
  ['stack', ['share', 'area'], undefined],
  ['stacked', ['facet', 'beside'], undefined],
  ['lien', ['line', 'lines'], 'line'],
  ['serie', ['series', 'sort'], 'series'],
  ['highlihgt', ['highlight'], 'highlight'],
  ['subtitel', ['subtitle', 'title'], 'subtitle'],
  ['y1', ['x', 'y'], 'y'],
])('closely, %s among %j is %s', (name, names, found) => expect(nearest(name, names, closely)).toBe(found))
