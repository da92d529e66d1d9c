import type { z } from 'zod'
import { chartStrings, type Chart } from '../charts/chart.ts'
import { statesOf, type Meeting, type WrittenState } from '../charts/control.ts'
import type { Together, WrittenControl } from '../charts/control-schema.ts'
import type { ChartSpec } from '../charts/spec.ts'
import { hasErrors, type Issue, type Place } from '../issues/issue.ts'
import { readMarks } from '../marks/read-marks.ts'
import { checkControls, checkStates } from './check-controls.ts'
import { schemaIssues } from './schema-issues.ts'
import { firstUnit, UNIT, unitInWords, writeOut } from './short-controls.ts'
import { yamlStrings } from './yaml-strings.ts'

/** A chart's file, as far as its states need it. */
export interface ChartFile {
  text: string
  /** The YAML in plain JavaScript. */
  value: Record<string, unknown>
  schema: z.ZodType<ChartSpec>
}

/** A chart's controls with short forms written out, its states, and what is wrong with either. */
export function loadStates(chart: Chart, { text, value, schema }: ChartFile): Pick<Chart, 'controls' | 'states'> & { issues: Issue[] } {
  const { controls: given = [], together = [] } = chart.spec as { controls?: WrittenControl[]; together?: Together[] }
  if (given.length === 0) return { issues: [] }
  const controls = given.map((control, k) => writeOut(control, chart.spec, ['controls', k]))
  const meetings = together.map((meeting, k): Meeting => ({ ...meeting, path: ['together', k, 'set'] }))
  const issues = checkControls(chart, controls, meetings)
  if (hasErrors(issues)) return { issues }
  const { controls: _controls, together: _together, ...written } = value
  const made = statesOf(written, controls, meetings).map((state) => withUnitInWords(state, chart.spec))
  issues.push(...checkStates(chart, made))
  const strings = new Map(yamlStrings(text).map((string) => [string.path.join('\n'), string]))
  const states = made.flatMap((state) => {
    const placeOf = (path: readonly PropertyKey[]): Place => chart.placeOf(pathIn(state, path))
    const read = schema.safeParse(state.written)
    if (!read.success) {
      issues.push(
        ...schemaIssues(read.error.issues, {
          value: state.written,
          schema,
          code: 'chart/spec',
          file: chart.file,
          placeOf,
          keyPlaceOf: placeOf,
        }),
      )
      return []
    }
    const own: Chart = { id: `${chart.id}/${state.key}`, file: chart.file, spec: read.data, placeOf, texts: [] }
    const texts = chartStrings(own).flatMap(({ path }) => {
      const place = pathIn(state, path)
      const string = place === path ? undefined : strings.get(place.join('\n'))
      return string ? [readMarks(string.text, { file: chart.file, ...string.locate(0), field: String(path[0]) }, string.locate)] : []
    })
    issues.push(...texts.flatMap((words) => words.issues))
    return [{ ...own, texts, state: { of: chart.id, values: state.values } }]
  })
  return { controls, states, issues: eachOnce(issues) }
}

/** Where a part of a state's spec was written: in the last thing laid over that has it, else in the chart itself. */
function pathIn({ laid }: WrittenState, path: readonly PropertyKey[]): readonly PropertyKey[] {
  const found = laid.findLast(({ set }) => path.length > 0 && String(path[0]) in set)
  return found ? [...found.path, ...path] : path
}

/** A subtitle names its unit: where only the unit is another one, its name follows. What a choice says itself stays. */
function withUnitInWords(state: WrittenState, spec: ChartSpec): WrittenState {
  const from = firstUnit(spec)
  const to = (state.written.y as { unit?: string } | undefined)?.unit
  const saysItself = state.laid.some(({ set, path }) => 'subtitle' in set && path[0] === 'together')
  if (state.values[UNIT] === undefined || from === undefined || to === undefined || from === to || saysItself) return state
  const subtitle = unitInWords(String(state.written.subtitle ?? ''), from, to)
  return subtitle === undefined ? state : { ...state, written: { ...state.written, subtitle } }
}

/** States that share a fault tell it once. */
const eachOnce = (issues: readonly Issue[]): Issue[] => [...new Map(issues.map((item) => [JSON.stringify(item), item])).values()]
