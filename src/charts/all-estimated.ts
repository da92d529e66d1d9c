import type { KeyEntry } from './chart-table.ts'
import type { ChartData } from './chart-type.ts'
import { specStrings } from './spec-words.ts'
import type { ChartSpec } from './spec.ts'

/** What readers see of a chart at once: the words over it and beneath it. */
const READ = ['title', 'subtitle', 'notes']

const isTold = (text: string): boolean => /\bestimat(e|es|ed|ing|ions?)\b/i.test(text)

/**
 * The entry of the key for a chart whose every value is an estimate, where no mark can set any apart: only where neither its title,
 * its subtitle and its notes nor another entry of its key say so.
 */
export function allEstimatedKey(spec: ChartSpec, { data }: Pick<ChartData, 'data'>, key: readonly KeyEntry[]): KeyEntry[] {
  const values = data.filter(({ y }) => y !== null)
  if (values.length === 0 || !values.every(({ flags }) => flags.includes('estimated'))) return []
  const words = specStrings(spec).filter(({ path }) => READ.includes(String(path[0])))
  if ([...words, ...key].some(({ text }) => isTold(text))) return []
  return [{ mark: 'dot', role: 'ink2', text: values.length === 1 ? 'the figure is an estimate' : 'all figures are estimates' }]
}
