import type { CellAddress } from '../data/address.ts'
import { latestOf, type Catalogue, type Dataset, type Version } from '../data/catalogue.ts'
import { keyOf } from '../data/table.ts'

/** What an address names: rows of a version, counted from 0. */
export interface Cells {
  dataset: Dataset
  version: Version
  rows: number[]
}

/** The version of a dataset that a name means: the one it gives, else the latest. */
export const versionOf = (dataset: Dataset, version: string | undefined): Version | undefined =>
  version === undefined ? latestOf(dataset) : dataset.versions.find(({ id }) => id === version)

/** Rows of a version whose keys are as written; `*` is any, and so is a key that is not written yet. */
export const rowsWith = ({ table }: Version, key: readonly string[]): number[] =>
  Array.from({ length: table.size }, (_, row) => row).filter((row) =>
    keyOf(table, row).every((part, place) => key[place] === undefined || key[place] === '*' || key[place] === part),
  )

/** Looks an address up; undefined where its dataset, version or field is not there. */
export function cellsAt(address: CellAddress, catalogue: Catalogue): Cells | undefined {
  const dataset = catalogue.datasets.get(address.dataset)
  const version = dataset && versionOf(dataset, address.version)
  if (!dataset || !version?.table.columns.has(address.field)) return undefined
  return { dataset, version, rows: rowsWith(version, address.key) }
}

/** Offsets, in a line of a version file, of the value at a place of its row: `["CHN", 2024, 270000]`. */
function valueIn(line: string, place: number): [number, number] | undefined {
  const values = [...line.slice(line.indexOf('[') + 1).matchAll(/"(?:[^"\\]|\\.)*"|[^\s,[\]]+/g)]
  const found = values[place]
  const from = found && found.index + line.indexOf('[') + 1
  return from === undefined ? undefined : [from, from + found![0].length]
}

/** Offsets in the text of a version file of a cell, laid out as `import` writes it: one row a line. Row counts from 0. */
export function placeOfCell(text: string, { table }: Version, row: number, field: string): [number, number] | undefined {
  const head = /\n {2}"rows": \[\r?\n/.exec(text)
  const place = table.head.fields.findIndex(({ name }) => name === field)
  if (!head || place === -1) return undefined
  let from = head.index + head[0].length
  for (let left = row; left > 0; left -= 1) {
    const next = text.indexOf('\n', from)
    if (next === -1) return undefined
    from = next + 1
  }
  const line = text.slice(from, text.indexOf('\n', from))
  const value = valueIn(line, place)
  return value && [from + value[0], from + value[1]]
}
