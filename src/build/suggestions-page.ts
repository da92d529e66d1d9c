import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { escapeHtml } from '../marks/inline-html.ts'
import type { DrawnChart } from './draw-job.ts'
import { SCHEMA_LINE } from './schema-line.ts'
import { ROOT } from './folders.ts'
import type { Suggestion } from './suggest-charts.ts'

/** The YAML of a suggestion, as it is put into a file. */
export function yamlOf(written: Record<string, unknown>): string {
  const lines = Object.entries(written).map(([name, value]) =>
    typeof value === 'object' && value !== null
      ? `${name}: ${stringify(value, { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: true }).trim()}`
      : stringify({ [name]: value }, { lineWidth: 0 }).trim(),
  )
  return `${lines.join('\n')}\n`
}

/** The file that begins a chart as suggested. */
export const chartFileOf = (suggestion: Suggestion): string => `${SCHEMA_LINE}\ndraft: true\n${yamlOf(suggestion.written)}`

/** A style with its fonts inside: a page that is opened from a disk finds none at the root of a site. */
const withFonts = (css: string): string =>
  css.replace(
    /url\('(\/fonts\/[^']+)'\)/g,
    (_, path: string) => `url(data:font/woff2;base64,${readFileSync(join(ROOT, 'public', path)).toString('base64')})`,
  )

/** A page of one file that shows each suggestion with its picture, its YAML, and the command that writes it. */
export function suggestionsPage(id: string, dataset: string, suggestions: readonly (Suggestion & { drawn: DrawnChart })[]): string {
  const style = ['tokens', 'base', 'chart-svg']
    .map((name) => withFonts(readFileSync(join(ROOT, 'src/styles', `${name}.css`), 'utf8')))
    .join('\n')
  const cards = suggestions.map(({ type, written, drawn }) => {
    const picture = drawn.drawings.find(({ width }) => width === 440)
    return `<section><h2>${escapeHtml(type)}</h2>${drawn.defs ? `<svg width="0" height="0"><defs>${drawn.defs}</defs></svg>` : ''}
${picture?.svg ?? ''}<pre>${escapeHtml(yamlOf(written))}</pre>
<pre>npm run new -- chart ${escapeHtml(id)} --dataset ${escapeHtml(dataset)} --type ${escapeHtml(type)}</pre></section>`
  })
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Charts for ${escapeHtml(dataset)}</title><style>${style}
body{max-width:73rem;margin:0 auto;padding:1.5rem;background:var(--paper)}main{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,27.5rem),1fr));gap:2.5rem}
section{display:grid;gap:.75rem;align-content:start;padding-top:.75rem;border-top:1px solid var(--rule-ink)}h2{font:600 1.125rem/1.25 var(--sans)}pre{padding:.75rem;background:var(--well);font:400 .8125rem/1.5 var(--mono);white-space:pre-wrap;overflow-wrap:anywhere}</style></head>
<body><h1>Charts for ${escapeHtml(dataset)}</h1><p>${suggestions.length === 1 ? 'One type draws' : `${suggestions.length} types draw`} this table. Copy a command to begin with one.</p><main>${cards.join('\n')}</main></body></html>
`
}
