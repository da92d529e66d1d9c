import type { Table } from '../../data/table.ts'
import { cellOf } from '../../data/table.ts'
import { issue } from '../../issues/issue.ts'
import { columnOf } from './columns.ts'
import { settable } from './definition.ts'
import { groupsOf } from './groups.ts'
import { aTimeField, groupFields, optionsOf, someValues } from './options-schema.ts'
import { cellPlace, groupName } from './places.ts'
import { momentOf, stepOf } from './series.ts'

const CODE = 'data/continuous'
const MOST = 100_000_000
const fields = { country: 'string', year: 'year', output: { type: 'number', unit: 't' } } as const
const setting = { field: 'year', by: ['country'] }

/** Step of each of some rows: each text is read once. */
function stepsOf(table: Table, rows: Int32Array, field: string): Float64Array {
  const column = columnOf(table, field)
  const steps = new Float64Array(rows.length)
  const read = column.kind === 'text' ? Float64Array.from(column.dictionary, stepOf) : new Float64Array()
  for (let place = 0; place < rows.length; place += 1) {
    const row = rows[place]!
    steps[place] = column.kind === 'number' ? column.values[row]! : (read[column.codes[row]!] ?? Number.NaN)
  }
  return steps
}

/** A stretch of steps that a group lacks. */
interface Gap {
  group: number
  from: number
  to: number
}

/** Stretches that each group lacks between its first and its last step. */
function gapsOf(ids: Int32Array, count: number, steps: Float64Array, allowed: ReadonlySet<number>): Gap[] {
  const first = new Float64Array(count).fill(Infinity)
  const last = new Float64Array(count).fill(-Infinity)
  for (let place = 0; place < ids.length; place += 1) {
    const id = ids[place]!
    const step = steps[place]!
    if (step < first[id]!) first[id] = step
    if (step > last[id]!) last[id] = step
  }
  const start = new Float64Array(count + 1)
  for (let id = 0; id < count; id += 1) start[id + 1] = start[id]! + Math.max(0, last[id]! - first[id]! + 1)
  // Steps this far apart are no years or months: what the type check and the limits are for.
  if (start[count]! > MOST) return []
  const seen = new Uint8Array(start[count]!)
  for (let place = 0; place < ids.length; place += 1) {
    const id = ids[place]!
    const step = steps[place]!
    if (step === step) seen[start[id]! + step - first[id]!] = 1
  }
  const gaps: Gap[] = []
  for (let group = 0; group < count; group += 1) {
    for (let step = first[group]!; step <= last[group]!; step += 1) {
      if (seen[start[group]! + step - first[group]!] === 1 || allowed.has(step)) continue
      const open = gaps.at(-1)
      if (open?.group === group && open.to === step - 1) open.to = step
      else gaps.push({ group, from: step, to: step })
    }
  }
  return gaps
}

/** In each group no year or month is missing between the first and the last. */
export const continuousCheck = settable(
  optionsOf({
    field: aTimeField('Years, or months written YYYY-MM.'),
    by: groupFields('Fields whose values make the groups; one group of all rows where left out.'),
    gaps: someValues('Moments that may be missing, because the source has none.').optional(),
  }),
  {
    name: 'continuous',
    title: 'No year is missing',
    about:
      'In each group no year, or month, is missing between the first and the last: a row was dropped, or a year was mistyped. A gap that the source itself has is listed under `gaps`.',
    fails: {
      fields,
      key: ['country', 'year'],
      setting,
      rows: [
        ['AUS', 2022, 18000],
        ['AUS', 2024, 29000],
      ],
    },
    passes: {
      fields,
      key: ['country', 'year'],
      setting,
      rows: [
        ['AUS', 2022, 18000],
        ['AUS', 2023, 16000],
        ['AUS', 2024, 29000],
      ],
    },
    *run({ table, rows, version }, { field, by, gaps = [] }) {
      const { ids, first, count } = groupsOf(table, rows, by)
      const steps = stepsOf(table, rows, field)
      for (const { group, from, to } of gapsOf(ids, count, steps, new Set(gaps.map(stepOf)))) {
        // The row that follows the gap is where a reader looks for what is missing.
        const next = rows.find((_, place) => ids[place] === group && steps[place] === to + 1) ?? rows[first[group]!]!
        const like = cellOf(table, next, field) ?? ''
        const missing = from === to ? momentOf(from, like) : `${momentOf(from, like)} to ${momentOf(to, like)}`
        yield issue(CODE, cellPlace(version, next, field), `${groupName(table, next, by)} has a gap in “${field}”.`, {
          got: `no ${missing}`,
          expected: 'every step between the first and the last',
          hint: 'Look for the row in the publisher’s file; if there is none, list the moment under `gaps` in index.yaml.',
        })
      }
    },
  },
)
