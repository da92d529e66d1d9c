import { join } from 'node:path'
import domino from '@mixmark-io/domino'
import { loadChartTypes } from '../../src/build/chart-types.ts'
import { drawJob, type DrawnChart, type DrawTools } from '../../src/build/draw-job.ts'
import { makeMeasure } from '../../src/build/measure.ts'
import { plainExample } from '../../src/build/plain-example.ts'
import type { ChartTable } from '../../src/charts/chart-table.ts'
import type { Example } from '../../src/charts/chart-type.ts'
import { escapeHtml } from '../../src/embeds/snippet.ts'

/** An example of a chart type, drawn at the look's widths. */
export interface DrawnExample {
  /** Id of its figure: `line-usual`. */
  id: string
  title: string
  drawn: DrawnChart
}

const PROJECT = join(import.meta.dirname, '../..')

/** Draws every example of every chart type, and more of a type by its name, where there is something to draw. */
export async function drawExamples(more: Record<string, Example[]> = {}): Promise<DrawnExample[]> {
  const tools: DrawTools = { document: domino.createDocument(''), measure: makeMeasure(join(PROJECT, 'assets/fonts')) }
  const examples: DrawnExample[] = []
  for (const [name, loaded] of await loadChartTypes()) {
    for (const example of [...loaded.examples, ...(more[name] ?? [])]) {
      const id = `${name}-${example.name}`
      const spec = loaded.schema.parse({ dataset: 'example', ...example.spec })
      const drawn = drawJob(loaded.type, { id, spec, chart: plainExample(loaded.type, spec, example) }, tools)
      if (drawn.drawings.length > 0) examples.push({ id, title: spec.title, drawn })
    }
  }
  return examples
}

/** The widths of the look and where each is shown, as container queries: exactly one at a time. */
export const CHART_CSS = `
figure{container-type:inline-size;margin:0 0 40px}
.v440,.v600,.v770,.v1080{display:none}
@container (min-width:26rem){.v300{display:none}.v440{display:block}}
@container (min-width:36rem){.v440{display:none}.v600{display:block}}
@container (min-width:46rem){.v600{display:none}.v770{display:block}}
@container (min-width:62rem){.v770{display:none}.v1080{display:block}}
svg.plot{display:block;width:100%;height:auto;overflow:visible;font-family:var(--sans)}
`

/** A figure as pages have it: named drawings in one box, above it the key if asked for, and the table behind them. */
export function figureHtml({ id, title, drawn }: DrawnExample, { key = false } = {}): string {
  const widths = drawn.drawings.map(({ width }) => width)
  const drawings = drawn.drawings.map(
    ({ width, svg }) => `<div class="v${width}">${svg.replace('<svg ', `<svg role="img" aria-labelledby="t-${id}" `)}</div>`,
  )
  return `<figure data-chart="${id}" aria-labelledby="t-${id}"><h2 id="t-${id}" data-embed-title>${escapeHtml(title)}</h2>
${drawn.defs ? `<svg width="0" height="0" aria-hidden="true"><defs>${drawn.defs}</defs></svg>` : ''}${key ? keyHtml(drawn.key) : ''}<div data-widths="${widths.join(' ')}">${drawings.join('')}</div>
<details><summary>Table</summary>${tableHtml(drawn.table)}</details></figure>`
}

const keyHtml = (key: DrawnChart['key']): string => {
  const named = (text: string, series?: string): string =>
    series ? `<span data-s="${series}">${escapeHtml(text)}</span>` : escapeHtml(text)
  const lines = key.map(({ text, pieces = [{ text }] }) => `<li>${pieces.map((piece) => named(piece.text, piece.series)).join('')}</li>`)
  return lines.length > 0 ? `<ul class="key">${lines.join('')}</ul>` : ''
}

const SIGNS: Record<string, string> = {
  estimated: 'e',
  projected: 'p',
  derived: 'd',
  'revised-as-printed': 'r',
  over: 'o',
  under: 'u',
  break: 'b',
  partial: '*',
}

function tableHtml({ heads, columns, rows }: ChartTable): string {
  const head = columns.map(
    ({ title, unit }) => `<th scope="col">${escapeHtml(title)}${unit ? ` <span class="unit">${escapeHtml(unit)}</span>` : ''}</th>`,
  )
  const body = rows.map((row) => {
    const cells = row.map(({ text, flags }, column) => {
      if (column < heads) return `<th scope="row">${escapeHtml(text)}</th>`
      const missing = flags.find((flag) =>
        text === 'W' || text === 'n.a.' ? flag === 'withheld' || flag === 'not-available' || flag === 'net-exporter' : false,
      )
      const marks = flags
        .filter((flag) => flag !== missing && SIGNS[flag])
        .map((flag) => `<abbr class="flag" title="${flag}">${SIGNS[flag]}</abbr>`)
      return `<td>${missing ? `<span class="na" title="${missing}">${text}</span>` : escapeHtml(text)}${marks.join('')}</td>`
    })
    return `<tr>${cells.join('')}</tr>`
  })
  return `<table><thead><tr>${head.join('')}</tr></thead><tbody>${body.join('')}</tbody></table>`
}

/** A whole page of figures with the site's script and what it needs to be styled, all from files of its own. */
export const pageHtml = (
  figures: readonly string[],
): string => `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Charts</title><link rel="icon" href="data:,"><link rel="stylesheet" href="page.css"><script src="page.js" defer></script></head>
<body><main><a href="#end">Before</a>${figures.join('\n')}<p id="end">After</p></main><div class="spoken" aria-live="polite"></div></body></html>`
