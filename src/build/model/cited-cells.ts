import { fieldTitle } from '../../charts/names.ts'
import { cellText, withUnit } from '../../charts/parts/figures.ts'
import { cellAnchor } from '../../data/address.ts'
import type { Claim } from '../../claims/claim.ts'
import type { Catalogue, Dataset } from '../../data/catalogue.ts'
import type { Flag } from '../../data/flags.ts'
import { levelOfSources, sourceIds } from '../../data/licence.ts'
import type { Fact, FactCell } from '../../facts/fact.ts'

/** A cell that numbers on the site rest on, as the page of its version shows it. */
export interface CitedCell {
  /** Its id in that page: `output[CHN,2024]`. */
  anchor: string
  /** Names of its keys: "China, 2024". */
  label: string
  /** Title of its field. */
  field: string
  /** As printed, with its unit; empty where the terms of its source leave it to the receipts that quote it. */
  text: string
  flags: Flag[]
  /** Who published it. */
  source: string
  /** The numbers and tested sentences that rest on it, each at the first page that shows it. */
  numbers: { label: string; href: string }[]
}

/** Cells that numbers rest on, by version, as `dataset@version`. */
export type CitedCells = Record<string, CitedCell[]>

/** A page, the facts that its numbers are bound to, and the claims of its tested sentences with the cells that these link to. */
export interface CitingPage {
  path: string
  facts: readonly Fact[]
  claims?: readonly Pick<Claim, 'id' | 'label' | 'cells'>[]
}

/** All that rests on cells in a page, with its anchor there. */
const restingIn = ({ facts, claims = [] }: CitingPage): { anchor: string; label: string; cells: readonly FactCell[] }[] => [
  ...facts.map(({ id, label, cells }) => ({ anchor: `r-${id}`, label, cells })),
  ...claims.map(({ id, label, cells }) => ({ anchor: `c-${id}`, label, cells })),
]

/** Every cell that the numbers and tested sentences of some pages rest on, in the order of their addresses; pages that count most come first. */
export function citedCells(pages: readonly CitingPage[], catalogue: Catalogue, locale: string): CitedCells {
  const found = new Map<string, Map<string, CitedCell>>()
  for (const page of pages)
    for (const { anchor, label, cells: rests } of restingIn(page))
      for (const cell of rests) {
        const name = `${cell.dataset}@${cell.version}`
        const cells = found.get(name) ?? new Map<string, CitedCell>()
        found.set(name, cells)
        const cited = cells.get(cell.address) ?? citedCell(cell, catalogue, locale)
        cells.set(cell.address, cited)
        if (cited.numbers.every((one) => one.label !== label)) cited.numbers.push({ label, href: `${page.path}#${anchor}` })
      }
  const inOrder = (cells: Map<string, CitedCell>): CitedCell[] =>
    [...cells].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell)
  return Object.fromEntries([...found].map(([name, cells]) => [name, inOrder(cells)]))
}

function citedCell(cell: FactCell, { datasets, sources }: Catalogue, locale: string): CitedCell {
  const ids = sourceIds(cell.source)
  const dataset = datasets.get(cell.dataset)
  const compiled = dataset?.versions.find(({ id }) => id === cell.version)?.table.head.compiled
  const closed = levelOfSources(ids, sources, compiled) === 'closed'
  return {
    anchor: cellAnchor(cell),
    label: cell.label,
    field: titleOf(cell.field, dataset),
    text: closed ? '' : valueOf(cell, locale),
    flags: cell.flags,
    source: [...new Set(ids.map((id) => sources.get(id)?.publisher ?? id))].join('; '),
    numbers: [],
  }
}

const titleOf = (field: string, dataset: Dataset | undefined): string => (dataset ? fieldTitle(dataset, field) : field)

const valueOf = ({ value, flags, unit }: FactCell, locale: string): string =>
  typeof value === 'string' || unit === 'year' ? String(value) : withUnit(cellText(value, flags, locale, 6), unit)
