import type { Cell, Grid } from './grid.ts'
import { gridOf } from './grid.ts'
import { refuse } from './refuse.ts'
import type { CellFlag } from './understood.ts'

/** One dimension of a cube: its name, and its categories in order. */
export interface Dimension {
  name: string
  categories: readonly string[]
}

/** A cube: its dimensions, and its cells with the last dimension fastest. */
export interface Cube {
  dimensions: readonly Dimension[]
  cells: readonly Cell[]
  /** Flags by cell. */
  flags?: ReadonlyMap<number, readonly string[]>
  unit?: string
  /** Marks that the file explains. */
  marks?: ReadonlyMap<string, string>
}

const CELL_LIMIT = 20_000_000

/** How many cells some dimensions span; refused where they are more than memory should hold. */
export function cellCount(sizes: readonly number[]): number {
  const count = sizes.reduce((product, size) => product * size, 1)
  if (count > CELL_LIMIT)
    refuse('too-large', `This cube has ${count} cells.`, 'Ask the publisher for a part of it.', { expected: `at most ${CELL_LIMIT} cells` })
  return count
}

/** A cube as a long table: a column for each dimension, then `value`; a row for each cell, the last dimension fastest. */
export function cubeGrid({ dimensions, cells, flags, unit, marks }: Cube): Grid {
  const width = dimensions.length
  const count = cellCount(dimensions.map(({ categories }) => categories.length))
  const rows: Cell[][] = [[...dimensions.map(({ name }) => name), 'value']]
  const found: CellFlag[] = []
  const at = dimensions.map(() => 0)
  for (let cell = 0; cell < count; cell++) {
    rows.push([...dimensions.map(({ categories }, place) => categories[at[place] ?? 0] ?? null), cells[cell] ?? null])
    for (const flag of flags?.get(cell) ?? []) found.push([cell, width, flag])
    for (let place = width - 1; place >= 0; place--) {
      at[place] = (at[place] ?? 0) + 1
      if ((at[place] ?? 0) < (dimensions[place]?.categories.length ?? 0)) break
      at[place] = 0
    }
  }
  if (rows.length === 1)
    refuse('no-table', 'This cube holds no cells.', 'Check that the download is complete.', { expected: 'at least one cell' })
  const units = [...dimensions.map(() => undefined), unit]
  return gridOf(rows, { header: 1, decimal: '.', typed: true, units, flags: found, ...(marks ? { marks } : {}) })
}
