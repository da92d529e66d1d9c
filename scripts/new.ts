import { ROOT } from '../src/build/folders.ts'
import { begin, KINDS } from '../src/build/starters.ts'
import { issue, IssueError } from '../src/issues/issue.ts'
import { readOptions } from './options.ts'
import { helpWhenAsked, run, tell } from './terminal.ts'

helpWhenAsked(`
npm run new -- ${[...KINDS, 'fact'].join('|')} NAME [--dataset ID [--type TYPE]]

Begins an article (with its facts file), a chart, a dataset record, a person or a term from a small working example, or adds a fact.
NAME is made of a-z, 0-9 and hyphens. An article begins as a draft: only the preview shows it.

  npm run new -- article magnets-of-2025
  npm run new -- chart who-mines                                  a small example to change
  npm run new -- chart who-mines --dataset mine-production        shows every type that draws the table, with a picture of each
  npm run new -- chart who-mines --dataset mine-production --type line     writes that one
  npm run new -- fact china/share-2025 --dataset mine-production --label 'China’s share in 2025' \\
                 --value 'share(output[CHN,2025], output[WLD,2025])'        computed first, written only if that works
  npm run new -- fact share-2025 --article my-story …              a fact of one article

  --label TEXT   what a fact is, for its receipt
  --value TEXT   how a fact is computed from cells
  --article ID   the article whose own a fact is, instead of group/name
  --dataset ID   the table to draw, or the one that a fact's short addresses mean
  --type TYPE    the chart type; without it, nothing is written but a page of suggestions
  --root DIR     folder that holds content/ (this project)
`)

const { values, positionals } = readOptions({
  allowPositionals: true,
  options: {
    dataset: { type: 'string' },
    type: { type: 'string' },
    label: { type: 'string' },
    value: { type: 'string' },
    article: { type: 'string' },
    root: { type: 'string' },
  },
})
const [kind = '', id = '', ...surplus] = positionals
const today = new Date().toISOString().slice(0, 10)

await run(async () => {
  const { dataset, type, root = ROOT } = values
  if (surplus.length > 0)
    throw new IssueError([
      issue('new/id', { file: 'npm run new' }, 'A name is one word.', {
        got: [id, ...surplus].join(' '),
        expected: [id, ...surplus].join('-').toLowerCase(),
        hint: 'join its words with hyphens',
      }),
    ])
  if (kind === 'fact') {
    const { newFact } = await import('./new-fact.ts')
    return newFact(root, { name: id, label: values.label, value: values.value, article: values.article, dataset })
  }
  let text: string | undefined
  if (kind === 'chart' && dataset !== undefined) {
    // Loaded only here: what needs no data begins at once.
    const { chartFromData, showSuggestions } = await import('./new-from-data.ts')
    if (type === undefined) return showSuggestions({ id, dataset, root, today })
    text = await chartFromData({ id, dataset, root, today }, type)
  }
  for (const path of begin(root, kind, id, today, text)) tell(`Wrote ${path}`)
  tell('See it: npm run dev')
})
