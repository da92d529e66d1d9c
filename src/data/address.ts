/**
 * A cell address, `dataset@version/field[key,…]`: keys in primary-key order, `*` for all of one key,
 * no version for the latest. Facts, checks, waivers, differences, receipts and links all use it.
 */
export interface CellAddress {
  dataset: string
  version?: string
  field: string
  key: string[]
}

/** The written form of an address. */
export const formatAddress = ({ dataset, version, field, key }: CellAddress): string =>
  `${dataset}${version ? `@${version}` : ''}/${field}[${key.join(',')}]`

/** Id of a cell on the page of its version, `output[CHN,2024]`: what stands behind `#` in a link to it. White space, which no id may hold, becomes `_`. */
export const cellAnchor = ({ field, key }: Pick<CellAddress, 'field' | 'key'>): string =>
  `${field}[${key.join(',')}]`.replaceAll(/\s+/g, '_')

/** Where a cell stands on the site: the page of its version, at the cell itself. */
export const cellHref = (cell: Omit<CellAddress, 'version'> & { version: string }): string =>
  `/data/${cell.dataset}/${cell.version}/#${cellAnchor(cell)}`

const ADDRESS = /^(?<dataset>[a-z0-9]+(?:-[a-z0-9]+)*)(?:@(?<version>\d{4}(?:-\d{2}){0,2}))?\/(?<field>[a-z][a-z0-9_]*)\[(?<key>[^[\]]+)\]$/

/** Reads an address as it is written; spaces around keys do not count. Text that is no address gives undefined. */
export function parseAddress(text: string): CellAddress | undefined {
  const parts = ADDRESS.exec(text.trim())?.groups
  if (!parts) return undefined
  const { dataset = '', version, field = '', key: written = '' } = parts
  const key = written.split(',').map((part) => part.trim())
  if (key.includes('')) return undefined
  return { dataset, ...(version === undefined ? {} : { version }), field, key }
}
