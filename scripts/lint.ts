import { runTool } from './child.ts'
import { LINTS } from './lints.ts'
import { helpWhenAsked, tell } from './terminal.ts'

helpWhenAsked(`
npm run lint

Checks our code: eslint, the formatting (npm run format mends it), and all types, pages included.
`)
let failed = 0
for (const [name, file, args] of LINTS) {
  if (await runTool(file, args)) continue
  failed++
  tell(`${name} found something to mend.`)
}
process.exitCode = failed > 0 ? 1 : 0
if (failed === 0) tell('Nothing to mend.')
