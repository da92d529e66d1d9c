import type { Catalogue } from '../../data/catalogue.ts'
import { latestOf } from '../../data/catalogue.ts'
import { issue } from '../../issues/issue.ts'
import type { Check } from '../check.ts'

const CODE = 'data/freshness'
const DAY = 86_400_000

/** Last day that a date may mean: a year means its end, a month its end. */
function lastDay(date: string): number {
  const [year = 0, month, day] = date.split('-').map(Number)
  return day === undefined ? Date.UTC(month === undefined ? year + 1 : year, month ?? 0, 0) : Date.UTC(year, (month ?? 1) - 1, day)
}

/** A new edition is due. It only warns: time passing must not break a build. */
export const freshnessCheck: Check<Catalogue> = {
  code: CODE,
  title: 'No new edition is overdue',
  run: (catalogue, { today }) =>
    [...catalogue.datasets.values()].flatMap((dataset) => {
      const { freshness } = dataset.record
      const latest = latestOf(dataset)
      if (!freshness || !latest) return []
      const { published } = latest.table.head
      const age = Math.floor((Date.parse(`${today}T00:00:00Z`) - lastDay(published)) / DAY)
      if (age <= freshness.warn_after) return []
      return [
        issue(
          CODE,
          { file: latest.file, field: 'published' },
          `The newest version of ${dataset.id} is ${age} days old; a new edition may be out.`,
          {
            level: 'warn',
            got: published,
            expected: `an edition of the last ${freshness.warn_after} days`,
            hint: `Look for a new edition and bring it in with npm run data -- import ${dataset.id} --from FILE.csv.`,
          },
        ),
      ]
    }),
}
