import { meets, yField, yUnit } from '../../charts/channels.ts'
import { tableOf } from '../../charts/chart-data.ts'
import type { Chart } from '../../charts/chart.ts'
import { readDatasetName } from '../../charts/names.ts'
import type { Catalogue, Dataset } from '../../data/catalogue.ts'
import { countryCodes } from '../../data/countries.ts'
import { isMoment } from '../../data/moments.ts'
import { cellOf, type Table } from '../../data/table.ts'
import { closely, nearestHint } from '../../facts/nearest.ts'
import { unitMeant } from '../../format/unit-meant.ts'
import { isUnit, unitOf, UNITS } from '../../format/units.ts'
import { issue, type Issue } from '../../issues/issue.ts'

/** Every dataset, version, field, unit and code that a chart names must be there. */
export function checkFields(chart: Chart, catalogue: Catalogue, extra: readonly string[] = []): Issue[] {
  const { spec, placeOf } = chart
  const { id } = readDatasetName(spec.dataset)
  const dataset = catalogue.datasets.get(id)
  if (!dataset)
    return [
      issue(
        'chart/unknown-dataset',
        { ...placeOf(['dataset']), field: 'dataset' },
        'There is no such dataset.',
        nearestHint(id, catalogue.datasets.keys()),
      ),
    ]
  const missing = unknownVersions(chart, dataset)
  const table = missing.length === 0 ? tableOf(spec, dataset) : undefined
  return table ? [...unknownFields(chart, table, extra), ...unknownUnit(chart, table), ...unknownCodes(chart, table, catalogue)] : missing
}

function unknownVersions({ spec, placeOf }: Chart, dataset: Dataset): Issue[] {
  const { version } = readDatasetName(spec.dataset)
  const known = dataset.versions.map((candidate) => candidate.id)
  const named = [
    ...(version ? [{ path: ['dataset'], id: version }] : []),
    ...(Array.isArray(spec.editions) ? spec.editions.map((id, k) => ({ path: ['editions', k], id })) : []),
  ]
  const issues = named
    .filter(({ id }) => !known.includes(id))
    .map(({ path, id }) =>
      issue('chart/unknown-version', placeOf(path), `The dataset ${dataset.id} has no such version.`, {
        ...nearestHint(id, known),
        expected: known.join(', '),
      }),
    )
  return known.length > 0
    ? issues
    : [
        issue('chart/unknown-version', placeOf(['dataset']), `The dataset ${dataset.id} has no version yet.`, {
          hint: 'Import one, and accept it.',
        }),
      ]
}

function unknownFields({ spec, placeOf }: Chart, table: Table, extra: readonly string[]): Issue[] {
  const named: { path: (string | number)[]; name: string | undefined }[] = [
    { path: ['x'], name: spec.x },
    { path: typeof spec.y === 'object' ? ['y', 'field'] : ['y'], name: yField(spec) },
    { path: ['series'], name: spec.series },
    { path: ['facet'], name: spec.facet },
    { path: ['share', 'field'], name: spec.share?.field },
    ...Object.keys(spec.where ?? {}).map((name) => ({ path: ['where', name], name })),
    ...extra.map((name) => ({ path: [], name })),
  ]
  const known = [...table.columns.keys()]
  const issues = named
    .filter(({ name }) => name !== undefined && !table.columns.has(name))
    .map(({ path, name }) =>
      issue(
        'chart/unknown-field',
        { ...placeOf(path), field: String(path[0] ?? name) },
        `The dataset ${table.head.dataset} has no such field.`,
        nearestHint(name ?? '', known, path[0] === 'where' ? undefined : placeOf(path)),
      ),
    )
  const y = yField(spec)
  const column = y === undefined ? undefined : table.columns.get(y)
  if (column && column.kind !== 'number')
    issues.push(
      issue('chart/not-a-number', { ...placeOf(['y']), field: 'y' }, 'A chart draws numbers on y, and this field holds text.', {
        got: y,
        hint: 'Choose a field of numbers.',
      }),
    )
  return issues
}

