import { existsSync, statSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { t } from '../build/interface-words.ts'
import { frameOf } from '../issues/frame.ts'
import { PLAIN } from '../issues/ink.ts'
import type { Issue } from '../issues/issue.ts'
import { formatPlace } from '../issues/print.ts'
import { escapeHtml } from '../marks/inline-html.ts'
import { plainPage } from './answer-page.ts'
import { isDesk, pathOf } from './guard.ts'

/** The text of a file by its path from the root; nothing where it cannot be read. */
type TextOf = (file: string) => string | undefined

function findingOf({ level, code, place, message, got, expected, hint }: Issue, textOf: TextOf): string {
  const text = place.line === undefined ? undefined : textOf(place.file)
  const frame = text === undefined ? undefined : frameOf(text, place, PLAIN)
  const label = escapeHtml(t('desk.text-of', { file: place.file }))
  const details = [
    [t('desk.got'), got],
    [t('desk.expected'), expected],
    [t('desk.hint'), hint],
  ].flatMap(([name = '', words]) => (words === undefined ? [] : `<div><dt>${escapeHtml(name)}</dt><dd>${escapeHtml(words)}</dd></div>`))
  return `<article class="finding ${level}">
        <h2 class="finding-message">${escapeHtml(message)}</h2>
        <p class="note">${escapeHtml(`${formatPlace(place)} · ${code}`)}</p>
        ${frame === undefined ? '' : `<pre class="frame" role="group" aria-label="${label}" tabindex="0">${escapeHtml(frame)}</pre>`}
        ${details.length > 0 ? `<dl class="finding-facts">${details.join('')}</dl>` : ''}
      </article>`
}

/** What the preview shows in place of every page while there is no site to show: what has to be mended. It loads itself anew when it is. */
export function mendPage(issues: readonly Issue[], textOf: TextOf): string {
  const errors = issues.filter(({ level }) => level === 'error')
  const client = '<script type="module" src="/@vite/client"></script>'
  return plainPage(
    t('desk.no-site'),
    `<p class="stand">${escapeHtml(t('desk.no-site-how'))}</p>
      <div class="desk-findings">${errors.map((one) => findingOf(one, textOf)).join('\n')}</div>`,
    client,
  )
}

/** True for what stands without a site: the desk, suggestions of charts, modules that the preview serves, and files of `folder`. */
function standsAlone(url: string, folder: string): boolean {
  const path = pathOf(url) ?? '/'
  if (isDesk(url) || /^\/(@|src\/|node_modules\/|\.|new\/)/.test(path)) return true
  const file = join(folder, path)
  return existsSync(file) && statSync(file).isFile()
}

/** Stands before the pages of the preview. `toMend` gives what keeps the site from being made; nothing where there is a site to show. */
export function mendServer(toMend: () => readonly Issue[] | undefined, textOf: TextOf, publicFolder: string) {
  return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const issues = toMend()
    if (issues === undefined || standsAlone(request.url ?? '/', publicFolder)) return next()
    response.writeHead(500, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
    response.end(request.method === 'HEAD' ? undefined : mendPage(issues, textOf))
  }
}
