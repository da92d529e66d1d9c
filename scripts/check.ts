import { checkLockHistory } from '../src/build/lock-history.ts'
import { ROOT } from '../src/build/folders.ts'
import { checkSite } from '../src/build/make-site.ts'
import { hasErrors } from '../src/issues/issue.ts'
import { readOptions } from './options.ts'
import { helpWhenAsked, run, tell, tellIssues } from './terminal.ts'

helpWhenAsked(`
npm run check [-- --root DIR] [--today YYYY-MM-DD]

Checks data, charts, facts and articles without building anything, and prints every finding with its place and its cure.

  --root DIR     folder that holds content/ (this project)
  --today DATE   the clock: waivers expire and editions age by it (today)
`)

const { values } = readOptions({
  options: { root: { type: 'string', default: ROOT }, today: { type: 'string', default: new Date().toISOString().slice(0, 10) } },
})

await run(async () => {
  const start = performance.now()
  const { content, issues } = await checkSite({ root: values.root, today: values.today, drafts: true })
  issues.push(...checkLockHistory(values.root))
  tellIssues(issues)
  const { catalogue, charts, articles } = content
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  tell(
    `Checked ${catalogue.datasets.size} datasets, ${charts.size} charts and ${articles.length} articles in ${seconds} s${issues.length === 0 ? ': nothing to mend.' : '.'}`,
  )
  process.exitCode = hasErrors(issues) ? 1 : 0
})
