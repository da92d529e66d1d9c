import {
  DidChangeWatchedFilesNotification,
  ErrorCodes,
  ResponseError,
  TextDocumentSyncKind,
  TextDocuments,
  type Connection,
  type Diagnostic,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { EditorSession } from '../build/editor-session.ts'
import { RESERVED } from '../build/load-charts.ts'
import { completionsAt, TRIGGERS } from './completion.ts'
import { definitionAt } from './definition.ts'
import { diagnosticsOf } from './diagnostics.ts'
import { hoverAt } from './hover.ts'
import { quickFixes } from './quick-fixes.ts'
import { Refusal, renameableAt, renameAt } from './rename.ts'
import type { SiteView } from './site-view.ts'
import { symbolsOf } from './symbols.ts'

/** Milliseconds without a key before what was typed is checked. */
const QUIET = 50

const CAPABILITIES: InitializeResult = {
  capabilities: {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    hoverProvider: true,
    definitionProvider: true,
    documentSymbolProvider: true,
    completionProvider: { triggerCharacters: TRIGGERS },
    codeActionProvider: { codeActionKinds: ['quickfix'] },
    renameProvider: { prepareProvider: true },
  },
  serverInfo: { name: 'assay' },
}

/** A site that is open in an editor's program, and the view of it that answers are given from. */
class OpenSite {
  readonly #session: EditorSession
  #view: Promise<SiteView> | undefined

  constructor(session: EditorSession) {
    this.#session = session
  }

  /** Path from the root of a file by its address; undefined for what lies elsewhere. Programs differ in what they escape. */
  fileOf(uri: string): string | undefined {
    const root = `${decodeURIComponent(this.#session.rootUri)}/`
    const path = decodeURIComponent(uri)
    return path.startsWith(root) ? path.slice(root.length) : undefined
  }

  uriOf(file: string, fragment?: string): string {
    const path = file.split('/').map(encodeURIComponent).join('/')
    return `${this.#session.rootUri}/${path}${fragment === undefined ? '' : `#${fragment}`}`
  }

  /** Takes note of what is open, or of what has changed on disk: the next answer looks anew. */
  changed(uri?: string, text?: string): void {
    const file = uri === undefined ? undefined : this.fileOf(uri)
    if (file !== undefined) this.#session.setOpen(file, text)
    this.#view = undefined
  }

  /** The site as it is now. */
  view(): Promise<SiteView> {
    this.#view ??= this.#look()
    return this.#view
  }

  async #look(): Promise<SiteView> {
    const { content, issues } = await this.#session.look()
    return { content, issues, textOf: this.#session.textOf, uriOf: (...of) => this.uriOf(...of), files: this.#session.files() }
  }
}

/** Tells a program what is wrong with each file, and only where that has changed since it was last told. */
class Teller {
  readonly #connection: Connection
  readonly #told = new Map<string, string>()
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(connection: Connection) {
    this.#connection = connection
  }

  /** Tells after a short quiet. */
  soon(site: OpenSite): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#tell(site), QUIET)
  }

  stop(): void {
    clearTimeout(this.#timer)
  }

  async #tell(site: OpenSite): Promise<void> {
    try {
      const view = site.view()
      const found = diagnosticsOf(await view)
      // While it was being looked at, more was typed: the next telling is under way.
      if (view !== site.view()) return
      for (const file of new Set([...found.keys(), ...this.#told.keys()]))
        await this.#tellFile(site.uriOf(file), file, found.get(file) ?? [])
    } catch (error) {
      this.#connection.console.error(String(error instanceof Error ? error.stack : error))
    }
  }

  async #tellFile(uri: string, file: string, diagnostics: Diagnostic[]): Promise<void> {
    const words = JSON.stringify(diagnostics)
    if ((this.#told.get(file) ?? '[]') === words) return
    if (diagnostics.length === 0) this.#told.delete(file)
    else this.#told.set(file, words)
    await this.#connection.sendDiagnostics({ uri, diagnostics })
  }
}

/** Folders that a program has open, as addresses. */
const foldersOf = ({ workspaceFolders, rootUri }: InitializeParams): string[] =>
  workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : [])

/**
 * Answers a program that edits a site, over its connection. `open` begins a session on the first of the given folders that holds a site;
 * it may throw. Nothing that is typed, however broken, ends the server: a fault of our own is logged and the answer is empty.
 */
export function serve(connection: Connection, open: (folders: string[]) => EditorSession): void {
  const documents = new TextDocuments(TextDocument)
  const teller = new Teller(connection)
  let site: OpenSite | undefined

  let client: InitializeParams['capabilities'] = {}

  connection.onInitialize((parameters) => {
    client = parameters.capabilities
    site = new OpenSite(open(foldersOf(parameters)))
    return CAPABILITIES
  })
  const touch = (uri?: string, text?: string): void => {
    if (!site) return
    site.changed(uri, text)
    teller.soon(site)
  }
  connection.onInitialized(() => {
    touch()
    if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration)
      void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: '**/content/**' }] })
  })
  documents.onDidChangeContent(({ document }) => touch(document.uri, document.getText()))
  documents.onDidClose(({ document }) => touch(document.uri))
  documents.onDidSave(() => touch())
  connection.onDidChangeWatchedFiles(() => touch())
  connection.onShutdown(() => teller.stop())

  /** What an answer makes of a file and the view of its site; `none` for other files and where we fail. */
  const answer = async <Answer>(uri: string, none: Answer, make: (file: string, view: SiteView) => Answer): Promise<Answer> => {
    const file = site?.fileOf(uri)
    if (!site || file === undefined) return none
    try {
      return make(file, await site.view())
    } catch (error) {
      if (error instanceof Refusal) throw new ResponseError(ErrorCodes.InvalidRequest, error.message)
      connection.console.error(String(error instanceof Error ? error.stack : error))
      return none
    }
  }
  connection.onHover(({ textDocument, position }) => answer(textDocument.uri, null, (file, view) => hoverAt(file, position, view) ?? null))
  connection.onCompletion(({ textDocument, position }) => answer(textDocument.uri, [], (file, view) => completionsAt(file, position, view)))
  connection.onDefinition(({ textDocument, position }) => answer(textDocument.uri, [], (file, view) => definitionAt(file, position, view)))
  connection.onDocumentSymbol(({ textDocument }) => answer(textDocument.uri, [], (file, view) => symbolsOf(file, view)))
  connection.onCodeAction(({ textDocument, range }) => answer(textDocument.uri, [], (file, view) => quickFixes(file, range, view)))
  connection.onPrepareRename(({ textDocument, position }) =>
    answer(textDocument.uri, null, (file, view) => renameableAt(file, position, view) ?? null),
  )
  connection.onRenameRequest(({ textDocument, position, newName }) => {
    const rules = { reserved: RESERVED, movesFiles: client.workspace?.workspaceEdit?.resourceOperations?.includes('rename') ?? false }
    return answer(textDocument.uri, null, (file, view) => renameAt(file, position, newName, view, rules) ?? null)
  })
  documents.listen(connection)
  connection.listen()
}
