import type { Area, Bar, Shapes } from '../parts/shapes.ts'
import { round } from '../parts/svg.ts'
import { PERIODS, placeOf } from './elements.data.ts'
import type { PeriodicSeries } from './series.ts'
import { face } from './tile.ts'

const GROUPS = 18
/** Space between the table and the two rows below it, in cells. */
const APART = 0.6
/** Rows of cells that the outline is high. */
const ROWS = PERIODS.length + APART

/** Largest cell with which the outline of the whole table fits a box. */
export const cellFor = (width: number, height: number): number => Math.floor(Math.min(width / GROUPS, height / ROWS))

/** Width of the outline with cells of a size. */
export const outlineWidth = (cell: number): number => cell * GROUPS - 1

/** The whole table in outline, without letters, its upper left corner at x, y: the rare earths stand out in the look of their tiles. */
export function placeWholeTable({ tiles }: PeriodicSeries, x: number, y: number, cell: number, into: Shapes): void {
  const top = (row: number): number => y + (row + (row >= 7 ? APART : 0)) * cell
  const side = cell - 2
  const rare = new Set(tiles.map(({ element }) => Object.values(placeOf(element)).join()))
  const outline = PERIODS.flatMap((spans, row) =>
    spans.flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, k) => first + k)
        .filter((group) => !rare.has([row, group].join()))
        .map((group) => `M${round(x + (group - 1) * cell)},${round(top(row))}h${side}v${side}h-${side}z`),
    ),
  )
  into.areas = [...(into.areas ?? []), { d: outline.join(''), edge: 'rule' } satisfies Area]
  for (const { element, said } of tiles) {
    const { row, group } = placeOf(element)
    const at = { x0: x + (group - 1) * cell, y0: top(row), x1: x + (group - 1) * cell + side, y1: top(row) + side }
    const look = said?.class ?? null
    // A rare earth without a class of its own is filled, so that it stands out in the outline.
    const plain: Partial<Bar> =
      said === null ? { edge: 'rule' } : look === null && said.absent === null ? { fill: 'context', edge: 'context' } : face(look)
    into.bars.push({ ...at, ...plain, ...(look?.sign === 'hatched' ? { hatched: true } : {}) })
  }
}
