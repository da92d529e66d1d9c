import { join } from 'node:path'
import { checkLockHistory } from '../src/build/lock-history.ts'
import { writeChartSchema } from '../src/build/editor-schema.ts'
import { ROOT } from '../src/build/folders.ts'
import { loadContent, type Content } from '../src/build/load-site.ts'
import { checkContent } from '../src/build/check-content.ts'
import { makeFixes, textUnder } from '../src/build/make-fixes.ts'
import { makeMemory } from '../src/build/memory.ts'
import { watchContent } from '../src/build/watch-content.ts'
import { hasErrors, type Issue } from '../src/issues/issue.ts'
import { formatPlace } from '../src/issues/print.ts'
import { readOptions, refuse } from './options.ts'
import { clearScreen, helpWhenAsked, ink, run, tell, tellIssues } from './terminal.ts'

helpWhenAsked(`
npm run check [-- --fix [--dry-run] | --watch] [--root DIR] [--today YYYY-MM-DD]

Checks data, charts, facts and articles without building anything, and prints every finding with its lines and its cure.

  --fix          write the computed number where it is the only one that makes the sentence true and nothing but digits changes,
                 and “percent” where running text has the sign; then check again
  --dry-run      with --fix: print what would be written, and write nothing
  --watch        check again at each save, until Ctrl+C
  --root DIR     folder that holds content/ (this project)
  --today DATE   the clock: waivers expire and editions age by it (today)
`)

const { values } = readOptions({
  options: {
    root: { type: 'string', default: ROOT },
    today: { type: 'string', default: new Date().toISOString().slice(0, 10) },
    fix: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
    watch: { type: 'boolean' },
  },
})
const { root, today, fix, 'dry-run': dry, watch } = values
if (dry && !fix) refuse('--dry-run goes with --fix.')
if (watch && fix) refuse('--watch only tells: use --fix by itself.')

/** Texts that stand in place of files: none, but while fixes are tried. */
const open = new Map<string, string>()
const memory = makeMemory(open)

interface Checked {
  content: Content
  issues: Issue[]
  seconds: string
}

async function check(): Promise<Checked> {
  const start = performance.now()
  const content = await loadContent(root, { drafts: true, memory })
  const issues = [...checkContent(content, { today, memory }), ...checkLockHistory(root)]
  return { content, issues, seconds: ((performance.now() - start) / 1000).toFixed(1) }
}

function report({ content, issues, seconds }: Checked): void {
  tellIssues(issues, textUnder(root))
  const { catalogue, charts, articles } = content
  tell(
    `Checked ${catalogue.datasets.size} datasets, ${charts.size} charts and ${articles.length} articles in ${seconds} s${issues.length === 0 ? ': nothing to mend.' : '.'}`,
  )
}

async function checkWith(texts: ReadonlyMap<string, string>): Promise<Issue[]> {
  for (const [file, text] of texts) open.set(join(root, file), text)
  const { issues } = await check()
  open.clear()
  return issues
}

async function mend(issues: readonly Issue[]): Promise<void> {
  const made = await makeFixes(root, issues, checkWith, dry)
  for (const { before, text, ...place } of made) tell(`${ink.strong(formatPlace(place))}  "${before.replaceAll(/\s+/g, ' ')}" → "${text}"`)
  const numbers = made.length === 1 ? '1 text' : `${made.length} texts`
  tell(made.length === 0 ? 'Nothing can be mended safely.\n' : `${dry ? 'Would mend' : 'Mended'} ${numbers}.\n`)
}

/** The first look, mended where that was asked. */
async function look(): Promise<void> {
  let checked = await check()
  if (fix && checked.issues.length > 0) {
    await mend(checked.issues)
    if (!dry) checked = await check()
  }
  if (watch) clearScreen()
  report(checked)
  writeChartSchema(root, checked.content.types)
  process.exitCode = hasErrors(checked.issues) ? 1 : 0
}

async function lookAgain(files: readonly string[]): Promise<void> {
  const again = await check()
  clearScreen()
  report(again)
  tell(ink.dim(`${files.slice(0, 3).join(', ')}${files.length > 3 ? ` and ${files.length - 3} more` : ''} saved. Stop with Ctrl+C.`))
}

await run(async () => {
  if (!watch) return look()
  let ready = Promise.resolve()
  // Watching begins before the first look, so that no save is missed.
  const stop = await watchContent(root, (files) => ready.then(() => lookAgain(files)))
  process.once('SIGINT', () => {
    stop()
    process.exitCode = 0
  })
  ready = look()
  await ready
  tell(ink.dim('Save, and it checks again. Stop with Ctrl+C.'))
})
