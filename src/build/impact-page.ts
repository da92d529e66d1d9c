import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chartDataOf, plainChart } from '../charts/chart-data.ts'
import { withStates, type Chart } from '../charts/chart.ts'
import { prepare } from '../charts/facets.ts'
import { withPlainWords } from '../charts/plain-words.ts'
import type { ChartImpact, Impact, SentenceImpact, Side } from '../impact/impact.ts'
import type { ReportSection } from '../impact/report-sections.ts'
import type { Report } from '../impact/report.ts'
import { hasErrors } from '../issues/issue.ts'
import { formatPlace } from '../issues/print.ts'
import { startOf } from '../issues/span.ts'
import { escapeHtml } from '../marks/inline-html.ts'
import { SITE } from '../site.ts'
import type { DrawingRoom } from './draw-charts.ts'
import type { DrawJob, DrawnChart } from './draw-job.ts'
import { ROOT } from './folders.ts'

/** Drawings that a column of the page can hold. */
const WIDTHS = [300, 440, 600]

const STYLES = ['tokens', 'fallback', 'base', 'figure', 'chart-svg', 'impact']

/** Styles as one text; fonts stand in it, so that the page is one file that can be sent. */
function styles(): string {
  const css = STYLES.map((name) => readFileSync(join(ROOT, 'src/styles', `${name}.css`), 'utf8')).join('\n')
  // They are there at once, so nothing has to be shown without them.
  return css
    .replaceAll('font-display: optional', 'font-display: block')
    .replaceAll(/url\('\/fonts\/([a-z0-9-]+\.woff2)'\)/g, (_, name: string) => {
      const bytes = readFileSync(join(ROOT, 'public/fonts', name)).toString('base64')
      return `url('data:font/woff2;base64,${bytes}')`
    })
}

type When = 'before' | 'after'

/** What to draw of a chart on one side; nothing where it is not there or its type refuses it. */
function jobOf(id: string, when: When, { charts, types, catalogue }: Side): DrawJob | undefined {
  const chart: Chart | undefined = charts.get(id)
  const type = chart && types.get(chart.spec.type)?.type
  if (!chart || !type) return undefined
  const plain = plainChart(type, chart.spec, catalogue, SITE.lang)
  const spec = withPlainWords(chart.spec)
  return hasErrors(prepare(type, spec, chartDataOf(plain)).issues) ? undefined : { id: `${when}-${id}`, spec, chart: plain }
}

type Pictures = Map<string, DrawnChart>

/** Draws every chart that changes as it is and as it will be. */
async function drawBoth(shown: readonly ChartImpact[], sides: Record<When, Side>, room: DrawingRoom): Promise<Pictures> {
  const jobs = shown.flatMap(({ id, kind }) => [
    ...(kind === 'new' ? [] : [jobOf(id, 'before', sides.before) ?? []].flat()),
    ...(kind === 'gone' || kind === 'refused' ? [] : [jobOf(id, 'after', sides.after) ?? []].flat()),
  ])
  const drawn = await room.drawAll(jobs)
  return new Map(jobs.map(({ id }, place) => [id, drawn[place]!]))
}

function picture(when: When, { id, title }: ChartImpact, pictures: Pictures): string {
  const drawn = pictures.get(`${when}-${id}`)
  const name = when === 'before' ? 'As it is' : 'As it will be'
  if (!drawn) return `<div class="side"><p class="label">${name}</p><p class="note">Not drawn.</p></div>`
  const drawings = drawn.drawings.filter(({ width }) => WIDTHS.includes(width)).toSorted((a, b) => a.width - b.width)
  const views = drawings.map(
    ({ width, svg }) =>
      `<div class="v v${width}" role="img" aria-label="${escapeHtml(`${title}, ${name.toLowerCase()}: ${drawn.description.text}`)}">${svg}</div>`,
  )
  const defs = drawn.defs ? `<svg class="defs" aria-hidden="true" focusable="false"><defs>${drawn.defs}</defs></svg>` : ''
  return `<div class="side"><p class="label">${name}</p>${defs}<div class="room"><div data-widths="${drawings.map(({ width }) => width).join(' ')}">${views.join('')}</div></div></div>`
}

