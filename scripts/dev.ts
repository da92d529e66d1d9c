import { join } from 'node:path'
import { dev } from 'astro'
import { DrawingRoom } from '../src/build/draw-charts.ts'
import { CACHE, ROOT } from '../src/build/folders.ts'
import { setUpDesk } from '../src/desk/integration.ts'
import { openDesk } from '../src/desk/session.ts'
import { onContentChange } from '../src/build/live-preview.ts'
import { makeSite } from '../src/build/make-site.ts'
import { writeModel } from '../src/build/site-files.ts'
import { IssueError } from '../src/issues/issue.ts'
import { SITE } from '../src/site.ts'
import { readOptions } from './options.ts'
import { helpWhenAsked, run, tell, tellIssues } from './terminal.ts'

helpWhenAsked(`
npm run dev [-- --port N] [--root DIR] [--today YYYY-MM-DD]

Shows the site as you write: saving an article, a chart, a fact or a dataset shows in the open page. Drafts are shown too.
What has to be mended stands over the page, or in its place where there is none yet, and in the terminal until it is mended.
The editor's desk is at /desk/: articles and their state, findings to mend by a click, data, all words on one sheet.

  --port N     port to listen on, else the next free one (4322)
  --root DIR   folder that holds content/ (this project)
  --today DATE the clock (today)
`)

const { values } = readOptions({
  options: { port: { type: 'string', default: '4322' }, root: { type: 'string', default: ROOT }, today: { type: 'string' } },
})
const { root } = values
const room = new DrawingRoom()
const folder = root === ROOT ? join(CACHE, 'preview') : join(root, '.cache', 'preview')

const today = (): string => values.today ?? new Date().toISOString().slice(0, 10)
const desk = openDesk(root, folder, today)

/** Makes the models of the desk and of the site anew and puts them where pages read them. The desk has one when the site has none. */
async function remake(): Promise<void> {
  const start = performance.now()
  await desk.look()
  const options = { root, today: today(), drafts: true, base: SITE.address, memory: desk.memory }
  const { model, issues } = await makeSite(options, room).catch((error: unknown) => {
    if (error instanceof IssueError) desk.toMend = error.issues
    throw error
  })
  desk.toMend = []
  writeModel(model, folder)
  tellIssues(issues)
  tell(`Ready after ${((performance.now() - start) / 1000).toFixed(1)} s.`)
}

await run(async () => {
  process.env.ASSAY_ROOT = root
  process.env.ASSAY_ASTRO_CACHE = join(folder, 'astro')
  process.env.ASTRO_TELEMETRY_DISABLED = '1'
  tell('Drawing charts …')
  try {
    await remake()
  } catch (error) {
    // An editor who starts with a fault sees it, mends it, and goes on: the preview waits for the next save.
    if (!(error instanceof IssueError)) throw error
    tellIssues(error.issues)
    tell('Mend this and save: the preview goes on by itself.')
  }
  onContentChange(remake)
  setUpDesk(desk)
  const server = await dev({ root: ROOT, logLevel: 'warn', server: { host: '127.0.0.1', port: Number(values.port) } })
  process.stdout.write(
    `Preview at http://127.0.0.1:${server.address.port}/   The desk: http://127.0.0.1:${server.address.port}/desk/   Stop with Ctrl+C.\n`,
  )
})
