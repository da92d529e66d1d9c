import type { Fit, Found, Part } from '../charts/fit.ts'
import { selectRows, type Condition, type Where } from '../data/select.ts'
import { cellOf, type Table } from '../data/table.ts'
import { distinct, type TableParts } from './table-parts.ts'

/** One way to draw a table: what was found for a fit, and the rows that are kept. */
export interface Way extends Found {
  where: Where
}

/** What a field must be, in words. */
const WANTED: Readonly<Record<Part, string>> = {
  time: 'years or months of its key',
  day: 'dates',
  code: 'codes of its key',
  class: 'a few named values',
  number: 'a number with a unit',
  words: 'a few words in each row',
}

/** How many fields are tried for each key, and how many ways of a fit in all. */
const TRIED = { fields: 3, ways: 8 }

/** The ways in which a table meets a fit, the likeliest first; where it does not, what it has nothing for. */
export function waysOf(fit: Fit, parts: TableParts, table: Table): Way[] | { lacks: readonly string[] } {
  const keys = Object.entries(fit.fields)
  const lacks = keys.flatMap(([key, part], place) => {
    const before = keys.slice(0, place).filter(([, other]) => other === part).length
    return parts.fields[part].length > before ? [] : [`${key} (${WANTED[part]})`]
  })
  const [time] = parts.fields.time
  if (fit.moments === 'two' && (!time || distinct(table, time).length < 2)) return { lacks: [...lacks, 'two moments'] }
  if (lacks.length > 0) return { lacks }
  const found = keys.reduce<Record<string, string>[]>(
    (all, [key, part]) =>
      all.flatMap((fields) =>
        parts.fields[part]
          .filter((name) => !Object.values(fields).includes(name))
          .slice(0, TRIED.fields)
          .map((name) => ({ ...fields, [key]: name })),
      ),
    [{}],
  )
  const ways = found.slice(0, TRIED.ways).flatMap((fields) => rowsKept(fit, fields, parts, table) ?? [])
  return ways.length > 0 ? ways : { lacks: [fit.codes ? `x (${fit.codes.slice(0, 3).join(', ')} …)` : 'y (a number with a unit)'] }
}

/** A way with its rows; undefined where none of the codes that x may hold are there. */
function rowsKept(fit: Fit, fields: Record<string, string>, parts: TableParts, table: Table): Way | undefined {
  const [time] = parts.fields.time
  const drawn = Object.values(fields)
  const moments = time === undefined ? [] : momentsOf(fit, time, drawn, table)
  const codes = codesOf(fit, fields, parts, table)
  if (Object.values(codes).some((list) => list.length === 0)) return undefined
  // What is known badly is not drawn unless an editor says why.
  const sure: Where =
    table.columns.has('confidence') && distinct(table, 'confidence').includes('low') ? { confidence: { not: ['low'] } } : {}
  const where = { ...codes, ...(time !== undefined && moments.length > 0 ? { [time]: moments.length > 1 ? moments : moments[0]! } : {}) }
  const kept = fit.rows === undefined ? pinned(where, drawn, parts.apart, table) : latest(fit.rows, fields, sure, table)
  return { fields, ...(time === undefined ? {} : { time }), moments, where: { ...kept, ...sure } }
}

/** The moments to which a table of several is brought down; none where all are drawn. */
function momentsOf({ moments, rows }: Fit, time: string, drawn: readonly string[], table: Table): (string | number)[] {
  if (rows !== undefined || (moments === undefined && drawn.includes(time))) return []
  return distinct(table, time)
    .toSorted()
    .slice(moments === 'two' ? -2 : -1)
    .map(asYear)
}

const asYear = (text: string): string | number => (/^\d{4}$/.test(text) ? Number(text) : text)

/** Codes that are drawn: those that x may hold, or those with the largest values, wholes left out. */
function codesOf(
  { fields: keys, codes, most }: Fit,
  fields: Record<string, string>,
  { wholes }: TableParts,
  table: Table,
): Record<string, string[]> {
  const { y, x = '', series = '' } = fields
  if (codes) return { [x]: distinct(table, x).filter((code) => codes.includes(code)) }
  const field = keys.x === 'code' ? x : keys.series === 'code' ? series : ''
  return y === undefined || most === undefined || field === '' ? {} : { [field]: largest(table, field, y, most, wholes[field] ?? []) }
}

function largest(table: Table, field: string, y: string, most: number, wholes: readonly string[]): string[] {
  const top = new Map<string, number>()
  for (let row = 0; row < table.size; row++) {
    const [code, value] = [String(cellOf(table, row, field) ?? ''), cellOf(table, row, y)]
    if (code !== '' && typeof value === 'number' && !wholes.includes(code)) top.set(code, Math.max(top.get(code) ?? -Infinity, value))
  }
  return [...top]
    .toSorted((one, other) => other[1] - one[1])
    .slice(0, most)
    .map(([code]) => code)
}

/** Keys that are not drawn get one value each: the one with the most rows among those kept so far. */
function pinned(where: Where, drawn: readonly string[], keys: readonly string[], table: Table): Where {
  return keys.reduce<Record<string, Condition>>((kept, key) => {
    if (drawn.includes(key) || key in kept) return kept
    const counts = Map.groupBy(selectRows(table, kept), (row) => String(cellOf(table, row, key) ?? ''))
    const best = [...counts].toSorted((one, other) => other[1].length - one[1].length)[0]
    return best ? { ...kept, [key]: asYear(best[0]) } : kept
  }, where)
}

/** The rows of the latest days, no more than can be drawn. */
function latest(most: number, { x = '' }: Record<string, string>, sure: Where, table: Table): Where {
  const days = selectRows(table, sure)
    .flatMap((row) => cellOf(table, row, x) ?? [])
    .map(String)
    .toSorted()
    .toReversed()
  // A day of which only some rows would be drawn is left out.
  const from = days.length <= most ? undefined : days.slice(0, most).findLast((day) => day !== days[most])
  return from === undefined ? {} : { [x]: { from } }
}
