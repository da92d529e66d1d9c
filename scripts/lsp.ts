import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createConnection } from 'vscode-languageserver/node'
import { openSession } from '../src/build/editor-session.ts'
import { ROOT } from '../src/build/folders.ts'
import { serve } from '../src/lsp/server.ts'
import { readOptions } from './options.ts'
import { helpWhenAsked } from './terminal.ts'

helpWhenAsked(`
npm run lsp [-- --root DIR] [--today YYYY-MM-DD]

Language server for editors' programs: speaks the Language Server Protocol on standard input and output, and prints nothing else.
Programs start it with npm run -s lsp. It tells what \`npm run check\` tells, as you type; docs/language-server.md says how programs start it.

  --root DIR     folder that holds content/ (the folder that the program has open, else this project)
  --today DATE   the clock: waivers expire and editions age by it (today)
`)

const { values } = readOptions({
  options: { root: { type: 'string' }, today: { type: 'string' } },
})

/** The first folder that holds content/, of those the program has open and those around them. */
const rootIn = (folders: string[]): string | undefined =>
  folders
    .filter((uri) => uri.startsWith('file:'))
    .map((uri) => fileURLToPath(uri))
    .flatMap((folder) => [folder, dirname(folder)])
    .find((folder) => existsSync(join(folder, 'content')))

const connection = createConnection(process.stdin, process.stdout)
serve(connection, (folders) =>
  openSession(resolve(values.root ?? rootIn(folders) ?? ROOT), () => values.today ?? new Date().toISOString().slice(0, 10)),
)
