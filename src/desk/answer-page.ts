import { t } from '../build/interface-words.ts'
import { escapeHtml } from '../marks/inline-html.ts'
import { SITE } from '../site.ts'
import type { Written } from './content-files.ts'

/** A page of the desk that stands without the preview’s own: `head` is put into its head. */
export const plainPage = (title: string, body: string, head = ''): string => `<!doctype html>
<html lang="${SITE.lang}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${escapeHtml(title)}</title>
    <link rel="stylesheet" href="/src/styles/pages/desk.css">
    ${head}
  </head>
  <body>
    <main class="grid desk" id="main">
      <header class="desk-head"><h1>${escapeHtml(title)}</h1></header>
      ${body}
      <p><a class="link" href="/desk/">${escapeHtml(t('desk.back'))}</a></p>
    </main>
  </body>
</html>
`

/** What an editor is told when the desk did not write: the reason, or both versions of a file that has changed meanwhile. */
export function answerPage(written: Exclude<Written, { done: true }>): string {
  if ('refused' in written) return plainPage(t('desk.refused'), `<pre class="frame" tabindex="0">${escapeHtml(written.refused)}</pre>`)
  const { file, theirs, yours } = written.conflict
  const version = (name: string, text: string): string =>
    `<section><h2 class="h3">${escapeHtml(name)}</h2><pre class="frame" tabindex="0">${escapeHtml(text)}</pre></section>`
  return plainPage(
    t('desk.conflict'),
    `<p class="stand">${escapeHtml(t('desk.conflict-how', { file }))}</p>
      <div class="versions">${version(t('desk.yours'), yours)}${version(t('desk.theirs'), theirs)}</div>`,
  )
}
