import type { ChartCell, ChartTable } from '../../charts/chart-table.ts'
import type { Description } from '../../charts/chart-type.ts'

/** Cells of the table that hold numbers. */
const numbersOf = ({ rows, heads }: ChartTable): ChartCell[] =>
  rows.flatMap((row) => row.slice(heads).filter((cell) => typeof cell.value === 'number'))

/** Cells of the columns that the sentence takes values from. */
const saidColumns = ({ facts }: Description, table: ChartTable): ChartCell[] => {
  const columns = new Set(facts.map((said) => said.column))
  return numbersOf({ ...table, rows: table.rows.map((row) => row.filter((_, column) => column < table.heads || columns.has(column))) })
}

/** Sign of the slope of a line through pairs of numbers by least squares; on logs where all are above zero. */
function slopes(pairs: readonly (readonly [number, number])[]): number[] {
  const slopeOf = (all: readonly (readonly [number, number])[]): number => {
    const mean = (place: 0 | 1): number => all.reduce((sum, pair) => sum + pair[place], 0) / all.length
    const [x, y] = [mean(0), mean(1)]
    return Math.sign(all.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0))
  }
  const positive = pairs.every(([x, y]) => x > 0 && y > 0)
  const log = (place: 0 | 1): readonly (readonly [number, number])[] =>
    pairs.map(([x, y]) => [place === 0 ? Math.log(x) : x, place === 1 ? Math.log(y) : y] as const)
  return [
    slopeOf(pairs),
    ...(positive ? [slopeOf(log(0)), slopeOf(log(1)), slopeOf(pairs.map(([x, y]) => [Math.log(x), Math.log(y)] as const))] : []),
  ]
}

/** What a sentence may say of all its values, and how that is held to the table. */
const UNIVERSALS: { says: RegExp; fault: (found: RegExpExecArray, description: Description, table: ChartTable) => string | undefined }[] = [
  {
    says: /All values are (estimated|projected)\./,
    fault: ([, flag], description, table) => {
      const odd = saidColumns(description, table).find((cell) => !cell.flags.some((one) => one === flag))
      return odd && `not all values are ${flag ?? ''}: "${odd.text}" is not`
    },
  },
  {
    says: /All but ([\d,]+) of the values are ((?:estimated|projected|worked out by us|\bor\b| )+)\./,
    fault: ([, count = '', how = ''], description, table) => {
      const flags = how.split(' or ').map((word) => (word === 'worked out by us' ? 'derived' : word))
      const cells = saidColumns(description, table)
      const firm = cells.filter((cell) => !cell.flags.some((flag) => flags.includes(flag))).length
      if (firm !== Number(count.replaceAll(',', ''))) return `${firm} values are not ${how}, and the sentence says ${count}`
      const idle = flags.find((flag) => !cells.some((cell) => cell.flags.some((one) => one === flag)))
      return idle && `no value is ${idle}, and the sentence says ${how}`
    },
  },
  {
    says: /A line fitted by least squares (rises|falls) through the dots\./,
    fault: ([, way], { facts }, table) => {
      const [x = 0, y = 0] = [...new Set(facts.map((said) => said.column))].toSorted((a, b) => a - b)
      const pairs = table.rows.flatMap((row) => {
        const [a, b] = [row[x]?.value, row[y]?.value]
        return typeof a === 'number' && typeof b === 'number' ? [[a, b] as const] : []
      })
      return slopes(pairs).includes(way === 'rises' ? 1 : -1) ? undefined : `no line through the dots ${way ?? ''}`
    },
  },
]

/** The table of each panel that something is said of, and what, in order; the whole where there are no panels. */
function panelsOf(description: Description, table: ChartTable): { description: Description; table: ChartTable }[] {
  if (table.heads === 1) return [{ description, table }]
  const placesOf = Map.groupBy(table.rows.keys(), (place) => table.rows[place]![0]!.text)
  return [...placesOf.values()].flatMap((places) => {
    const facts = description.facts.flatMap((said) => (places.includes(said.row) ? [{ ...said, row: places.indexOf(said.row) }] : []))
    return facts.length > 0
      ? [{ description: { ...description, facts }, table: { ...table, rows: places.map((place) => table.rows[place]!) } }]
      : []
  })
}

/**
 * What is wrong with what a sentence says of all its values, and the sentence without it. `left` is the sentence without its
 * table's words. A sentence tells its panels in their order, so each claim must hold in a later panel than the one before.
 */
export function universalFaults(left: string, description: Description, table: ChartTable): { faults: string[]; rest: string } {
  const panels = panelsOf(description, table)
  const faults = UNIVERSALS.flatMap(({ says, fault }) => {
    let next = 0
    return [...left.matchAll(new RegExp(says, 'g'))].flatMap((match) => {
      const wrong = panels.slice(next).map((panel) => fault(match, panel.description, panel.table))
      next += wrong.indexOf(undefined) + 1
      return wrong.includes(undefined) ? [] : (wrong[0] ?? `“${match[0]}” is said of more panels than there are`)
    })
  })
  return { faults, rest: UNIVERSALS.reduce((rest, { says }) => rest.replaceAll(new RegExp(says, 'g'), ' '), left) }
}
