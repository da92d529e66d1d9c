import type { Dimension } from './cube.ts'
import { cellCount, cubeGrid } from './cube.ts'
import type { Cell, Grid } from './grid.ts'
import type { JsonObject } from './json.ts'
import { isObject, ownValue } from './json.ts'
import { absenceOf } from './mark-text.ts'
import { readNumberText } from './number-text.ts'
import { refuse } from './refuse.ts'
import type { Warning } from './understood.ts'
import { knownUnit } from './unit-words.ts'
import { valueCell } from './value-cell.ts'

const isDataset = (value: unknown): value is JsonObject =>
  isObject(value) && isObject(ownValue(value, 'dimension')) && ownValue(value, 'value') !== undefined

/** The datasets of a JSON-stat file, of version 1 or 2; none for any other JSON. Datasets that are only named by an address do not count. */
export function jsonStatDatasets(value: unknown): { datasets: JsonObject[]; linked: boolean } {
  if (!isObject(value)) return { datasets: [], linked: false }
  if (isDataset(value)) return { datasets: [value], linked: false }
  const link = ownValue(value, 'link')
  const items = isObject(link) ? ownValue(link, 'item') : undefined
  if (ownValue(value, 'class') === 'collection' && Array.isArray(items))
    return { datasets: items.filter(isDataset), linked: !items.some(isDataset) }
  const inside = Object.values(value)
  return {
    datasets: inside.length > 0 && inside.every((one) => isDataset(one) || !isObject(one)) ? inside.filter(isDataset) : [],
    linked: false,
  }
}

const textAt = (object: unknown, key: string): string | undefined => {
  const value = isObject(object) ? ownValue(object, key) : undefined
  return typeof value === 'string' && value !== '' ? value : undefined
}

function dimensionOf(id: string, dimension: unknown): Dimension & { ids: string[]; category: unknown } {
  const category = isObject(dimension) ? ownValue(dimension, 'category') : undefined
  const index = isObject(category) ? ownValue(category, 'index') : undefined
  const label = isObject(category) ? ownValue(category, 'label') : undefined
  const ids = Array.isArray(index)
    ? index.map(String)
    : isObject(index)
      ? Object.entries(index).sort((a, b) => Number(a[1]) - Number(b[1])).map(([key]) => key)
      : Object.keys(isObject(label) ? label : {}) // prettier-ignore
  return { name: textAt(dimension, 'label') ?? id, categories: ids.map((one) => textAt(label, one) ?? one), ids, category }
}

/** Flags that a status says beside a value, or beside nothing. */
function statusFlags(status: string, missing: boolean): string[] {
  const text = status.trim()
  if (text === '') return []
  const absence = missing ? absenceOf(text) : undefined
  return absence ?? readNumberText(`1 ${text}`)?.flags ?? [text]
}

/** One unit for all categories of the metric dimension, or none. */
function unitOf(dimensions: readonly { ids: string[]; category: unknown }[]): string | undefined {
  const found = dimensions.flatMap(({ ids, category }) => {
    const units = isObject(category) ? ownValue(category, 'unit') : undefined
    return isObject(units) ? [ids.map((id) => ownValue(units, id))] : []
  })[0]
  if (!found) return undefined
  const words = found.map((unit) => textAt(unit, 'base') ?? textAt(unit, 'label') ?? textAt(unit, 'symbol') ?? textAt(unit, 'type'))
  const [first] = words
  return first !== undefined && words.every((word) => word === first) ? (knownUnit(first) ?? first) : undefined
}

/** A JSON-stat dataset as a long grid. */
function datasetGrid(dataset: JsonObject): Grid {
  const dimension = ownValue(dataset, 'dimension') as JsonObject
  const ids = ownValue(dataset, 'id') ?? ownValue(dimension, 'id')
  const sizes = ownValue(dataset, 'size') ?? ownValue(dimension, 'size')
  if (!Array.isArray(ids) || !Array.isArray(sizes))
    return refuse('format', 'This JSON-stat dataset does not name its dimensions.', 'Download it again.', { expected: 'id and size' })
  const dimensions = ids.map((id) => dimensionOf(String(id), ownValue(dimension, String(id))))
  const odd = dimensions.find(({ ids: found }, at) => found.length !== Number(sizes[at]))
  if (odd)
    refuse('format', `The dimension “${odd.name}” has ${odd.ids.length} categories and says otherwise.`, 'Download it again.', {
      expected: sizes.join(' × '),
    })
  const count = cellCount(dimensions.map(({ categories }) => categories.length))
  const [values, status] = [ownValue(dataset, 'value'), ownValue(dataset, 'status')]
  const at = (from: unknown, cell: number): unknown =>
    Array.isArray(from) ? from[cell] : isObject(from) ? ownValue(from, String(cell)) : undefined
  if (Array.isArray(values) && values.length > count)
    refuse('format', `This cube has ${values.length} values for ${count} cells.`, 'Download it again.')
  const cells: Cell[] = Array.from({ length: count }, (_, cell) => valueCell(at(values, cell)))
  const flags = new Map<number, string[]>()
  for (let cell = 0; cell < count && status !== undefined; cell++) {
    const mark =
      typeof status === 'string' ? status : Array.isArray(status) && status.length === 1 && count > 1 ? status[0] : at(status, cell)
    const found = typeof mark === 'string' ? statusFlags(mark, cells[cell] === null) : []
    if (found.length > 0) flags.set(cell, found)
  }
  const unit = unitOf(dimensions)
  return cubeGrid({ dimensions, cells, flags, ...(unit === undefined ? {} : { unit }) })
}

/** The first dataset of a JSON-stat file as a grid; undefined for JSON of another kind. */
export function jsonStatGrid(value: unknown): { grid: Grid; warnings: Warning[] } | undefined {
  const { datasets, linked } = jsonStatDatasets(value)
  if (linked)
    return refuse('no-table', 'This JSON-stat collection only names its datasets by their addresses.', 'Download one of them.', {
      expected: 'a dataset',
    })
  const [first, ...others] = datasets
  if (!first) return undefined
  const label = (dataset: JsonObject, at: number): string => `“${textAt(dataset, 'label') ?? `dataset ${at + 1}`}”`
  const message = `Read: ${label(first, 0)}. Not read: ${others.map((dataset, at) => label(dataset, at + 1)).join(', ')}.`
  return { grid: datasetGrid(first), warnings: others.length === 0 ? [] : [{ code: 'intake/other-datasets', message }] }
}