/** Where y names no unit, it has its field's own, which a list of units begins with. */
function firstOfUnits({ spec, placeOf }: Pick<Chart, 'spec' | 'placeOf'>, own: string): Issue[] {
  return spec.controls.flatMap((control, k) => {
    if (!('units' in control) || spec.share || control.units[0] === own) return []
    return [
      issue(
        'chart/controls',
        { ...placeOf(['controls', k, 'units', 0]), field: 'controls' },
        'The first unit is the one that the chart is drawn in.',
        {
          got: control.units[0]!,
          expected: own,
          hint: `List ${own} first, or write y: { field: ${yField(spec)}, unit: ${control.units[0]} }.`,
        },
      ),
    ]
  })
}

function unknownUnit({ spec, placeOf }: Chart, table: Table): Issue[] {
  const wanted = yUnit(spec)
  const own = table.head.fields.find((field) => field.name === yField(spec))?.unit
  if (own === undefined) return []
  if (wanted === undefined) return firstOfUnits({ spec, placeOf }, own)
  if (isUnit(wanted) && unitOf(wanted).dimension === unitOf(own).dimension) return []
  const place = placeOf(['y', 'unit'])
  const near = nearestHint(
    unitMeant(wanted) ?? wanted,
    Object.keys(UNITS).filter((id) => unitOf(id).dimension === unitOf(own).dimension),
    place,
    closely,
  )
  return [
    issue('chart/unit', { ...place, field: 'y' }, 'The values cannot be shown in this unit.', {
      ...near,
      got: wanted,
      expected: `a unit that converts from ${own}`,
      hint: `${near.hint}; left out, the unit is ${own}`,
    }),
  ]
}

/** Codes of the channels that a code was most likely meant for: years where it looks like one, else what is none. */
export function meantBy(code: string | number, channels: readonly (readonly string[])[]): Set<string> {
  const all = new Set(channels.flat())
  const like = channels.filter((values) => values.every(isMoment) === isMoment(String(code))).flat()
  return all.has(String(code)) || like.length === 0 ? all : new Set(like)
}

/** A code that no row holds under `where`, or no row drawn under `highlight` or `label`, is most likely a slip. */
function unknownCodes({ spec, placeOf, picked }: Chart, table: Table, catalogue: Catalogue): Issue[] {
  // A field that is not there is told by another check; nothing can be said of its codes.
  if (Object.keys(spec.where ?? {}).some((field) => !table.columns.has(field))) return []
  const all = Array.from({ length: table.size }, (_, row) => row)
  const kept = all.filter((row) => meets(table, row, spec.where))
  const values = (field: string, rows = all): Set<string> => new Set(rows.map((row) => String(cellOf(table, row, field) ?? '')))
  const issues: Issue[] = []
  const compare = (wanted: unknown, known: Set<string>, path: (string | number)[]): void => {
    if (known.has(String(wanted))) return
    // A country's name is understood, and answered with its code.
    const code = countryCodes(catalogue).get(String(wanted))
    issues.push(
      issue(
        'chart/unknown-code',
        { ...placeOf(path), field: path[0] === 'where' && path[1] === picked ? 'live' : String(path[0]) },
        path[0] === 'highlight' || path[0] === 'label' ? 'No row that is drawn holds this value.' : 'No row holds this value.',
        { ...nearestHint(code ?? String(wanted), known.has(code ?? '') ? [code!] : known, placeOf(path)), got: String(wanted) },
      ),
    )
  }
  for (const [field, wanted] of Object.entries(spec.where ?? {})) {
    const list = Array.isArray(wanted) ? wanted : typeof wanted === 'object' ? ('not' in wanted ? wanted.not : []) : [wanted]
    const known = values(field)
    list.forEach((item, place) => compare(item, known, Array.isArray(wanted) ? ['where', field, place] : ['where', field]))
  }
  const drawn = [spec.x, spec.series, spec.facet].filter((field): field is string => field !== undefined && table.columns.has(field))
  const codes = drawn.map((field) => [...values(field, kept)])
  // Where nothing is drawn, or a channel names no field, that is the fault, and another check names it.
  if (kept.length > 0 && [spec.x, spec.series, spec.facet].every((field) => field === undefined || table.columns.has(field))) {
    spec.highlight.forEach((code, place) => compare(code, meantBy(code, codes), ['highlight', place]))
    spec.label?.forEach((code, place) => compare(code, meantBy(code, codes), ['label', place]))
  }
  if (spec.share && table.columns.has(spec.share.field)) compare(spec.share.total, values(spec.share.field), ['share', 'total'])
  return issues
}
