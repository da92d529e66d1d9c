import type { ChartCell, ChartTable } from '../../charts/chart-table.ts'
import type { Description } from '../../charts/chart-type.ts'

type Said = Description['facts'][number]

/** A form in which generated sentences say what is highest or lowest, before the value. */
export const EXTREME = /\b(highest|lowest)(?: single month)?(?: at)? |\b[Mm]ost, /g

/** Months that are published together are no single value: "January to February 2025". */
const isSpan = (row: readonly ChartCell[] | undefined, { heads }: ChartTable): boolean => / to /.test(row?.[heads - 1]?.text ?? '')

/** Numbers that the value of a cell is held against: those of its row, or of its column in its panel. */
function besides(said: Said, table: ChartTable, { along, apart = [] }: Pick<Description, 'along' | 'apart'>): number[] {
  const own = table.rows[said.row]
  if (along === 'row') return (own ?? []).slice(table.heads).flatMap(({ value }) => (typeof value === 'number' ? [value] : []))
  const panel = table.heads > 1 ? own?.[0]?.text : undefined
  return table.rows
    .filter((_, place) => !apart.includes(place))
    .filter((row) => panel === undefined || row[0]?.text === panel)
    .filter((row) => isSpan(own, table) || !isSpan(row, table))
    .flatMap((row) => {
      const value = row[said.column]?.value
      return typeof value === 'number' ? [value] : []
    })
}

/** True where the value that is said is the highest, or lowest, of those that it stands among. */
function isExtreme(said: Said, lowest: boolean, table: ChartTable, among: Pick<Description, 'along' | 'apart'>): boolean {
  if (among.apart?.includes(said.row)) return false
  const own = table.rows[said.row]?.[said.column]?.value
  return typeof own === 'number' && besides(said, table, among).every((other) => (lowest ? other >= own : other <= own))
}

/** Rows that nothing is ranked against must be told: else one that is higher could be kept silent. */
const silentFaults = ({ facts, apart = [] }: Description): string[] =>
  apart
    .filter((place) => !facts.some((said) => said.row === place))
    .map((place) => `row ${place + 1} is left out of what is ranked, and is not told`)

/** What a sentence says is highest or lowest and is not, in words. */
export function extremeFaults(description: Description, table: ChartTable): string[] {
  const { text, facts } = description
  const untrue = [...text.matchAll(EXTREME)].flatMap((found) => {
    const [phrase, superlative] = found
    const after = text.slice(found.index + phrase.length)
    const named = facts.filter((said) => after.startsWith(said.text))
    const longest = Math.max(0, ...named.map((said) => said.text.length))
    const holds = named
      .filter((said) => said.text.length === longest)
      .some((said) => isExtreme(said, superlative === 'lowest', table, description))
    return holds ? [] : [`"${phrase.trim()} ${after.slice(0, longest || 12)}" does not hold in the table`]
  })
  return [...untrue, ...silentFaults(description)]
}
