import type { Catalogue } from '../../data/catalogue.ts'
import { sourceIds } from '../../data/licence.ts'
import type { Fact } from '../../facts/fact.ts'
import type { FindPlaces } from './places.ts'
import { yearsIn } from './years.ts'

/** What facts know of: years and places of their cells, editions and labels. */
export interface Known {
  years: ReadonlySet<string>
  editions: ReadonlySet<string>
  codes: ReadonlySet<string>
}

/** When what a cell stands in was published: the year of its version, and those of its sources. */
function editionsOf(fact: Fact, { datasets, sources }: Catalogue): string[] {
  const names = fact.versions.map(({ dataset, version }) => {
    return datasets.get(dataset)?.versions.find((one) => one.id === version)?.table.head.edition ?? ''
  })
  const published = fact.cells.flatMap((cell) => sourceIds(cell.source).flatMap((id) => sources.get(id) ?? []))
  return [
    ...fact.versions.map(({ version }) => version.slice(0, 4)),
    ...names.flatMap((name) => yearsIn(name).map(({ year }) => year)),
    ...published.flatMap((source) => [...yearsIn(source.title).map(({ year }) => year), source.published?.slice(0, 4) ?? '']),
  ].filter(Boolean)
}

/** What the facts of a paragraph know of. A label names what cells cannot show: "outside China" leaves China's cells out. */
export function knownBy(facts: readonly Fact[], catalogue: Catalogue, findPlaces: FindPlaces): Known {
  const years = new Set<string>()
  const editions = new Set<string>()
  const codes = new Set<string>()
  for (const fact of facts) {
    for (const key of fact.cells.flatMap((cell) => cell.key)) {
      if (/^\d{4}(-\d\d)*$/.test(key)) years.add(key.slice(0, 4))
      else codes.add(key)
    }
    for (const { year, edition } of yearsIn(fact.label)) (edition ? editions : years).add(year)
    for (const place of findPlaces(fact.label)) for (const code of place.codes) codes.add(code)
    for (const year of editionsOf(fact, catalogue)) editions.add(year)
    if (fact.unit === 'year') for (const value of [fact.value].flat()) years.add(String(value))
  }
  return { years, editions, codes }
}
