import type { Dataset, Version } from '../../data/catalogue.ts'
import type { Place } from '../../issues/issue.ts'
import type { Table } from '../../data/table.ts'
import { cellOf } from '../../data/table.ts'

/** Path of a dataset's record. */
export const recordFile = (dataset: Dataset): string => dataset.file ?? `content/datasets/${dataset.id}/index.yaml`

/** Place of a cell. Row counts from 0 here and from 1 in the place. */
export const cellPlace = (version: Version, row: number, field: string): Place => ({ file: version.file, row: row + 1, field })

/** A value as it is shown in an issue. */
export const shown = (value: unknown): string =>
  value === null || value === undefined ? 'nothing' : typeof value === 'string' ? `“${value}”` : String(value)

/** Name of the group that a row belongs to, for a sentence: “AUS, 2024”. */
export const groupName = (table: Table, row: number, fields: readonly string[]): string =>
  fields.length === 0 ? 'The version' : `“${fields.map((field) => String(cellOf(table, row, field) ?? 'nothing')).join(', ')}”`

/** Made once: a formatter costs more than a thousand numbers written with it. */
const FIGURES = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 })

/** A number as it is shown in an issue: thousands apart, six decimals at most, small ones in full. */
export const figure = (value: number): string => (value !== 0 && Math.abs(value) < 0.001 ? String(value) : FIGURES.format(value))
