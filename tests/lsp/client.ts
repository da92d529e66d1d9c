import { spawn } from 'node:child_process'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  TextDocumentEdit,
  type CodeAction,
  type CompletionItem,
  type Diagnostic,
  type DocumentSymbol,
  type Hover,
  type LocationLink,
  type Position,
  type ProtocolConnection,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { PROJECT } from '../browser/built-site.ts'

/** Milliseconds after which a server that says nothing has failed. */
const PATIENCE = 20_000

/** A program that edits a site: starts the language server as editors do, and speaks to it over its standard input and output. */
export class EditorClient {
  readonly root: string
  /** All that is wrong with the stream of messages: a stray word on standard output is. */
  readonly faults: string[] = []
  /** What the server wrote to standard error, and logged. */
  readonly log: string[] = []
  readonly ended: Promise<number | null>
  readonly #connection: ProtocolConnection
  readonly #open = new Map<string, TextDocument>()
  readonly #told = new Map<string, Diagnostic[]>()
  readonly #waiting = new Set<() => void>()

  /** `command` starts the server; the command of `npm run lsp` where left out. */
  constructor(root: string, command: readonly string[] = [process.execPath, 'scripts/run.mjs', 'lsp', '--today', '2026-11-29']) {
    this.root = root
    const [program = '', ...args] = command
    const child = spawn(program, args, { cwd: PROJECT, stdio: 'pipe' })
    child.stderr.on('data', (bytes: Buffer) => this.log.push(bytes.toString()))
    this.ended = new Promise((done) => child.on('exit', (code) => done(code)))
    this.#connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin))
    this.#connection.onError(([error]) => this.faults.push(error.message))
    this.#connection.onNotification('window/logMessage', ({ message }: { message: string }) => void this.log.push(message))
    this.#connection.onNotification(
      'textDocument/publishDiagnostics',
      ({ uri, diagnostics }: { uri: string; diagnostics: Diagnostic[] }) => {
        this.#told.set(this.fileOf(uri), diagnostics)
        for (const look of this.#waiting) look()
      },
    )
    this.#connection.listen()
  }

  uriOf = (file: string): string => pathToFileURL(join(this.root, file)).href
  fileOf = (uri: string): string => fileURLToPath(uri).slice(this.root.length + 1)

  ask<Answer>(method: string, parameters?: unknown): Promise<Answer> {
    return this.#connection.sendRequest(method, parameters)
  }

  tell(method: string, parameters: unknown): Promise<void> {
    return this.#connection.sendNotification(method, parameters)
  }

