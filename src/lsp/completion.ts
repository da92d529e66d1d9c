import type { CompletionItem, Position } from 'vscode-languageserver'
import { completeCells, completeDataset } from './complete-cells.ts'
import { completeClaim, completeMark, completeReference } from './complete-facts.ts'
import { completeAuthor, completeChart, completeLink, completeSee, completeSpec } from './complete-names.ts'
import { cursorAt, type Completer } from './cursor.ts'
import { documentOf, rangeBetween } from './places.ts'
import type { SiteView } from './site-view.ts'

/** Every completer; the first that knows the place answers. */
const COMPLETERS: readonly Completer[] = [
  completeMark,
  completeClaim,
  completeChart,
  completeReference,
  completeAuthor,
  completeLink,
  completeSee,
  completeDataset,
  completeCells,
  completeSpec,
]

/** Signs after which a program asks what could follow. */
export const TRIGGERS = ['{', '#', '/', '[', ',', '@', '(']

const REST = /^[a-z0-9_-]*/

/** What could stand at a position, best first. */
export function completionsAt(file: string, position: Position, view: SiteView): CompletionItem[] {
  const text = view.textOf(file) ?? ''
  const offset = documentOf(text).offsetAt(position)
  const cursor = cursorAt(file, text, offset, view)
  let found: ReturnType<Completer>
  for (const complete of COMPLETERS) {
    found = complete(cursor)
    if (found) break
  }
  if (!found) return []
  const start = offset - found.typed
  const rest = (found.rest ?? REST).exec(text.slice(offset))?.[0].length ?? 0
  const range = rangeBetween(text, start, offset + rest)
  return found.items.map(({ text: newText, detail, kind }, place) => ({
    label: newText.replace(/^#/, ''),
    kind,
    ...(detail ? { detail } : {}),
    sortText: String(place).padStart(5, '0'),
    filterText: newText,
    textEdit: { range, newText },
  }))
}
