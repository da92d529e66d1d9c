import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PROJECT } from '../browser/built-site.ts'
import { EditorClient } from './client.ts'

const FOLDER = join(PROJECT, 'editors/vscode')
const read = (name: string): string => readFileSync(join(FOLDER, name), 'utf8')

/** How an extension says that a server is started. */
interface Server {
  command: string
  args: string[]
}

/** Runs the extension as VS Code does, in a window that has this project open; what it starts. VS Code itself is not here. */
async function startedBy(code: string): Promise<Server[]> {
  const started: Server[] = []
  class LanguageClient {
    constructor(_id: string, _name: string, server: Server) {
      started.push(server)
    }
    start = async (): Promise<void> => undefined
  }
  const vscode = {
    commands: { registerCommand: () => undefined },
    window: {},
    workspace: { workspaceFolders: [{ uri: { fsPath: PROJECT } }] },
  }
  const modules: Record<string, unknown> = { vscode, 'vscode-languageclient/node': { LanguageClient, TransportKind: {} } }
  const load = (name: string): unknown => modules[name] ?? createRequire(import.meta.url)(name)
  const extension: { activate?: (context: unknown) => Promise<void> } = {}
  new Function('require', 'exports', code)(load, extension)
  await extension.activate?.({ subscriptions: [] })
  return started
}

test('the extension starts a server that answers', async () => {
  const { main } = JSON.parse(read('package.json')) as { main: string }
  const [server, ...others] = await startedBy(read(main))
  expect(others).toEqual([])
  const client = new EditorClient(PROJECT, [server!.command, ...server!.args])
  expect(await client.begin()).toMatchObject({ hoverProvider: true })
  expect(await client.end()).toBe(0)
})

interface Rule {
  match: string
  captures?: Record<string, { name?: string }>
}

const grammar = JSON.parse(read('marks.tmLanguage.json')) as { scopeName: string; repository: Record<'mark' | 'chart' | 'scroll', Rule> }

test.each([
  ['mark', 'In 2024 :n[69 [per] cent]{#china/x also="a"} of it', ['keyword.other.mark.assay :n', 'markup.bold.number.assay 69 [per] cent']],
  ['chart', '::chart{#map width="wide"}', ['keyword.control.chart.assay ::chart']],
  ['mark', 'at 9:1 or 10:30', []],
  ['chart', 'a ::chart{#map}', []],
] as const)('the grammar colours %s in %j', (name, text, coloured) => {
  const { match, captures = {} } = grammar.repository[name]
  const found = new RegExp(match).exec(text) ?? []
  const named = Object.entries(captures).flatMap(([group, { name: scope }]) =>
    scope && found[Number(group)] ? [`${scope} ${found[Number(group)]}`] : [],
  )
  expect(named.filter((one) => !one.startsWith('punctuation'))).toEqual(coloured)
})

test('what the extension declares is there', () => {
  const { main, contributes } = JSON.parse(read('package.json')) as {
    main: string
    contributes: { grammars: { path: string; scopeName: string }[] }
  }
  expect([main, ...contributes.grammars.map(({ path }) => path)].filter((path) => !existsSync(join(FOLDER, path)))).toEqual([])
  expect(contributes.grammars.map(({ scopeName }) => scopeName)).toEqual([grammar.scopeName])
})
