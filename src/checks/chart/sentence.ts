import { roundAt } from '../../format/rounding.ts'
import type { Chart } from '../../charts/chart.ts'
import type { ChartCell, ChartTable } from '../../charts/chart-table.ts'
import type { Description } from '../../charts/chart-type.ts'
import { issue, type Issue } from '../../issues/issue.ts'
import { EXTREME, extremeFaults } from './sentence-extremes.ts'
import { universalFaults } from './sentence-universals.ts'

/** What an editor wrote at a line or band, which the check of marks reads; and the name of an arrangement. */
const MARKS = / A (?:line|band) marks: .*?\.(?= |$)|\bparts of 100\b/g

const escape = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&')
const digitsIn = (text: string): string => (text.match(/\d[\d.,]*/g) ?? []).join(' ')

/** Words that claim; in a generated sentence only the forms that are tested here may hold them. */
const CLAIMING =
  /(?<![\p{L}-])(highest|lowest|largest|smallest|greatest|most|least|fewest|record|rose|fell|grew|rises|falls|grows|overtook|doubled|every year|first time)(?![\p{L}-])/iu

/** Values that a sentence says must stand in the cells it takes them from, and in the sentence. */
function valueFaults({ text, facts }: Description, table: ChartTable): string[] {
  return facts.flatMap((said) => {
    const cell = table.rows[said.row]?.[said.column]
    if (!cell) return [`"${said.text}" is said of row ${said.row + 1}, column ${said.column + 1}, which is not there`]
    if (!`${digitsIn(said.text)} `.startsWith(`${digitsIn(cell.text)} `))
      return [`"${said.text}" is said, and the cell holds "${cell.text}"`]
    return text.includes(said.text) ? [] : [`"${said.text}" is listed as said and does not stand in the sentence`]
  })
}

const isOfWord = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\d]/u.test(sign)

/** A text without some words where they first stand by themselves. */
function withoutOnce(text: string, words: string): string {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    if (!isOfWord(text[at - 1]) && !isOfWord(text[at + words.length])) return `${text.slice(0, at)}·${text.slice(at + words.length)}`
  return text
}

/** The sentence without the values that it takes from cells, each once, and without names of rows and columns. */
function withoutTable({ text, facts }: Description, table: ChartTable): string {
  const isName = (cell: ChartCell, column: number): boolean => column < table.heads || typeof cell.value !== 'number'
  const names = [
    ...table.columns.flatMap(({ title, unit = '' }) => [title, unit]),
    ...table.rows.flatMap((row) => row.filter(isName).flatMap((cell) => [cell.text, ...cell.text.split('; ')])),
  ]
  const taken = (words: string, flags = ''): RegExp => new RegExp(`(?<![\\p{L}\\d])(?:${words})(?![\\p{L}\\d])`, `u${flags}`)
  const byLength = (a: string, b: string): number => b.length - a.length
  const unsaid = facts
    .map((said) => said.text)
    .toSorted(byLength)
    .reduce(withoutOnce, text.replaceAll(MARKS, ' '))
  // Longest first, and only those that stand there: a table may have thousands.
  const standing = [...new Set(names)].filter((name) => /[\p{L}\d]/u.test(name) && unsaid.includes(name)).toSorted(byLength)
  return standing.length === 0 ? unsaid : unsaid.replace(taken(standing.map(escape).join('|'), 'g'), '·')
}

/** Sizes of the changes between two values that the sentence takes from one row, in their unit and in percent. */
function changesIn({ facts }: Description, table: ChartTable): number[] {
  const values = facts.map(({ row, column }) => ({ row, value: table.rows[row]?.[column]?.value }))
  return values.flatMap((a, place) =>
    values.slice(place + 1).flatMap((b) => {
      if (a.row !== b.row || typeof a.value !== 'number' || typeof b.value !== 'number') return []
      const apart = Math.abs(b.value - a.value)
      return [apart, ...(a.value === 0 ? [] : [(100 * apart) / Math.abs(a.value)])]
    }),
  )
}

/** Numbers that are left are changes between values that were said, or counts of what the table holds: rows, columns, dots. */
function countFaults(left: string, description: Description, table: ChartTable): string[] {
  const most = table.rows.length * table.columns.length
  const named = new Set(
    [...table.columns.map(({ title }) => title), ...table.rows.flatMap((row) => row.slice(0, table.heads).map(({ text }) => text))].flatMap(
      (text) => text.match(/\d+/g) ?? [],
    ),
  )
  const changes = changesIn(description, table)
  const isKnown = (text: string): boolean => {
    const number = Number(text.replaceAll(',', ''))
    const decimals = text.split('.')[1]?.length ?? 0
    return (Number.isInteger(number) && number <= most) || named.has(text) || changes.some((change) => roundAt(change, decimals) === number)
  }
  return (left.match(/\d[\d,.]*\d|\d/g) ?? [])
    .filter((text) => !isKnown(text))
    .map((text) => `the number ${text} stands in no cell and counts nothing in the table`)
}

/**
 * Holds a generated sentence to the table under its chart: each value is the one of its cell, each other number counts what is there,
 * what is said to be highest or lowest is, and what is said of all values is true of all. A claim in any other form is a fault too.
 * Returns faults in words; empty where the sentence is true.
 */
export function sentenceFaults(description: Description, table: ChartTable): string[] {
  const left = withoutTable(description, table)
  const { faults, rest } = universalFaults(left, description, table)
  const loose = CLAIMING.exec(rest.replaceAll(EXTREME, ' '))?.[1]
  return [
    ...valueFaults(description, table),
    ...countFaults(rest, description, table),
    ...extremeFaults(description, table),
    ...faults,
    ...(loose ? [`"${loose}" claims something that nothing tests`] : []),
  ]
}

/** A generated sentence that its own table contradicts: a fault of the chart's type, which would be heard as true. */
export const checkSentence = (chart: Pick<Chart, 'id' | 'placeOf' | 'spec'>, description: Description, table: ChartTable): Issue[] =>
  sentenceFaults(description, table).map((fault) =>
    issue('chart/sentence', chart.placeOf(['type']), `The sentence generated for ${chart.id} is not true: ${fault}.`, {
      got: description.text.slice(0, 240),
      hint: `mend describe.ts of the type ${chart.spec.type}; until then write alt: in the chart`,
    }),
  )
