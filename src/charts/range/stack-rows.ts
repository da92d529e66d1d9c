import type { Measure } from '../chart-type.ts'
import { breakLines } from '../parts/annotate.ts'
import type { PlacedText } from '../parts/text.ts'
import { LINE, type NameColumn } from './place-names.ts'
import type { RangeSeries } from './series.ts'
import type { Spacing } from './spacing.ts'

/** Rows from top to bottom: where each begins, the middle of its dots, the heads of groups, the rules between. */
export interface Stack {
  bodies: number[]
  middles: number[]
  heads: PlacedText[]
  rules: { y: number; strong: boolean }[]
  bottom: number
}

/** Height of a group's head with its rule. */
const HEAD = 30

/** Stacks rows below the axis. A strip with a highlighted dot needs room for the figure above it. */
export function stackRows(
  series: RangeSeries,
  names: NameColumn,
  { size, compact, short }: Spacing,
  { top, width, measure }: { top: number; width: number; measure: Measure },
): Stack {
  const figureAbove =
    series.mode === 'all' && series.rows.some((row) => !row.strong && row.dots.length > 2 && row.dots.some((dot) => dot.strong))
  const base = figureAbove ? 42 : compact ? 26 : short ? 34 : 37
  const stack: Stack = { bodies: [], middles: [], heads: [], rules: [], bottom: top }
  let y = top
  series.rows.forEach((row, k) => {
    const head =
      series.groups.length > 0 && row.group !== series.rows[k - 1]?.group
        ? series.groups.find((group) => group.code === row.group)
        : undefined
    if (head) {
      if (k > 0) y += 10
      const lines = breakLines(head.title, width, (text) => measure(text, size, 600))
      lines.forEach((text, n) => stack.heads.push({ x: 0, y: y + 16 + n * LINE, text, size, weight: 600, role: 'ink', halo: true }))
      y += HEAD + (lines.length - 1) * LINE
      stack.rules.push({ y: y - 6, strong: true })
    }
    const lines = names.lines[k]!.length
    const height = names.above ? lines * LINE + Math.max(28, base - (figureAbove ? 0 : 6)) : Math.max(base, lines * LINE + 10)
    stack.bodies.push(y)
    stack.middles.push(
      names.above ? y + lines * LINE + (height - lines * LINE) / 2 + (figureAbove ? 3 : -1) : y + height / 2 + (figureAbove ? 7 : 0),
    )
    y += height
    if (!compact && k < series.rows.length - 1) stack.rules.push({ y, strong: false })
  })
  stack.bottom = y + 2
  return stack
}
