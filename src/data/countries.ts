import type { Catalogue } from './catalogue.ts'
import { latestOf } from './catalogue.ts'
import { cellOf } from './table.ts'

/** Id of the dataset that names every country, area and aggregate. */
export const COUNTRIES = 'countries'

/** Codes by printed name and by alias, from the newest version of `countries`; empty while there is none. */
export function countryCodes(catalogue: Catalogue): Map<string, string> {
  const dataset = catalogue.datasets.get(COUNTRIES)
  const table = dataset && latestOf(dataset)?.table
  const codes = new Map<string, string>()
  for (let row = 0; table && row < table.size; row += 1) {
    const code = String(cellOf(table, row, 'code'))
    const aliases = String(cellOf(table, row, 'aliases') ?? '').split('; ')
    for (const name of [String(cellOf(table, row, 'name')), ...aliases]) if (name !== '') codes.set(name, code)
  }
  return codes
}

/** Printed names by code, from the newest version of `countries`: one name a code. */
export function countryNames(catalogue: Catalogue): Map<string, string> {
  const dataset = catalogue.datasets.get(COUNTRIES)
  const table = dataset && latestOf(dataset)?.table
  const names = new Map<string, string>()
  for (let row = 0; table && row < table.size; row += 1) names.set(String(cellOf(table, row, 'code')), String(cellOf(table, row, 'name')))
  return names
}
