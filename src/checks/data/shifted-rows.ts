import type { Table } from '../../data/table.ts'
import { cellOf } from '../../data/table.ts'
import type { Issue } from '../../issues/issue.ts'
import { issue } from '../../issues/issue.ts'
import { numbersOf } from './columns.ts'
import type { Subject } from './definition.ts'
import { settable } from './definition.ts'
import { makeLookup } from './keys.ts'
import { aCount, aField, aNumberField, groupFields, optionsOf } from './options-schema.ts'
import { cellPlace, groupName } from './places.ts'
import { versionBefore } from './revision.ts'
import type { Series } from './series.ts'
import { seriesOf } from './series.ts'

const CODE = 'data/shifted-rows'
const fields = { country: 'string', year: 'year', output: { type: 'number', unit: 't' } } as const
const setting = { field: 'output', over: 'year', by: ['country'], least: 3 }

/** A run of values: the series it stands in, and the place of its first row there. */
interface RunOfValues {
  series: Series
  place: number
}

/** True for values of which a run can tell something: filled, not zero all along, not one value again and again. */
const tells = (run: readonly number[]): boolean => !run.some(Number.isNaN) && run.some((value) => value !== run[0])

/** Every run of `least` values in a row that tells something, with the values as one text. */
function* runsIn(all: readonly Series[], values: Float64Array, least: number): Iterable<RunOfValues & { text: string }> {
  for (const series of all) {
    for (let place = 0; place + least <= series.rows.length; place += 1) {
      const run = Array.from(series.rows.subarray(place, place + least), (row) => values[row]!)
      if (tells(run)) yield { series, place, text: run.join() }
    }
  }
}

/** Runs that stand in two groups: at the same moments, or one moment later. */
function* copies({ table, rows, version }: Subject, { field, over, by, least }: Options): Iterable<Issue> {
  const all = seriesOf(table, rows, by, over)
  const values = numbersOf(table, field)
  const met = new Map<string, RunOfValues>()
  const told = new Set<Series>()
  for (const { series, place, text } of runsIn(all, values, least)) {
    const before = met.get(text)
    if (!before || before.series === series) {
      if (!before) met.set(text, { series, place })
      continue
    }
    const apart = Math.abs(before.place - place)
    if (told.has(series) || (before.series.steps[before.place] !== series.steps[place] && apart > 1)) continue
    told.add(series)
    const [row, other] = [series.rows[place]!, before.series.rows[before.place]!]
    yield issue(CODE, cellPlace(version, row, field), `${groupName(table, row, by)} has the values of ${groupName(table, other, by)}.`, {
      got: `${text.replaceAll(',', ', ')} from ${String(cellOf(table, row, over))} and from ${String(cellOf(table, other, over))}`,
      expected: `fewer than ${least} values alike in a row`,
      hint: 'Compare both groups with the publisher’s table: rows were copied, or moved by one.',
    })
  }
}

/** For each row, the value that the version before has under the key of the row above. */
function valuesAbove(table: Table, field: string, older: Table): { above: Float64Array; same: Float64Array } {
  const names = table.head.primaryKey
  const { rowOf } = makeLookup(table, names, older, names)
  const then = numbersOf(older, field)
  const at = (row: number): number => {
    const place = row < 0 ? -1 : rowOf(row)
    return place < 0 ? Number.NaN : then[place]!
  }
  return {
    above: Float64Array.from({ length: table.size }, (_, row) => at(row - 1)),
    same: Float64Array.from({ length: table.size }, (_, row) => at(row)),
  }
}

/** Runs of rows that hold what the version before has one row above: a column slid down by a cell. */
function* slides({ table, version, dataset }: Subject, { field, least }: Options): Iterable<Issue> {
  const older = versionBefore(dataset, version)?.table
  if (!older || older.columns.get(field)?.kind !== 'number' || !table.head.primaryKey.every((name) => older.columns.has(name))) return
  const { above, same } = valuesAbove(table, field, older)
  const values = numbersOf(table, field)
  let run = 0
  let moved = 0
  for (let row = 0; row < table.size; row += 1) {
    const fits = values[row] === above[row]
    run = fits ? run + 1 : 0
    // A run counts the rows that agree with the row above and not with their own: zeros below zeros prove nothing.
    moved = !fits ? 0 : moved + Number(values[row] !== same[row] && values[row] !== 0)
    if (moved === least) {
      yield issue(CODE, cellPlace(version, row, field), `“${field}” slid down by one row.`, {
        got: `${run} rows with what ${older.head.version} has in the row above`,
        expected: 'each value in its own row',
        hint: 'Look for a cell that was deleted or put in twice in this column of the input.',
      })
    }
  }
}

interface Options {
  field: string
  over: string
  by: string[]
  least: number
}

/** One group's run of values is not another's, nor is a column that of the version before moved down by a row. */
export const shiftedRowsCheck = settable(
  optionsOf({
    field: aNumberField('The numbers.'),
    over: aField('The field that puts a group in order: a year, a date.'),
    by: groupFields('Fields whose values make the groups.'),
    least: aCount('How many values in a row must be alike for it to be a fault; a run of one value over and over does not count.'),
  }),
  {
    name: 'shifted-rows',
    title: 'No values stand in another’s rows',
    about:
      'No group has the same run of values as another, at the same moments or one later, and no run of rows holds what the version before has one row above. Rows copied under another name and a column that slid by a cell are found here.',
    fails: {
      fields,
      key: ['country', 'year'],
      setting,
      rows: [
        ['AUS', 2023, 16000],
        ['AUS', 2024, 29000],
        ['AUS', 2025, 29500],
        ['USA', 2023, 16000],
        ['USA', 2024, 29000],
        ['USA', 2025, 29500],
      ],
    },
    passes: {
      fields,
      key: ['country', 'year'],
      setting,
      rows: [
        ['AUS', 2023, 16000],
        ['AUS', 2024, 29000],
        ['AUS', 2025, 29500],
        ['USA', 2023, 41600],
        ['USA', 2024, 45500],
        ['USA', 2025, 51000],
      ],
    },
    *run(subject, options) {
      yield* copies(subject, options)
      yield* slides(subject, options)
    },
  },
)
