import type { Fit, Found, Part } from '../charts/fit.ts'
import { selectRows, type Condition, type Where } from '../data/select.ts'
import { isMoment, lengthOf } from '../data/moments.ts'
import { cellOf, flagsOf, type Table } from '../data/table.ts'
import { distinct, type TableParts } from './table-parts.ts'

/** One way to draw a table: what was found for a fit, and the rows that are kept. */
export interface Way extends Found {
  where: Where
}

/** What a field must be, in words. */
const WANTED: Readonly<Record<Part, string>> = {
  time: 'years, months or other moments of its key',
  edition: 'two versions',
  day: 'dates',
  code: 'codes of its key',
  class: 'a few named values',
  number: 'a number',
  words: 'a few words in each row',
  north: 'degrees north',
  east: 'degrees east',
}

/** How many fields are tried for each key, and how many ways of a fit in all. */
const TRIED = { fields: 3, ways: 8 }

/** How many values a field may have that tells how long moments take. */
const LENGTHS = 12

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
  const ways = found.slice(0, TRIED.ways).flatMap((fields) => rowsKept(fit, fields, parts, table))
  return ways.length > 0 ? ways : { lacks: [fit.codes ? `x (${fit.codes.slice(0, 3).join(', ')} …)` : 'y (a number)'] }
}

/** Ways of one choice of fields, by the moments that they draw; none where none of the codes that x may hold are there. */
function rowsKept(fit: Fit, fields: Record<string, string>, parts: TableParts, table: Table): Way[] {
  const [time] = parts.fields.time
  const drawn = Object.values(fields)
  // What is known badly is not drawn unless an editor says why.
  const confidence = table.columns.has('confidence') ? distinct(table, 'confidence') : []
  // Where nothing is known well, an editor is asked to say why it is drawn.
  const sure: Where = confidence.includes('low') && confidence.length > 1 ? { confidence: { not: ['low'] } } : {}
  if (fit.rows !== undefined) {
    const kept = rowsOfTheirOwn(fit.rows, fit, fields, sure, table)
    return kept ? [{ fields, ...(time === undefined ? {} : { time }), moments: [], where: { ...kept, ...sure } }] : []
  }
  const alike = time === undefined ? {} : ofOneLength(time, table)
  const valued = (rows: readonly number[]): number[] =>
    fields.y === undefined || !table.columns.has(fields.y) ? [...rows] : rows.filter((row) => isAmount(table, row, fields.y!))
  const rows = valued(selectRows(table, { ...alike, ...sure }))
  const codes = codesOf(fit, fields, parts, table, rows)
  if (Object.values(codes).some((list) => list.length === 0)) return []
  const choices = time === undefined ? [[]] : momentsOf(fit, time, drawn, table, rows)
  return choices.map((moments): Way => {
    const when: Where = moments.length === 0 ? alike : { [time!]: moments.length > 1 ? moments : moments[0]! }
    const where = pinned({ ...codes, ...when }, drawn, parts.apart, table, valued)
    return { fields, ...(time === undefined ? {} : { time }), moments, where: { ...where, ...sure } }
  })
}

/** True for a value that says how much: no gap, and no bound. */
const isAmount = (table: Table, row: number, field: string): boolean =>
  cellOf(table, row, field) !== null && !flagsOf(table, row, field).some((flag) => flag === 'over' || flag === 'under')

/**
 * Moments of one length, so that no month stands beside a year that holds it: by a field that says the length where there is one, else by
 * their list; nothing where all are alike. Spans, which overlap, are drawn only where there is nothing else.
 */
function ofOneLength(time: string, table: Table): Where {
  const all = Array.from({ length: table.size }, (_, row) => row)
  const lengths = Map.groupBy(all, (row) => lengthOf(String(cellOf(table, row, time) ?? '')))
  if (lengths.size < 2) return {}
  const plain = [...lengths].filter(([length]) => length !== undefined && length !== 'span')
  const [best] = (plain.length > 0 ? plain : [...lengths]).toSorted((one, other) => other[1].length - one[1].length)
  const isBest = (row: number): boolean => lengthOf(String(cellOf(table, row, time) ?? '')) === best![0]
  const told = table.head.fields
    .filter(({ name, type }) => type === 'string' && !table.head.primaryKey.includes(name))
    .flatMap(({ name }) => {
      const groups = [...Map.groupBy(all, (row) => cellOf(table, row, name))]
      const clear = groups.every(([value, rows]) => value !== null && new Set(rows.map(isBest)).size === 1)
      const [most] = groups.filter(([, rows]) => rows.every(isBest)).toSorted((one, other) => other[1].length - one[1].length)
      return clear && groups.length <= LENGTHS && most ? [{ [name]: most[0] }] : []
    })
  return told[0] ?? { [time]: distinct(table, time, best![1]).toSorted().map(asYear) }
}

