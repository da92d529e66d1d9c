import { expect, test } from 'vitest'
import type { Version } from './catalogue.ts'
import { asFirstPrinted, asLastPrinted, stackVersions } from './editions.ts'
import { exampleTable } from './example-table.ts'
import { rowsOf } from './make-table.ts'
import type { Value } from './table.ts'

const version = (id: string, published: string, rows: Value[][]): Version => ({
  id,
  file: `${id}.json`,
  table: exampleTable(rows, { version: id, published, edition: `Survey ${id}`, sources: [`survey-${id}`], totals: { digits: 2 } }),
})
const row = (country: string, year: number, output: number): Value[] => [country, year, output, null, 'survey']
const early = version('2025', '2025-01-31', [row('AUS', 2023, 16), row('AUS', 2024, 13), row('BDI', 2024, 1)])
const late = version('2026', '2026-02-06', [row('AUS', 2024, 29), row('AUS', 2025, 29)])
const cells = (table: ReturnType<typeof stackVersions>): Value[][] =>
  rowsOf(table).map(([country, year, output, , , edition]) => [country ?? null, year ?? null, output ?? null, edition ?? null])

test('asLastPrinted(versions) takes each cell from the newest version that prints it', () =>
  expect(cells(asLastPrinted([early, late]))).toEqual([
    ['AUS', 2023, 16, '2025'],
    ['AUS', 2024, 29, '2026'],
    ['AUS', 2025, 29, '2026'],
    ['BDI', 2024, 1, '2025'],
  ]))
test('asLastPrinted(versions) goes by publication, not by the order given', () =>
  expect(cells(asLastPrinted([late, early]))).toEqual(cells(asLastPrinted([early, late]))))
test('asFirstPrinted(versions) takes each cell from the oldest version that prints it', () =>
  expect(cells(asFirstPrinted([early, late]))).toEqual([
    ['AUS', 2023, 16, '2025'],
    ['AUS', 2024, 13, '2025'],
    ['AUS', 2025, 29, '2026'],
    ['BDI', 2024, 1, '2025'],
  ]))
test('stackVersions(versions) keeps every cell of every version', () =>
  expect(cells(stackVersions([early, late])).filter(([, year]) => year === 2024)).toEqual([
    ['AUS', 2024, 13, '2025'],
    ['AUS', 2024, 29, '2026'],
    ['BDI', 2024, 1, '2025'],
  ]))
test('stackVersions(versions) has the edition in its key', () =>
  expect(stackVersions([early, late]).head.primaryKey).toEqual(['country', 'year', 'edition']))
test('asLastPrinted(versions) keeps the versions’ key', () =>
  expect(asLastPrinted([early, late]).head.primaryKey).toEqual(['country', 'year']))
test('asLastPrinted(versions) states no rounding of totals, for it has none of its own', () =>
  expect(asLastPrinted([early, late]).head.totals).toBeUndefined())
test('asLastPrinted(versions) leaves the versions as they were', () => {
  asLastPrinted([early, late])
  expect(late.table.head.totals).toEqual({ digits: 2 })
})
test('stackVersions(versions) names the sources of all, newest first', () =>
  expect(stackVersions([early, late]).head.sources).toEqual(['survey-2026', 'survey-2025']))
test('stackVersions(versions) refuses no versions', () => expect(() => stackVersions([])).toThrow('invalid versions: none'))
