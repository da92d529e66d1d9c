import type { Position, Range, TextDocumentEdit, RenameFile, WorkspaceEdit } from 'vscode-languageserver'
import type { Name } from './name.ts'
import { nameAt, namesIn } from './names.ts'
import { fileOfFact, statementOf } from './find-facts.ts'
import { documentOf, rangeBetween } from './places.ts'
import type { SiteView } from './site-view.ts'

/** Why a name cannot be given; told to the editor as it is. */
export class Refusal extends Error {}

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** The chart, fact or claim that stands at a position, and may have another name. */
function renamedAt(file: string, position: Position, view: SiteView): Name | undefined {
  const text = view.textOf(file) ?? ''
  const name = nameAt(file, text, documentOf(text).offsetAt(position))
  if (name?.kind === 'chart') return view.content.charts.has(name.id) ? name : undefined
  return (name?.kind === 'fact' || name?.kind === 'claim') && statementOf(name.kind, name.id, view) ? name : undefined
}

/** The part of an id that a new name takes the place of: of a shared fact what follows its group. */
const ownPart = (id: string): string => id.split(/[/#]/).at(-1) ?? id

/** Range and present name of what may be renamed at a position; undefined where nothing may. */
export function renameableAt(file: string, position: Position, view: SiteView): { range: Range; placeholder: string } | undefined {
  const name = renamedAt(file, position, view)
  if (!name) return undefined
  const own = ownPart(name.id)
  return { range: rangeBetween(view.textOf(file) ?? '', name.end - own.length, name.end), placeholder: own }
}

/** Edits that put another id wherever a name stands. A document's version is null: what is open is what was read. */
function editsOf(name: Name, to: string, { files, textOf, uriOf }: SiteView): TextDocumentEdit[] {
  const own = ownPart(name.id)
  return files.flatMap((file) => {
    const text = textOf(file) ?? ''
    const found = namesIn(file, text).filter((one) => one.kind === name.kind && one.id === name.id)
    // One place may be found by two looks: an edit is made once.
    const ends = [...new Set(found.map(({ end }) => end))].toSorted((a, b) => a - b)
    const edits = ends.map((end) => ({ range: rangeBetween(text, end - own.length, end), newText: to }))
    return edits.length === 0 ? [] : [{ textDocument: { uri: uriOf(file), version: null }, edits }]
  })
}

function refuse(name: Name, to: string, { content, textOf }: SiteView): void {
  if (!ID.test(to)) throw new Refusal(`“${to}” cannot be a name here: use a-z, 0-9 and hyphens.`)
  if (name.kind === 'chart' && (content.charts.has(to) || textOf(`content/charts/${to}.yaml`) !== undefined))
    throw new Refusal(`There is a chart “${to}” already.`)
  const key = name.id.slice(0, name.id.length - ownPart(name.id).length) + to
  const file = fileOfFact(name.id)
  if (name.kind !== 'chart' && namesIn(file, textOf(file) ?? '').some((one) => one.stated && one.kind === name.kind && one.id === key))
    throw new Refusal(`There is a ${name.kind} “${to}” in this file already.`)
}

/** What a new name must keep to besides its form. */
export interface RenameRules {
  /** Ids that no chart may have: pages of our own below /charts/. */
  reserved: ReadonlySet<string>
  /** Whether the editor's program can rename files when it is told to. */
  movesFiles: boolean
}

/**
 * Gives a chart, a fact or a claim another name everywhere: in its own file, in articles, charts, facts and links. Of a chart the file itself is
 * renamed. Throws `Refusal` for a name that is taken, reserved or not in kebab-case, and where a file cannot be renamed.
 */
export function renameAt(file: string, position: Position, to: string, view: SiteView, rules: RenameRules): WorkspaceEdit | undefined {
  const name = renamedAt(file, position, view)
  if (!name) return undefined
  refuse(name, to, view)
  const documentChanges: (TextDocumentEdit | RenameFile)[] = editsOf(name, to, view)
  if (name.kind !== 'chart') return { documentChanges }
  if (rules.reserved.has(to)) throw new Refusal(`“${to}” is a page of our own below /charts/.`)
  if (!rules.movesFiles) throw new Refusal('This program cannot rename files, and the file of a chart bears its name.')
  const [oldUri, newUri] = [name.id, to].map((id) => view.uriOf(`content/charts/${id}.yaml`)) as [string, string]
  return { documentChanges: [...documentChanges, { kind: 'rename', oldUri, newUri }] }
}
