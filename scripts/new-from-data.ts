import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chosen } from '../src/build/chosen-suggestion.ts'
import { DrawingRoom } from '../src/build/draw-charts.ts'
import { checkSite } from '../src/build/make-site.ts'
import { suggestCharts } from '../src/build/suggest-charts.ts'
import { chartFileOf, suggestionsPage } from '../src/build/suggestions-page.ts'
import { writeWhole } from '../src/build/write-whole.ts'
import { nearestHint } from '../src/facts/nearest.ts'
import { issue, IssueError } from '../src/issues/issue.ts'
import { tell } from './terminal.ts'

/** What `npm run new -- chart NAME --dataset ID` is told. */
interface Wanted {
  id: string
  dataset: string
  root: string
  today: string
}

/** The file of a chart that draws a dataset with a type; throws IssueError for a dataset or a type that is not to be had. */
export async function chartFromData(wanted: Wanted, type: string): Promise<string> {
  return chartFileOf(chosen(wanted.dataset, type, await suggest(wanted)))
}

/** Draws every chart that fits a dataset into one page, and says where it is. */
export async function showSuggestions(wanted: Wanted): Promise<void> {
  await show(wanted, await suggest(wanted))
}

/** Charts that draw a dataset; a name that is not there is told with the nearest that is. */
async function suggest({ dataset, root, today }: Wanted): Promise<ReturnType<typeof suggestCharts>> {
  const { content } = await checkSite({ root, today, drafts: true })
  const found = content.catalogue.datasets.get(dataset)
  if (!found)
    throw new IssueError([
      issue('new/dataset', { file: 'npm run new' }, 'There is no such dataset.', nearestHint(dataset, content.catalogue.datasets.keys())),
    ])
  return suggestCharts(found, content.types, content.catalogue)
}

/** Draws the suggestions into one page and says where it is. */
async function show({ id, dataset, root }: Wanted, { suggestions, refusals }: ReturnType<typeof suggestCharts>): Promise<void> {
  for (const [type, { message, got }] of refusals) tell(`${type}: ${message}${got ? ` (${got})` : ''}`)
  if (suggestions.length === 0)
    return tell(`No type draws ${dataset} as it stands: begin with a plain chart, npm run new -- chart ${id}, and choose its rows.`)
  const room = new DrawingRoom()
  const drawn = await room.drawAll(suggestions.map(({ type, spec, plain }) => ({ id: `new-${type}`, spec, chart: plain })))
  await room.close()
  const folder = join(root, '.cache/new')
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
  tell(
    `${suggestions.length === 1 ? 'One type draws' : `${suggestions.length} types draw`} ${dataset}: ${suggestions.map(({ type }) => type).join(', ')}.`,
  )
  tell(`Pictures of them: ${path}, or /new/${id} in the preview of npm run dev.`)
  tell(`Write one: npm run new -- chart ${id} --dataset ${dataset} --type ${suggestions[0]?.type ?? 'TYPE'}`)
}
