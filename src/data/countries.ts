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

/** ISO 3166 number (three digits) and a point inside, in degrees, by code, of the countries and areas that have them. */
export function countryPlaces(catalogue: Catalogue): Map<string, { number: string; longitude: number; latitude: number }> {
  const dataset = catalogue.datasets.get(COUNTRIES)
  const table = dataset && latestOf(dataset)?.table
  const places = new Map<string, { number: string; longitude: number; latitude: number }>()
  for (let row = 0; table && row < table.size; row += 1) {
    const [number, longitude, latitude] = ['iso_numeric', 'longitude', 'latitude'].map((field) => cellOf(table, row, field))
    if (typeof number !== 'string' || typeof longitude !== 'number' || typeof latitude !== 'number') continue
    places.set(String(cellOf(table, row, 'code')), { number, longitude, latitude })
  }
  return places
}
