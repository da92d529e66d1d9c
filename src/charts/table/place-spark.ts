import type { Role } from '../theme.ts'
import { round } from '../parts/svg.ts'
import type { TableLayout } from './places.ts'
import type { SparkValue, TableCell } from './cells.ts'

/** Box of a small line, and the years that all lines of its column run over. */
export interface SparkBox {
  x0: number
  x1: number
  y0: number
  y1: number
  times: readonly [number, number]
  role: Role
}

/** Places a line from its own zero to its own highest value; a missing value is a gap, and is reached at its place all the same. */
export function placeSpark({ spark }: TableCell, box: SparkBox, at: TableLayout): void {
  const values = spark.flatMap(({ value }) => (value === null ? [] : [value]))
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)]
  const [first, last] = box.times
  const x = (time: number): number =>
    round(last === first ? box.x1 - 4 : box.x0 + 3 + ((time - first) / (last - first)) * (box.x1 - box.x0 - 7))
  const y = (value: number): number => round(high === low ? box.y1 : box.y1 - ((value - low) / (high - low)) * (box.y1 - box.y0))
  if (values.length > 0) at.rules.push({ x1: box.x0, x2: box.x1, y1: y(0), y2: y(0), role: 'grid' })
  const step = spark.length > 1 ? (box.x1 - box.x0) / (spark.length - 1) : 14
  for (const run of runsOf(spark)) {
    const projected = run.some(({ flags }) => flags.includes('projected'))
    if (run.length > 1) at.paths.push({ points: run.map((one) => [x(one.x), y(one.value!)]), role: box.role, dashed: projected })
    else at.dots.push({ x: x(run[0]!.x), y: y(run[0]!.value!), r: 1.75, role: box.role })
  }
  const end = spark.findLast(({ value }) => value !== null)
  if (end && end.x === last) at.dots.push({ x: x(end.x), y: y(end.value!), r: 2.75, role: box.role, ...(end.pale ? { ring: true } : {}) })
  for (const one of spark)
    at.targets.push({
      x: x(one.x),
      y: one.value === null ? (box.y0 + box.y1) / 2 : y(one.value),
      r: Math.max(2.5, Math.min(7, step / 2)),
      pointer: { rows: [one.row], column: one.column },
    })
}

function runsOf(spark: readonly SparkValue[]): SparkValue[][] {
  const runs: SparkValue[][] = []
  let open = false
  for (const one of spark) {
    if (one.value !== null && open) runs.at(-1)!.push(one)
    else if (one.value !== null) runs.push([one])
    open = one.value !== null
  }
  return runs
}
