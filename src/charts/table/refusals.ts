import { issue, type Issue } from '../../issues/issue.ts'
import type { ChartData } from '../chart-type.ts'
import { distinct } from '../parts/order.ts'
import { at, nothingLeft, twoRows } from '../parts/refusals.ts'
import { kindOf } from '../parts/time.ts'
import { hasUnit, showField } from './shown-field.ts'
import { keyOf, timeOf } from './grid.ts'
import type { ColumnSpec, TableSpec } from './spec.ts'

/** Most rows that a reader takes in. */
export const MOST = 40

/** Why a table chart is not drawn; empty where it can be. */
export function issuesOf(spec: TableSpec, chart: ChartData): Issue[] {
  if (chart.data.length === 0) return [nothingLeft()]
  return [...rowIssues(spec, chart), ...spec.columns.flatMap((column, k) => columnIssues(spec, chart, column, k)), ...plainIssues(spec)]
}

function rowIssues(spec: TableSpec, chart: ChartData): Issue[] {
  const issues: Issue[] = []
  const rows = distinct(chart.data.map(keyOf)).length
  if (rows > MOST)
    issues.push(
      issue('chart/many', at('x'), 'More rows than a reader takes in', {
        got: String(rows),
        expected: `${MOST} at most`,
        hint: 'Narrow `where`; the table behind the dataset has the rest.',
      }),
    )
  if (spec.over !== undefined && !isTime(chart.data.map((datum) => timeOf(spec, datum))))
    issues.push(
      issue('chart/over', at('over'), 'Lines run over years or months', {
        got: spec.over,
        hint: 'Name a field of years or months, or leave `over` out.',
      }),
    )
  const twice = twoRows(chart.data, 'Two rows ask for the same row of the table', {
    by: (datum) => [datum.x, datum.series, timeOf(spec, datum)],
    expected: 'one row for each name, series and time',
    hint: 'Narrow `where`, name a `series` that parts them, or the field of time as `over`.',
  })
  if (twice) issues.push(twice)
  const groups = distinct(chart.data.map((datum) => String(datum.extra[spec.group ?? ''] ?? '')))
  const lost = spec.groups.map(String).filter((code) => !groups.includes(code))
  if (lost.length > 0)
    issues.push(
      issue('chart/unknown-code', at('groups'), 'No row that is drawn holds this group', {
        got: lost.join(', '),
        expected: groups.filter(Boolean).join(', ') || 'a field under `group`',
        hint: 'Leave it out, or loosen `where`.',
      }),
    )
  return issues
}

function isTime(values: readonly string[]): boolean {
  try {
    return kindOf(values) !== 'number' && values.every((value) => !value.includes('/'))
  } catch {
    return false
  }
}

function columnIssues(spec: TableSpec, chart: ChartData, column: ColumnSpec, k: number): Issue[] {
  const issues: Issue[] = []
  const name = `columns.${k}`
  const { field, kind } = column
  const texts = kind === 'text'
  if (!texts && !showField(spec, chart, field, {}).numeric)
    issues.push(
      issue('chart/not-a-number', at(name), 'This column needs numbers, and its field holds text', {
        got: field,
        hint: 'Make its kind text.',
      }),
    )
  if ((kind === 'spark' || kind === 'change') && spec.over === undefined)
    issues.push(
      issue('chart/over', at(name), 'A line or a change needs a field of time', {
        got: kind,
        hint: 'Name the field of years or months as `over`.',
      }),
    )
  if (column.to !== undefined && kind !== 'dot')
    issues.push(
      issue('chart/range', at(name), 'A range has no length from zero', {
        got: kind,
        expected: 'dot',
        hint: 'Make the kind of the column dot: a range is then a line between two dots.',
      }),
    )
  if (column.unit !== undefined && hasUnit(spec, chart, field))
    issues.push(
      issue('chart/unit', at(name), 'The field has a unit of its own', {
        got: column.unit,
        hint: 'Leave `unit` out; only y converts, under `y: { field, unit }`.',
      }),
    )
  if (spec.columns.findIndex((other) => other.field === field && other.kind === kind) !== k)
    issues.push(issue('chart/column-twice', at(name), 'Two columns show the same', { got: `${field}, ${kind}`, hint: 'Leave one out.' }))
  return issues
}

function plainIssues(spec: TableSpec): Issue[] {
  const issues: Issue[] = []
  if (spec.scale === 'group' && spec.group === undefined)
    issues.push(
      issue('chart/scale', at('scale'), 'A scale for each group needs groups', {
        got: 'group',
        hint: 'Name the field of groups as `group`.',
      }),
    )
  if (spec.facet !== undefined)
    issues.push(issue('chart/facet', at('facet'), 'A table has no panels', { got: spec.facet, hint: 'Name the field as `group` instead.' }))
  if (spec.annotations.length > 0)
    issues.push(
      issue('chart/annotation', at('annotations'), 'A table leaves no room for annotations', {
        hint: 'Say it in `notes`, or in a column of words.',
      }),
    )
  return issues
}
