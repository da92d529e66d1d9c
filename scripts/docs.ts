import { writeFileSync } from 'node:fs'
import { CHECKS_PAGE, makeChecksPage } from './checks-page.ts'
import { helpWhenAsked, run, tell } from './terminal.ts'

helpWhenAsked(`
npm run docs

Writes docs/checks.md from the checks of data: what each finds, its options, and its examples with what is printed.
`)

await run(async () => {
  writeFileSync(CHECKS_PAGE, await makeChecksPage())
  tell(CHECKS_PAGE)
})
