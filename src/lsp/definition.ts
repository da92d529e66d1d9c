import type { LocationLink, Position } from 'vscode-languageserver'
import type { CellAddress } from '../data/address.ts'
import { cellsAt, placeOfCell } from './cells.ts'
import { factOf, statementOf } from './find-facts.ts'
import { nameAt } from './names.ts'
import { documentOf, rangeBetween } from './places.ts'
import type { SiteView } from './site-view.ts'

/** Cells that a definition leads to; a sum over a whole column has more than anyone will look at. */
const MOST = 50

type Target = Omit<LocationLink, 'originSelectionRange'>

const start = rangeBetween('', 0, 0)

function target(file: string, [from, to]: [number, number], { textOf, uriOf }: SiteView): Target {
  const range = rangeBetween(textOf(file) ?? '', from, to)
  return { targetUri: uriOf(file), targetRange: range, targetSelectionRange: range }
}

/** A file as a whole; none where it is not there. */
const fileTarget = (file: string, { textOf, uriOf }: SiteView): Target[] =>
  textOf(file) === undefined ? [] : [{ targetUri: uriOf(file), targetRange: start, targetSelectionRange: start }]

/** The rows that an address names, in the files of their version. */
function cellTargets(address: CellAddress, view: SiteView): Target[] {
  const cells = cellsAt(address, view.content.catalogue)
  if (!cells) return []
  const { version, rows } = cells
  const text = view.textOf(version.file) ?? ''
  return rows.slice(0, MOST).flatMap((row) => {
    const place = placeOfCell(text, version, row, address.field)
    return place ? [target(version.file, place, view)] : []
  })
}

/** Where a fact is stated, and then every cell that it rests on. */
function factTargets(key: string, view: SiteView): Target[] {
  const stated = statementOf('fact', key, view)
  const cells = factOf(key, view)?.cells.slice(0, MOST) ?? []
  return [
    ...(stated ? [target(stated.file, [stated.name.start, stated.name.end], view)] : []),
    ...cells.flatMap((cell) => cellTargets(cell, view)),
  ]
}

function claimTargets(key: string, view: SiteView): Target[] {
  const stated = statementOf('claim', key, view)
  return stated ? [target(stated.file, [stated.name.start, stated.name.end], view)] : []
}

/**
 * Where the thing at a position comes from: a number its fact and its cells, a cell its row in the version file, a chart its YAML,
 * a dataset its record, an article its words.
 */
export function definitionAt(file: string, position: Position, view: SiteView): LocationLink[] {
  const text = view.textOf(file) ?? ''
  const name = nameAt(file, text, documentOf(text).offsetAt(position))
  if (!name) return []
  const targets = {
    fact: () => factTargets(name.id, view),
    claim: () => claimTargets(name.id, view),
    cell: () => (name.address ? cellTargets(name.address, view) : []),
    chart: () => fileTarget(`content/charts/${name.id}.yaml`, view),
    dataset: () => fileTarget(`content/datasets/${name.id}/index.yaml`, view),
    term: () => fileTarget(`content/terms/${name.id}.yaml`, view),
    article: () => fileTarget(`content/articles/${name.id}/index.md`, view),
  }[name.kind]()
  const origin = rangeBetween(text, name.from, name.to)
  return targets.map((one) => ({ ...one, originSelectionRange: origin }))
}
