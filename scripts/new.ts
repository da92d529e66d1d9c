import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DrawingRoom } from '../src/build/draw-charts.ts'
import { ROOT } from '../src/build/folders.ts'
import { checkSite } from '../src/build/make-site.ts'
import { begin, KINDS } from '../src/build/starters.ts'
import { suggestCharts, type Suggestion } from '../src/build/suggest-charts.ts'
import { chartFileOf, suggestionsPage } from '../src/build/suggestions-page.ts'
import { writeWhole } from '../src/build/write-whole.ts'
import { nearestHint } from '../src/facts/nearest.ts'
import { issue, IssueError } from '../src/issues/issue.ts'
import { readOptions } from './options.ts'
import { helpWhenAsked, run, tell } from './terminal.ts'

helpWhenAsked(`
npm run new -- ${KINDS.join('|')} NAME [--dataset ID [--type TYPE]]

Begins an article (with its facts file), a chart or a dataset record from a small working example.
NAME is made of a-z, 0-9 and hyphens. An article begins as a draft: only the preview shows it.

  npm run new -- article magnets-of-2025
  npm run new -- chart who-mines                                  a small example to change
  npm run new -- chart who-mines --dataset mine-production        shows every type that draws the table, with a picture of each
  npm run new -- chart who-mines --dataset mine-production --type line     writes that one

  --dataset ID   the table to draw
  --type TYPE    the chart type; without it, nothing is written but a page of suggestions
  --root DIR     folder that holds content/ (this project)
`)

const { values, positionals } = readOptions({
  allowPositionals: true,
  options: { dataset: { type: 'string' }, type: { type: 'string' }, root: { type: 'string', default: ROOT } },
})
const [kind = '', id = ''] = positionals
const today = new Date().toISOString().slice(0, 10)

/** Charts that draw a dataset; a name that is not there is told with the nearest that is. */
async function suggest(dataset: string): Promise<ReturnType<typeof suggestCharts>> {
  const { content } = await checkSite({ root: values.root, today, drafts: true })
  const found = content.catalogue.datasets.get(dataset)
  if (!found)
    throw new IssueError([
      issue('new/dataset', { file: 'npm run new' }, 'There is no such dataset.', nearestHint(dataset, content.catalogue.datasets.keys())),
    ])
  return suggestCharts(found, content.types, content.catalogue)
}

/** Draws the suggestions into one page and says where it is. */
async function show(dataset: string, { suggestions, refusals }: ReturnType<typeof suggestCharts>): Promise<void> {
  for (const [type, { message, got }] of refusals) tell(`${type}: ${message}${got ? ` (${got})` : ''}`)
  if (suggestions.length === 0)
    return tell(`No type draws ${dataset} as it stands: begin with a plain chart, npm run new -- chart ${id}, and choose its rows.`)
  const room = new DrawingRoom()
  const drawn = await room.drawAll(suggestions.map(({ type, spec, plain }) => ({ id: `new-${type}`, spec, chart: plain })))
  await room.close()
  const folder = join(values.root, '.cache/new')
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `${id}.html`)
  writeWhole(
    path,
    suggestionsPage(
      id,
      dataset,
      suggestions.map((suggestion, k) => ({ ...suggestion, drawn: drawn[k]! })),
    ),
  )
  tell(`${suggestions.length} types draw ${dataset}: ${suggestions.map(({ type }) => type).join(', ')}.`)
  tell(`Pictures of them: ${path}, or /new/${id} in the preview of npm run dev.`)
  tell(`Write one: npm run new -- chart ${id} --dataset ${dataset} --type ${suggestions[0]?.type ?? 'TYPE'}`)
}

function chosen(dataset: string, type: string, suggestions: readonly Suggestion[]): Suggestion {
  const found = suggestions.find((suggestion) => suggestion.type === type)
  if (found) return found
  throw new IssueError([
    issue('new/type', { file: 'npm run new' }, `${dataset} is not drawn by this type as it stands.`, {
      ...nearestHint(
        type,
        suggestions.map((suggestion) => suggestion.type),
      ),
      expected: suggestions.map((suggestion) => suggestion.type).join(', '),
    }),
  ])
}

await run(async () => {
  const { dataset, type } = values
  if (kind === 'chart' && dataset !== undefined) {
    const found = await suggest(dataset)
    if (type === undefined) return show(dataset, found)
    for (const path of begin(values.root, kind, id, today, chartFileOf(chosen(dataset, type, found.suggestions)))) tell(`Wrote ${path}`)
  } else for (const path of begin(values.root, kind, id, today)) tell(`Wrote ${path}`)
  tell('See it: npm run dev')
})
