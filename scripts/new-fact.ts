import { loadCatalogue } from '../src/build/load-data.ts'
import { loadFacts } from '../src/build/load-facts.ts'
import { prepareFact, writeFact } from '../src/build/new-fact.ts'
import { exactValue } from '../src/facts/receipt.ts'
import { issue, IssueError } from '../src/issues/issue.ts'
import { SITE } from '../src/site.ts'
import { tell } from './terminal.ts'

/** What `npm run new -- fact NAME` is told. */
interface Asked {
  name: string
  label: string | undefined
  value: string | undefined
  article: string | undefined
  dataset: string | undefined
}

/** Computes a fact, prints what it comes to, and adds it to its file; throws IssueError, with nothing written, when it cannot be had. */
export function newFact(root: string, { name, label, value, article, dataset }: Asked): void {
  const missing = Object.entries({ label, value }).filter(([, given]) => !given?.trim())
  if (!label || !value || missing.length > 0)
    throw new IssueError(
      missing.map(([option]) =>
        issue('new/option', { file: 'npm run new' }, `A fact needs --${option}.`, {
          hint: `npm run new -- fact ${name || 'china/share-2025'} --label 'What it is' --value 'share(output[CHN,2025], output[WLD,2025])'`,
        }),
      ),
    )
  const { catalogue } = loadCatalogue(root, { drafts: true })
  const prepared = prepareFact(
    root,
    { name, label, value, ...(article ? { article } : {}), ...(dataset ? { dataset } : {}) },
    catalogue,
    loadFacts(root, catalogue),
  )
  tell(`${prepared.fact.label}: ${exactValue(prepared.fact, SITE.lang)}`)
  writeFact(root, prepared)
  tell(`Wrote ${prepared.file}. In words: :n[…]{#${article ? '' : `${name.split('/')[0] ?? ''}/`}${name.split('/').at(-1) ?? name}}`)
}