  async begin(): Promise<Record<string, unknown>> {
    const uri = pathToFileURL(this.root).href
    const { capabilities } = await this.ask<{ capabilities: Record<string, unknown> }>('initialize', {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: 'site' }],
      capabilities: { workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['rename'] } } },
    })
    await this.tell('initialized', {})
    return capabilities
  }

  /** Says goodbye as programs do; the exit code. */
  async end(): Promise<number | null> {
    await this.ask('shutdown')
    await this.tell('exit', undefined)
    return this.ended
  }

  textOf = (file: string): string => this.#open.get(file)?.getText() ?? readFileSync(join(this.root, file), 'utf8')

  async open(file: string, text = this.textOf(file)): Promise<void> {
    const uri = this.uriOf(file)
    this.#open.set(file, TextDocument.create(uri, 'markdown', 1, text))
    await this.tell('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } })
  }

  /** Types over all that is open in a file. */
  type = (file: string, text: string): Promise<void> => this.change(file, [{ text }])

  async change(file: string, contentChanges: { range?: TextEdit['range']; text: string }[]): Promise<void> {
    const document = this.#open.get(file)!
    const version = document.version + 1
    this.#open.set(file, TextDocument.update(document, contentChanges, version))
    await this.tell('textDocument/didChange', { textDocument: { uri: this.uriOf(file), version }, contentChanges })
  }

  /** Puts other words in place of some, as typing does: only the change is sent. */
  async replace(file: string, from: string, to: string): Promise<void> {
    const text = this.textOf(file)
    if (!text.includes(from)) throw new Error(`invalid edit: ${file} has no “${from}”`)
    const document = this.#open.get(file)!
    const start = text.indexOf(from)
    await this.change(file, [{ range: { start: document.positionAt(start), end: document.positionAt(start + from.length) }, text: to }])
  }

  async close(file: string): Promise<void> {
    this.#open.delete(file)
    await this.tell('textDocument/didClose', { textDocument: { uri: this.uriOf(file) } })
  }

  /** Waits until what the server last told of a file is as it should be. */
  async until(file: string, holds: (found: Diagnostic[]) => boolean): Promise<Diagnostic[]> {
    let look: () => void = () => undefined
    const told = new Promise<void>((done, fail) => {
      const timer = setTimeout(() => fail(new Error(`${file}: ${JSON.stringify(this.diagnostics(file), null, 1)}`)), PATIENCE)
      look = () => {
        if (!holds(this.diagnostics(file))) return
        clearTimeout(timer)
        done()
      }
      this.#waiting.add(look)
      look()
    })
    await told.finally(() => this.#waiting.delete(look))
    return this.diagnostics(file)
  }

  diagnostics = (file: string): Diagnostic[] => this.#told.get(file) ?? []

  /** Words that a diagnostic underlines. */
  underlined = (file: string, { range }: Pick<Diagnostic, 'range'>): string =>
    TextDocument.create('', '', 0, this.textOf(file)).getText(range)

  /** Position right behind some words of a file, or `back` characters before their end. */
  behind(file: string, words: string, back = 0): Position {
    const text = this.textOf(file)
    if (!text.includes(words)) throw new Error(`missing words: ${file} has no “${words}”`)
    return TextDocument.create('', '', 0, text).positionAt(text.indexOf(words) + words.length - back)
  }

  #at = (file: string, position: Position) => ({ textDocument: { uri: this.uriOf(file) }, position })

  async hover(file: string, words: string, back = 1): Promise<string> {
    const found = await this.ask<Hover | null>('textDocument/hover', this.#at(file, this.behind(file, words, back)))
    return (found?.contents as { value: string } | undefined)?.value ?? ''
  }

  complete = (file: string, words: string): Promise<CompletionItem[]> =>
    this.ask('textDocument/completion', this.#at(file, this.behind(file, words)))

  definition = (file: string, words: string): Promise<LocationLink[]> =>
    this.ask('textDocument/definition', this.#at(file, this.behind(file, words, 1)))

  rename = (file: string, words: string, newName: string): Promise<WorkspaceEdit | null> =>
    this.ask('textDocument/rename', { ...this.#at(file, this.behind(file, words, 1)), newName })

  prepareRename = (file: string, words: string): Promise<{ placeholder: string } | null> =>
    this.ask('textDocument/prepareRename', this.#at(file, this.behind(file, words, 1)))

  symbols = (file: string): Promise<DocumentSymbol[]> =>
    this.ask('textDocument/documentSymbol', { textDocument: { uri: this.uriOf(file) } })

  fixes = (file: string, { range }: Pick<Diagnostic, 'range'>): Promise<CodeAction[]> =>
    this.ask('textDocument/codeAction', { textDocument: { uri: this.uriOf(file) }, range, context: { diagnostics: [] } })

  /** Makes an edit: in what is open where it is, else on disk; files are renamed on disk. */
  async apply({ changes = {}, documentChanges = [] }: WorkspaceEdit): Promise<void> {
    for (const [uri, edits] of Object.entries(changes)) await this.#edit(this.fileOf(uri), edits)
    for (const change of documentChanges) {
      if (TextDocumentEdit.is(change)) await this.#edit(this.fileOf(change.textDocument.uri), change.edits as TextEdit[])
      else if (change.kind === 'rename') this.#move(this.fileOf(change.oldUri), this.fileOf(change.newUri))
    }
  }

  async #edit(file: string, edits: TextEdit[]): Promise<void> {
    const text = TextDocument.applyEdits(TextDocument.create('', '', 0, this.textOf(file)), edits)
    if (this.#open.has(file)) await this.type(file, text)
    else writeFileSync(join(this.root, file), text)
  }

  #move(from: string, to: string): void {
    if (existsSync(join(this.root, to))) throw new Error(`invalid rename: ${to} is there`)
    renameSync(join(this.root, from), join(this.root, to))
  }
}
