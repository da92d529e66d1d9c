import { ROOT } from '../src/build/folders.ts'
import { begin, KINDS } from '../src/build/starters.ts'
import { readOptions } from './options.ts'
import { helpWhenAsked, run, tell } from './terminal.ts'

helpWhenAsked(`
npm run new -- ${KINDS.join('|')} NAME

Begins an article (with its facts file), a chart or a dataset record from a small working example.
NAME is made of a-z, 0-9 and hyphens. An article begins as a draft: only the preview shows it.

  npm run new -- article magnets-of-2025
  npm run new -- chart who-mines
`)

const { positionals } = readOptions({ allowPositionals: true })
await run(() => {
  const paths = begin(ROOT, positionals[0] ?? '', positionals[1] ?? '', new Date().toISOString().slice(0, 10))
  for (const path of paths) tell(`Wrote ${path}`)
  tell('See it: npm run dev')
})
