import { lexiconOf } from '../../numbers/lexicon.ts'

/** Units of time, which a fact may count: an edition that prints "two years" has two rows. */
const TIMES = new Set(['hour', 'day', 'week', 'month', 'quarter', 'year', 'decade'])

/** The number of a text such as "two years", and what follows it; nothing where it is of anything but times. */
export function countedTimes(text: string, locale: string): { number: string; times: string } | undefined {
  const [, number, times = ''] = /^(.*\S)(\s+\S+)$/.exec(text) ?? []
  const unit = lexiconOf(locale).measures[times.trim().toLowerCase()]
  return number !== undefined && unit !== undefined && TIMES.has(unit) ? { number, times } : undefined
}
