import { latestOf } from '../../data/catalogue.ts'
import { issue } from '../../issues/issue.ts'
import { alwaysOn } from './definition.ts'

const CODE = 'data/freshness'
const DAY = 86_400_000

/** Last day that a date may mean: a year means its end, a month its end. */
function lastDay(date: string): number {
  const [year = 0, month, day] = date.split('-').map(Number)
  return day === undefined ? Date.UTC(month === undefined ? year + 1 : year, month ?? 0, 0) : Date.UTC(year, (month ?? 1) - 1, day)
}

const FIELDS = { country: 'string', output: { type: 'number', unit: 't' } }
const record = { freshness: { warn_after: 400, error_after: 800 } }

/** A new edition is due: first a reminder; an error only where the record says that a table of this age must not be used. */
export const freshnessCheck = alwaysOn({
  name: 'freshness',
  title: 'No new edition is overdue',
  about:
    'With `freshness: { warn_after: 400, error_after: 800 }` in the record, days since the newest version was published, a reminder comes after the first and an error after the second. Leave `error_after` out where time passing must not break a build.',
  fails: { fields: FIELDS, record, rows: [['AUS', 29000]], today: '2027-06-01' },
  passes: { fields: FIELDS, record, rows: [['AUS', 29000]], today: '2026-06-01' },
  *runDataset({ dataset, clock: { today } }) {
    const { freshness } = dataset.record
    const latest = latestOf(dataset)
    if (!freshness || !latest) return
    const { published } = latest.table.head
    const age = Math.floor((Date.parse(`${today}T00:00:00Z`) - lastDay(published)) / DAY)
    if (age <= freshness.warn_after) return
    const over = freshness.error_after !== undefined && age > freshness.error_after
    const message = over
      ? `The newest version of ${dataset.id} is ${age} days old and must not be used any longer.`
      : `The newest version of ${dataset.id} is ${age} days old; a new edition may be out.`
    yield issue(CODE, { file: latest.file, field: 'published' }, message, {
      level: over ? 'error' : 'warn',
      got: published,
      expected: `an edition of the last ${over ? freshness.error_after : freshness.warn_after} days`,
      hint: `Look for a new edition and bring it in with npm run data -- import ${dataset.id} --from FILE.csv.`,
    })
  },
})
