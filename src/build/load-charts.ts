import { join } from 'node:path'
import { chartStrings, type Chart } from '../charts/chart.ts'
import { issue, type Issue } from '../issues/issue.ts'
import type { ReadWords } from '../marks/mark.ts'
import { readMarks } from '../marks/read-marks.ts'
import { hintForType } from './asked-for.ts'
import type { LoadedType } from './chart-types.ts'
import { cutNotes } from './cut-notes.ts'
import { loadStates } from './load-states.ts'
import { NO_MEMORY, type Memory } from './memory.ts'
import { readYaml, readYamlAs } from './read-yaml.ts'
import { whatFits } from './what-fits.ts'
import { yamlStrings } from './yaml-strings.ts'

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** Ids that pages of our own take below `/charts/`. */
export const RESERVED = new Set(['gallery', 'health', 'latest', 'embed', 'index', 'search', 'v'])

/**
 * Reads every chart YAML under `root`. One that does not fit its type's schema gives issues and is left out of the charts; as far as it can
 * be read without its faults it is among the `damaged`, so that the rest of the file is checked in the same run. Nothing draws these.
 */
export function loadCharts(
  root: string,
  types: ReadonlyMap<string, LoadedType>,
  memory: Memory = NO_MEMORY,
): { charts: Map<string, Chart>; damaged: Map<string, Chart>; issues: Issue[] } {
  const charts = new Map<string, Chart>()
  const damaged = new Map<string, Chart>()
  const issues: Issue[] = []
  const folder = join(root, 'content/charts')
  for (const name of memory.namesIn(folder).filter((entry) => entry.endsWith('.yaml'))) {
    const id = name.slice(0, -'.yaml'.length)
    const file = `content/charts/${name}`
    if (!ID.test(id) || RESERVED.has(id)) {
      issues.push(
        issue('chart/id', { file }, 'A chart cannot have this name.', {
          got: id,
          expected: 'kebab-case, and none of our own page names',
          hint: 'Rename the file: a-z, 0-9 and hyphens.',
        }),
      )
      continue
    }
    const text = textOf(memory, join(root, file))
    if (text === undefined) {
      issues.push(
        issue('chart/file', { file }, 'This cannot be read as a file.', {
          expected: 'a text file',
          hint: 'Move it away if it is a folder, and see that the file may be read.',
        }),
      )
      continue
    }
    const read = memory.of(file, [text, types], () => readChart(id, text, file, types))
    issues.push(...read.issues)
    if (read.chart) charts.set(id, read.chart)
    if (read.damaged) damaged.set(id, read.damaged)
  }
  return { charts, damaged, issues }
}

/** Text of a file; undefined for a folder of that name, a link to nothing, and what may not be read. */
function textOf(memory: Memory, path: string): string | undefined {
  try {
    return memory.textOf(path)
  } catch {
    return undefined
  }
}

const FORMS: Record<string, string> = { string: 'a text', number: 'a number', boolean: 'yes or no', undefined: 'nothing' }

function readChart(
  id: string,
  text: string,
  file: string,
  types: ReadonlyMap<string, LoadedType>,
): { chart?: Chart; damaged?: Chart; issues: Issue[] } {
  const { value, issues, placeOf } = readYaml(text, file)
  if (issues.length > 0) return { issues }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return {
      issues: [
        issue('chart/form', { file, line: 1, column: 1 }, 'A chart is written in fields, one under the other.', {
          got: Array.isArray(value) ? 'a list' : (FORMS[typeof value] ?? 'nothing'),
          expected: 'type: …, dataset: …, title: … and so on',
          hint: 'Begin with npm run new -- chart NAME.',
        }),
      ],
    }
  const named = (value as Record<string, unknown>).type
  const found = types.get(String(named))
  if (!found) {
    const known = [...types.keys()].toSorted()
    return {
      issues: [
        issue('chart/type', { ...placeOf(['type']), field: 'type' }, 'There is no such chart type.', {
          expected: known.join(', '),
          ...hintForType(String(named ?? 'nothing'), known, placeOf(['type'])),
        }),
      ],
    }
  }
  const read = readYamlAs(text, file, found.schema, 'chart/spec')
  const cut = cutNotes(text, file)
  if (!read.value) {
    const fits = whatFits(value, found.schema)
    if (!fits) return { issues: [...cut, ...read.issues] }
    const texts = readTexts(text, file, fits.value)
    const damaged: Chart = { id, file, spec: fits.value, placeOf, texts, without: fits.without }
    return { damaged, issues: [...cut, ...read.issues, ...texts.flatMap((words) => words.issues)] }
  }
  const texts = readTexts(text, file, read.value)
  const chart: Chart = { id, file, spec: read.value, placeOf, texts }
  const { issues: ofStates, ...working } = loadStates(chart, { text, value: value as Record<string, unknown>, schema: found.schema })
  return { chart: { ...chart, ...working }, issues: [...cut, ...texts.flatMap((words) => words.issues), ...ofStates] }
}

/** Reads the marks of a chart's strings, each where it stands in the file. */
function readTexts(text: string, file: string, spec: Chart['spec']): ReadWords[] {
  const strings = new Map(yamlStrings(text).map((string) => [string.path.join('\n'), string]))
  return chartStrings({ spec }).map((string) => {
    const found = strings.get(string.path.join('\n'))
    return found
      ? readMarks(found.text, { file, ...found.locate(0), field: String(string.path[0]) }, found.locate)
      : readMarks(string.text, { file })
  })
}