/** Cells of a chart told one by one. */
const CELLS_TOLD = 12

function cellsOf({ cells, rowsAdded, rowsRemoved }: ChartImpact): string {
  const rows = cells
    .slice(0, CELLS_TOLD)
    .map(
      ({ row, column, before, after }) =>
        `<tr><th scope="row">${escapeHtml(row)}</th><td>${escapeHtml(column)}</td><td class="was">${escapeHtml(before)}</td><td class="is">${escapeHtml(after)}</td></tr>`,
    )
  const table =
    rows.length > 0
      ? `<div class="scroll" tabindex="0" role="region" aria-label="Table"><table><thead><tr><th scope="col">Row</th><th scope="col">Column</th><th scope="col">Before</th><th scope="col">After</th></tr></thead><tbody>${rows.join('')}</tbody></table></div>`
      : ''
  const more = [
    cells.length > CELLS_TOLD ? `${cells.length - CELLS_TOLD} more cells change` : '',
    rowsAdded.length > 0 ? `New rows: ${rowsAdded.join('; ')}` : '',
    rowsRemoved.length > 0 ? `Rows gone: ${rowsRemoved.join('; ')}` : '',
  ].filter(Boolean)
  return `${table}${more.length > 0 ? `<p class="note">${escapeHtml(`${more.join('. ')}.`)}</p>` : ''}`
}

function chartFigure(chart: ChartImpact, pictures: Pictures): string {
  const { id, title, articles, alt, issues } = chart
  const stands = articles.length > 0 ? `stands in ${articles.join(', ')}` : 'stands on its own page'
  const said = alt
    ? `<dl class="alt"><div><dt class="label">Said for it before</dt><dd>${escapeHtml(alt.before)}</dd></div><div><dt class="label">Said for it after</dt><dd>${escapeHtml(alt.after)}</dd></div></dl>`
    : ''
  return `<figure class="pair" id="chart-${escapeHtml(id)}"><figcaption><h3 class="fig-title">${escapeHtml(title)}</h3><p class="note"><code>${escapeHtml(id)}</code>, ${escapeHtml(stands)}</p>${issues.map(({ message, hint }) => `<p class="cure">${escapeHtml([message, hint].filter(Boolean).join(' '))}</p>`).join('')}</figcaption>
<div class="sides">${picture('before', chart, pictures)}${picture('after', chart, pictures)}</div>${cellsOf(chart)}${said}</figure>`
}

const PARTS = { headline: 'headline', text: 'text', alt: 'alt text' }

/**
 * A sentence with its words marked: struck out where they become untrue, with what a number is now behind it. What contradicts a claim is
 * no part of its sentence, and stands below.
 */
function sentenceItem({ place, part, sentence, at, typed, kind, before, after, claim, issues }: SentenceImpact): string {
  const number = escapeHtml(typed)
  const now = after === undefined ? 'cannot be computed' : after
  const isClaim = claim !== undefined && kind === 'untrue'
  const fresh = isClaim ? '' : ` <ins>${escapeHtml(now)}</ins>`
  const marked = kind === 'untrue' ? `<del>${number}</del>${fresh}` : `<mark>${number}</mark>`
  const contrary = isClaim ? `<p class="note">${escapeHtml(`Contradicted by ${now}`)}</p>` : ''
  const cure =
    kind === 'untrue'
      ? issues.map(({ message, hint }) => `<p class="cure">${escapeHtml(hint ?? message)}</p>`).join('')
      : `<p class="note">${escapeHtml(`${before ?? 'none'} → ${now}`)}</p>`
  return `<li><p class="where"><code>${escapeHtml(formatPlace(startOf(place)))}</code><span class="label">${PARTS[part]}</span></p><p class="said">${escapeHtml(sentence.slice(0, at))}${marked}${escapeHtml(sentence.slice(at + typed.length))}</p>${contrary}${cure}</li>`
}

