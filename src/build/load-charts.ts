import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Chart } from '../charts/chart.ts'
import { nearestHint } from '../facts/nearest.ts'
import { issue, type Issue } from '../issues/issue.ts'
import type { LoadedType } from './chart-types.ts'
import { readYaml, readYamlAs } from './read-yaml.ts'

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** Ids that pages of our own take below `/charts/`. */
const RESERVED = new Set(['gallery', 'health', 'latest', 'embed', 'index', 'search', 'v'])

/** Reads every chart YAML under `root`; one that does not fit its type's schema gives issues and is left out. */
export function loadCharts(root: string, types: ReadonlyMap<string, LoadedType>): { charts: Map<string, Chart>; issues: Issue[] } {
  const charts = new Map<string, Chart>()
  const issues: Issue[] = []
  const folder = join(root, 'content/charts')
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.yaml')) : []
  for (const name of names.toSorted()) {
    const id = name.slice(0, -'.yaml'.length)
    const file = `content/charts/${name}`
    if (!ID.test(id) || RESERVED.has(id)) {
      issues.push(issue('chart/id', { file }, 'A chart cannot have this name.', { got: id, expected: 'kebab-case, and none of our own page names', hint: 'Rename the file: a-z, 0-9 and hyphens.' }))
      continue
    }
    const read = readChart(readFileSync(join(root, file), 'utf8'), file, types)
    issues.push(...read.issues)
    if (read.chart) charts.set(id, { id, ...read.chart })
  }
  return { charts, issues }
}

function readChart(text: string, file: string, types: ReadonlyMap<string, LoadedType>): { chart?: Omit<Chart, 'id'>; issues: Issue[] } {
  const { value, issues, placeOf } = readYaml(text, file)
  if (issues.length > 0) return { issues }
  const named = typeof value === 'object' && value !== null ? (value as Record<string, unknown>).type : undefined
  const found = types.get(String(named))
  if (!found) {
    const known = [...types.keys()].toSorted()
    return { issues: [issue('chart/type', { ...placeOf(['type']), field: 'type' }, 'There is no such chart type.', { expected: known.join(', '), ...nearestHint(String(named ?? 'nothing'), known) })] }
  }
  const read = readYamlAs(text, file, found.schema, 'chart/spec')
  return read.value ? { chart: { file, spec: read.value, placeOf }, issues: [] } : { issues: read.issues }
}
