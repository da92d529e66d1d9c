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
