import type { Catalogue } from '../data/catalogue.ts'
import { latestOf } from '../data/catalogue.ts'
import { countryCodes, COUNTRIES } from '../data/countries.ts'
import { cellOf } from '../data/table.ts'

/** Printed names of keys, and which keys stand for several others together. */
export interface Naming {
  /** Names of the keys of one row, joined by commas: "China, 2024". `keep` says which keys to name. */
  label: (dataset: string, keyNames: readonly string[], key: readonly string[], keep: (place: number) => boolean) => string
  /** True where one of a row's keys is an aggregate, such as the world, that holds other rows. */
  isAggregate: (dataset: string, keys: Record<string, string>) => boolean
  /** True where one of a row's keys is what is left over, such as "other countries": it holds no other row, but is no single one. */
  isRest: (dataset: string, keys: Record<string, string>) => boolean
  /** Every name or alias of a country, area or aggregate, with its code; for the context check. */
  countries: ReadonlyMap<string, string>
}

/** Codes of what a publisher leaves over; all that it names elsewhere is not in it. */
const REST: readonly string[] = ['OTH', 'ROW']
const WORLD = 'WLD'

/** A text field of a dataset's newest version, by its first key. */
function textsByKey(catalogue: Catalogue, id: string, field: string): Map<string, string> {
  const dataset = catalogue.datasets.get(id)
  const table = dataset && latestOf(dataset)?.table
  if (!table?.columns.has(field)) return new Map()
  const key = table.head.primaryKey[0] ?? ''
  return new Map(Array.from({ length: table.size }, (_, row) => [String(cellOf(table, row, key)), String(cellOf(table, row, field) ?? '')]))
}

/** One naming a catalogue, which never changes: every chart and every article asks for it. */
const namings = new WeakMap<Catalogue, Naming>()

/** The names of a catalogue: those of the countries dataset, of the categories of records and of the datasets that keys refer to. */
export function namingOf(catalogue: Catalogue): Naming {
  const made = namings.get(catalogue) ?? makeNaming(catalogue)
  namings.set(catalogue, made)
  return made
}

function makeNaming(catalogue: Catalogue): Naming {
  const kinds = textsByKey(catalogue, COUNTRIES, 'kind')
  const lookups = new Map<string, (value: string) => string>()

  const refersTo = (dataset: string, field: string): string | undefined =>
    catalogue.datasets.get(dataset)?.record.foreignKeys.find((key) => key.fields.includes(field))?.reference.resource ??
    (field === 'country' ? COUNTRIES : undefined)

  const makeLookup = (dataset: string, field: string): ((value: string) => string) => {
    const known = catalogue.datasets.get(dataset)?.record.fields.find((one) => one.name === field)
    const categories = known?.categories
    if (categories) return (value) => categories.find((one) => one.value === value)?.label ?? value
    const resource = refersTo(dataset, field)
    const names = resource ? textsByKey(catalogue, resource, 'name') : new Map<string, string>()
    return (value) => names.get(value) ?? value
  }

  const nameOf = (dataset: string, field: string, value: string): string => {
    const id = `${dataset}/${field}`
    const lookup = lookups.get(id) ?? makeLookup(dataset, field)
    lookups.set(id, lookup)
    return lookup(value)
  }

  const codes = (dataset: string, keys: Record<string, string>): string[] =>
    Object.entries(keys).flatMap(([field, value]) => (refersTo(dataset, field) === COUNTRIES ? [value] : []))

  return {
    label: (dataset, keyNames, key, keep) =>
      keyNames.flatMap((field, place) => (keep(place) ? [nameOf(dataset, field, key[place] ?? '')] : [])).join(', '),
    isAggregate: (dataset, keys) =>
      codes(dataset, keys).some((code) => code === WORLD || (kinds.get(code) === 'aggregate' && !REST.includes(code))),
    isRest: (dataset, keys) => codes(dataset, keys).some((code) => REST.includes(code)),
    countries: countryCodes(catalogue),
  }
}
