import type { Flag } from '../data/flags.ts'
import { numberFormat } from '../format/formatters.ts'
import type { KeyEntry } from './chart-table.ts'
import type { ChartData } from './chart-type.ts'
import { specStrings } from './spec-words.ts'
import type { ChartSpec } from './spec.ts'

/** What readers see of a chart at once: the words over it and beneath it. */
const READ = ['title', 'subtitle', 'notes']

const isTold = (text: string): boolean => /\bestimat(e|es|ed|ing|ions?)\b/i.test(text)

/**
 * The entry of the key that counts estimates where no mark sets them apart: every value is one, or the type has no mark of them, or draws
 * none of their own. Only where neither its title, its subtitle and its notes nor another entry of its key speak of estimates.
 */
export function estimatesKey(spec: ChartSpec, { data, locale }: Pick<ChartData, 'data' | 'locale'>, key: readonly KeyEntry[]): KeyEntry[] {
  const figures = figuresOf(data)
  const some = figures.filter((flags) => flags.includes('estimated')).length
  if (some === 0) return []
  const strings = specStrings(spec).filter(({ path }) => READ.includes(String(path[0])))
  if ([...strings, ...key].some(({ text }) => isTold(text))) return []
  if (some === figures.length)
    return [{ mark: 'dot', role: 'ink2', text: some === 1 ? 'the figure is an estimate' : 'all figures are estimates' }]
  const count = numberFormat(locale)
  const words = `${count.format(some)} of ${count.format(figures.length)} figures ${some === 1 ? 'is an estimate' : 'are estimates'}`
  // No sign of theirs: a dot would be looked for among the marks.
  return [{ mark: 'line', role: 'context', text: words }]
}

/** Flags of each figure drawn: of y, and of x where its numbers have flags. */
function figuresOf(data: ChartData['data']): (readonly Flag[])[] {
  const both = data.some(({ xFlags }) => xFlags)
  return data.flatMap(({ x, y, flags, xFlags = [] }) => [...(y === null ? [] : [flags]), ...(both && x !== null ? [xFlags] : [])])
}
