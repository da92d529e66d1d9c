import type { Frame } from '../chart-type.ts'
import { breakLines } from '../parts/annotate.ts'
import { HEAD, makePlan, type Plan } from './plan.ts'
import { linesOf, placeCell } from './place-cell.ts'
import type { TableRow, TableSeries } from './cells.ts'
import type { TableLayout } from './places.ts'

/** Height of a group's head, and above it. */
const GROUP = 30
const ABOVE_GROUP = 14

/** Settles columns, heads and rows, from the top down. */
export function layout(series: TableSeries, frame: Frame): TableLayout {
  const plan = makePlan(series, frame)
  const at: TableLayout = {
    width: frame.width,
    height: 0,
    rules: [],
    bars: [],
    dots: [],
    texts: [],
    paths: [],
    targets: [],
    words: [],
    absences: [],
  }
  let y = placeHeads(series, plan, frame, at)
  at.rules.push({ x1: 0, x2: frame.width, y1: y, y2: y, role: 'ink', width: 1 })
  series.rows.forEach((row, k) => {
    const before = series.rows[k - 1]
    const head = row.group === before?.group && k > 0 ? undefined : series.groups.find((group) => group.code === row.group)
    if (head?.title) y = placeGroup(head.title, y, k === 0, plan, frame, at)
    else if (k > 0) at.rules.push({ x1: 0, x2: frame.width, y1: y, y2: y, role: 'grid' })
    y = placeRow(series, row, k, y, plan, frame, at)
  })
  at.rules.push({ x1: 0, x2: frame.width, y1: y, y2: y, role: 'rule' })
  at.height = Math.ceil(y + 2)
  return at
}

/** Heads of the columns, those of one line of cells ending at one height; gives the y below them. */
function placeHeads(series: TableSeries, plan: Plan, { measure }: Frame, at: TableLayout): number {
  let y = 0
  for (let line = 0; line < plan.lines; line++) {
    const heads = plan.slots.flatMap((slot, k) => {
      if (slot.line !== line) return []
      const { title, under } = series.columns[k]!
      const broken = (text: string, weight: 400 | 500): string[] =>
        text === '' ? [] : breakLines(text, slot.width, (one) => measure(one, HEAD, weight))
      return [{ slot, column: series.columns[k]!, title: broken(title, 500), under: broken(under, 400) }]
    })
    const most = Math.max(...heads.map(({ title, under }) => title.length + under.length))
    for (const { slot, column, title, under } of heads) {
      const end = column.kind === 'change' || (column.kind === 'text' && column.numeric)
      const first = y + 14 + (most - title.length - under.length) * 16
      const texts = [
        ...title.map((text) => ({ text, weight: 500 as const, role: 'ink2' as const })),
        ...under.map((text) => ({ text, weight: 400 as const, role: 'ink3' as const })),
      ]
      texts.forEach((text, k) =>
        at.texts.push({ ...text, x: end ? slot.x + slot.width : slot.x, y: first + k * 16, size: HEAD, anchor: end ? 'end' : 'start' }),
      )
    }
    y += most * 16 + 4
  }
  return y + 4
}

function placeGroup(title: string, y: number, first: boolean, { size, line }: Plan, { width, measure }: Frame, at: TableLayout): number {
  const lines = breakLines(title, width, (text) => measure(text, size, 600))
  const top = first ? y + 4 : y + ABOVE_GROUP
  lines.forEach((text, k) => at.texts.push({ x: 0, y: top + 16 + k * line, text, size, weight: 600, role: 'ink' }))
  const bottom = top + GROUP - 6 + (lines.length - 1) * line
  at.rules.push({ x1: 0, x2: width, y1: bottom, y2: bottom, role: 'ink3' })
  return bottom
}

/** Places a row's name and its cells; gives the y below them. */
function placeRow(series: TableSeries, row: TableRow, k: number, y: number, plan: Plan, frame: Frame, at: TableLayout): number {
  const { lines, under } = plan.names[k]!
  const name = lines.length * plan.line + under.length * 17
  const lineHeights = Array.from({ length: plan.lines }, (_, line) => heightOf(line, series, row, plan, frame))
  const compact = series.rows.length > 14
  const pad = compact ? 7 : 10
  const cells = lineHeights.reduce((sum, height) => sum + height, 0)
  const height = plan.beside ? Math.max(name, cells) + pad : name + cells + pad + 4
  const top = plan.beside ? y + (height - name) / 2 : y + pad / 2
  lines.forEach((text, n) =>
    at.texts.push({
      x: 0,
      y: top + plan.line * (n + 0.5) + plan.size * 0.35,
      text,
      size: plan.size,
      weight: row.strong ? 600 : 400,
      role: row.strong || !series.highlighted ? 'ink' : 'ink2',
    }),
  )
  under.forEach((text, n) =>
    at.texts.push({ x: 0, y: top + lines.length * plan.line + 17 * (n + 0.5) + HEAD * 0.35, text, size: HEAD, role: 'ink3' }),
  )
  let cellTop = plan.beside ? y + (height - cells) / 2 : y + pad / 2 + name + 1
  lineHeights.forEach((lineHeight, line) => {
    plan.slots.forEach((slot, c) => {
      if (slot.line !== line || lineHeight === 0) return
      const column = series.columns[c]!
      placeCell(
        row.cells[c]!,
        { column, slot, row, series, plan, frame, top: cellTop, height: lineHeight, rowTop: y, rowBottom: y + height },
        at,
      )
    })
    cellTop += lineHeight
  })
  return y + height
}

/** Height of one line of a row's cells; none where all of them are empty, which a line of dashes would not say better. */
function heightOf(line: number, series: TableSeries, row: TableRow, plan: Plan, frame: Frame): number {
  const own = plan.slots.flatMap((slot, c) => (slot.line === line ? [{ slot, column: series.columns[c]!, cell: row.cells[c]! }] : []))
  if (line > 0 && own.every(({ cell, column }) => column.kind !== 'spark' && cell.text === '–')) return 0
  return Math.max(
    ...own.map(({ slot, column, cell }) =>
      column.kind === 'spark' ? 28 : Math.max(20, linesOf(cell, column, slot, row, plan, frame).length * plan.line),
    ),
  )
}