const tableOf = ({ columns, rows }: Pick<ReportSection, 'columns' | 'rows'>): string =>
  `<div class="scroll" tabindex="0" role="region" aria-label="Table"><table><thead><tr>${columns.map((head) => `<th scope="col">${escapeHtml(head)}</th>`).join('')}</tr></thead><tbody>${rows
    .map(
      (row) =>
        `<tr>${row.map((cell, place) => (place === 0 ? `<th scope="row">${escapeHtml(cell)}</th>` : `<td>${escapeHtml(cell)}</td>`)).join('')}</tr>`,
    )
    .join('')}</tbody></table></div>`

/** Sentences stand as sentences; what else a section holds stands as its table. */
function bodyOf(section: ReportSection, impact: Impact, shown: readonly ChartImpact[], pictures: Pictures): string {
  const kind = ({ untrue: 'untrue', holds: 'holds', mended: 'mended' } as const)[section.id as 'untrue']
  if (kind) {
    const sentences = impact.sentences.filter((one) => one.kind === kind)
    const rest = section.rows.slice(sentences.length)
    const list = sentences.length > 0 ? `<ul class="sentences">${sentences.map(sentenceItem).join('')}</ul>` : ''
    return `${list}${rest.length > 0 ? tableOf({ columns: section.columns, rows: rest }) : ''}`
  }
  if (section.id !== 'charts') return tableOf(section)
  const names = new Set(shown.map(({ id }) => id))
  const others = section.rows.filter(([id = '']) => !names.has(id))
  return `${shown.map((chart) => chartFigure(chart, pictures)).join('')}${others.length > 0 ? tableOf({ columns: section.columns, rows: others }) : ''}`
}

const MARK =
  '<svg width="32" height="32" viewBox="0 0 32 32" aria-hidden="true"><path d="M9 1.5h14L30.5 9v14L23 30.5H9L1.5 23V9z" fill="currentColor"/><path d="M11.5 17.8V17h8.3v.8zm11.6 5.5 1.8.6v.4h-6.4v-.4l2.1-.6-5.8-13.4h.4L9.9 23.3l2.2.6v.4H7.2v-.4l1.8-.6 6.5-16.1h.5z" fill="var(--paper)"/></svg>'

/** An impact as a page of one file: what becomes untrue, and the charts that change as they are and as they will be. */
export async function impactPage(impact: Impact, report: Report, sides: Record<When, Side>, room: DrawingRoom): Promise<string> {
  const own = new Set(
    [...sides.before.charts.values(), ...sides.after.charts.values()].flatMap((chart) => withStates(chart).slice(0, 1)).map(({ id }) => id),
  )
  const shown = impact.charts.filter(({ id, kind }) => own.has(id) && kind !== 'moved')
  const pictures = await drawBoth(shown, sides, room)
  const counts = report.counts.map(
    ({ name, count }) => `<li${name === 'untrue' && count > 0 ? ' class="bad"' : ''}><b>${count}</b> ${escapeHtml(name)}</li>`,
  )
  const sections = report.sections
    // The sentences for pictures stand with their charts, except those of states.
    .map((section) =>
      section.id === 'alts' ? { ...section, rows: section.rows.filter(([id = '']) => !shown.some((one) => one.id === id)) } : section,
    )
    .filter(({ rows }) => rows.length > 0)
  const titles = impact.datasets.map(({ title }) => title)
  return `<!doctype html>
<html lang="${SITE.lang}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${escapeHtml(`Impact: ${report.title}`)}</title><style>${styles()}</style></head>
<body>
<header class="top"><p class="brand">${MARK}<span>${SITE.name}</span></p><p class="label">Impact of a new edition</p></header>
<main>
<div class="head"><p class="label">${escapeHtml(titles.join(' · ') || 'Two revisions')}</p><h1>${escapeHtml(report.verdict)}</h1><p class="stand"><code>${escapeHtml(report.title)}</code></p><ul class="counts">${counts.join('')}</ul></div>
${sections
  .map(
    (section) =>
      `<section id="${section.id}" aria-labelledby="${section.id}-title"${section.grave ? ' class="grave"' : ''}><div class="section-head"><h2 id="${section.id}-title">${escapeHtml(section.title)}</h2>${section.note ? `<p class="small">${escapeHtml(section.note)}</p>` : ''}</div><div class="section-body">${bodyOf(section, impact, shown, pictures)}</div></section>`,
  )
  .join('\n')}
</main>
</body>
</html>
`
}