/** Choices of the moments to which a table of several is brought down: the last, then the last of those with many rows; none where all are drawn. */
function momentsOf({ moments }: Fit, time: string, drawn: readonly string[], table: Table, rows: readonly number[]): (string | number)[][] {
  if (moments === undefined && drawn.includes(time)) return [[]]
  const size = moments === 'two' ? -2 : -1
  const counts = [...Map.groupBy(rows, (row) => String(cellOf(table, row, time) ?? ''))]
    .map(([moment, own]) => ({ moment, count: own.length }))
    .filter(({ moment }) => isMoment(moment))
    .toSorted((a, b) => (a.moment < b.moment ? -1 : 1))
  const most = Math.max(...counts.map(({ count }) => count))
  const choices = [0, most / 2, most].map((least) =>
    counts
      .filter(({ count }) => count >= least)
      .slice(size)
      .map(({ moment }) => asYear(moment)),
  )
  const full = choices.filter((choice) => choice.length === -size)
  return [...new Map(full.map((choice) => [choice.join(), choice])).values()]
}

const asYear = (text: string): string | number => (/^\d{4}$/.test(text) ? Number(text) : text)

/** Codes that are drawn: those that x may hold, or those with the largest values, wholes left out. */
function codesOf(
  { fields: keys, codes, most }: Fit,
  fields: Record<string, string>,
  { wholes }: TableParts,
  table: Table,
  rows: readonly number[],
): Record<string, string[]> {
  const { y, x = '', series = '' } = fields
  if (codes) return { [x]: distinct(table, x, rows).filter((code) => codes.includes(code)) }
  const field = keys.x === 'code' ? x : keys.series === 'code' ? series : ''
  return y === undefined || most === undefined || field === '' ? {} : { [field]: largest(table, field, y, most, wholes[field] ?? [], rows) }
}

function largest(table: Table, field: string, y: string, most: number, wholes: readonly string[], rows: readonly number[]): string[] {
  const top = new Map<string, number>()
  for (const row of rows) {
    const [code, value] = [String(cellOf(table, row, field) ?? ''), cellOf(table, row, y)]
    if (code !== '' && typeof value === 'number' && !wholes.includes(code)) top.set(code, Math.max(top.get(code) ?? -Infinity, value))
  }
  return [...top]
    .toSorted((one, other) => other[1] - one[1])
    .slice(0, most)
    .map(([code]) => code)
}

/** Keys that are not drawn get one value each: the one with the most rows among those kept so far. */
function pinned(
  where: Where,
  drawn: readonly string[],
  keys: readonly string[],
  table: Table,
  valued: (rows: readonly number[]) => number[],
): Where {
  return keys.reduce<Record<string, Condition>>((kept, key) => {
    if (drawn.includes(key) || key in kept) return kept
    const [rows, full] = [selectRows(table, kept), valued(selectRows(table, kept))]
    const counts = Map.groupBy(full.length > 0 ? full : rows, (row) => String(cellOf(table, row, key) ?? ''))
    const best = [...counts].toSorted((one, other) => other[1].length - one[1].length)[0]
    return best ? { ...kept, [key]: asYear(best[0]) } : kept
  }, where)
}

/** Rows that are a mark each: of the latest days, no more than can be drawn; of places those that have one. Undefined where there are too many. */
function rowsOfTheirOwn(most: number, fit: Fit, fields: Record<string, string>, sure: Where, table: Table): Where | undefined {
  const { x = '' } = fields
  const north = Object.keys(fields).find((key) => fit.fields[key] === 'north')
  const placed: Where = north ? { [fields[north]!]: { from: -90 } } : {}
  const days = selectRows(table, { ...sure, ...placed })
    .flatMap((row) => cellOf(table, row, x) ?? [])
    .map(String)
    .toSorted()
    .toReversed()
  if (days.length <= most) return placed
  if (fit.fields.x !== 'day') return undefined
  // A day of which only some rows would be drawn is left out.
  const from = days.slice(0, most).findLast((day) => day !== days[most])
  return from === undefined ? {} : { [x]: { from } }
}
