import { existsSync, readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import type { AstroIntegration } from 'astro'
import type { ViteDevServer } from 'vite'
import { formatIssues } from '../issues/print.ts'
import { IssueError } from '../issues/issue.ts'
import { ROOT } from './folders.ts'
import { findSite } from './site-files.ts'

/** Remakes the site model after a change of content; throws IssueError for what an editor has to mend. */
export type Remake = () => Promise<void>

let remake: Remake | undefined

/** What stands over every page, those that are opened later too, until it is mended. */
let standing: string | undefined

/** Tells the preview how to remake the site model. The dev command calls it before Astro starts. */
export function onContentChange(make: Remake): void {
  remake = make
}

/** Files and folders that Astro does not know: charts, datasets, facts, sources, the what-if page. */
const WATCHED = ['charts', 'datasets', 'facts', 'sources', 'articles', 'people', 'terms', 'datasets.lock', 'what-if.yaml'].map(
  (name) => `content/${name}`,
)

/**
 * Shows what is saved: watches the content that Astro does not know, remakes the site model, and reloads every open page.
 * What an editor has to mend stands over the page, and in the terminal, until it is mended.
 */
export function livePreview(): AstroIntegration {
  return {
    name: 'assay-live-preview',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use('/new', showSuggestions)
        const folders = WATCHED.map((name) => join(process.env.ASSAY_ROOT ?? ROOT, name))
        server.watcher.add(folders)
        server.environments.client.hot.on('connection', () => showStanding(server))
        let running: Promise<void> | undefined
        let again = false
        const work = async (): Promise<void> => {
          do {
            again = false
            await show(server)
          } while (again)
        }
        server.watcher.on('all', (_event, path) => {
          if (!folders.some((folder) => path.startsWith(folder)) || path.endsWith('.part')) return
          again = true
          running ??= work().finally(() => {
            running = undefined
          })
        })
      },
    },
  }
}

/** Pages of suggestions that `npm run new` made, at /new/<name>/. */
function showSuggestions(request: IncomingMessage, response: ServerResponse, next: () => void): void {
  const name = /^\/([a-z0-9-]+)\/?$/.exec(request.url ?? '')?.[1]
  const path = name && join(process.env.ASSAY_ROOT ?? ROOT, '.cache/new', `${name}.html`)
  if (!path || !existsSync(path)) return next()
  response.setHeader('content-type', 'text/html; charset=utf-8')
  response.end(readFileSync(path))
}

async function show(server: ViteDevServer): Promise<void> {
  const hot = server.environments.client.hot
  try {
    await remake?.()
    standing = undefined
    hot.send({ type: 'full-reload', path: '*' })
  } catch (error) {
    if (!(error instanceof IssueError)) throw error
    const text = formatIssues(error.issues)
    process.stderr.write(`\n${text}\n`)
    // Where there is no site yet, what is to be mended is the page.
    standing = findSite() && text
    if (standing) showStanding(server)
    else hot.send({ type: 'full-reload', path: '*' })
  }
}

function showStanding(server: ViteDevServer): void {
  if (standing === undefined) return
  server.environments.client.hot.send({ type: 'error', err: { message: standing, stack: '', plugin: 'Assay' } })
}
