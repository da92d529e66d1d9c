import { CodeActionKind, type CodeAction, type Range, type TextEdit } from 'vscode-languageserver'
import type { Fix, Issue } from '../issues/issue.ts'
import { quoteSignBehind } from '../marks/quote-sign.ts'
import { diagnosticOf } from './diagnostics.ts'
import { documentOf } from './places.ts'
import type { SiteView } from './site-view.ts'

const before = (a: Range['start'], b: Range['start']): boolean => a.line < b.line || (a.line === b.line && a.character < b.character)

/** True where two ranges have a place in common; ends that meet do. */
export const meets = (a: Range, b: Range): boolean => !before(a.end, b.start) && !before(b.end, a.start)

const editOf = ({ line, column, endLine, endColumn, text }: Fix): TextEdit => ({
  range: { start: { line: line - 1, character: column - 1 }, end: { line: endLine - 1, character: endColumn - 1 } },
  newText: text,
})

/**
 * The excuse of a number that may have one, where the issue says so: its reason is left to be written, and the check asks for it.
 * It is no cure of the check's, which knows none that would hold as it stands.
 */
function excuseOf({ place, got, hint }: Issue, range: Range, text: string): Fix | undefined {
  const document = documentOf(text)
  if (!got || !hint?.includes('{excuse=') || document.getText(range) !== got) return undefined
  const { start, end } = range
  const sign = quoteSignBehind(text.slice(0, document.offsetAt(start)))
  return {
    title: 'Excuse it: then say why',
    file: place.file,
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
    text: `:n[${got}]{excuse=${sign}${sign}}`,
    safe: false,
  }
}

/** Cures of the issues of a file that stand in a range, as an editor's program offers them; the safe ones are marked as preferred. */
export function quickFixes(file: string, range: Range, { issues, textOf, uriOf }: SiteView): CodeAction[] {
  const text = textOf(file) ?? ''
  return issues.flatMap((issue) => {
    if (issue.place.file !== file) return []
    const diagnostic = diagnosticOf(issue, text)
    if (!meets(diagnostic.range, range)) return []
    const fixes = [...(issue.fixes ?? []), excuseOf(issue, diagnostic.range, text) ?? []].flat()
    return fixes.map((fix) => ({
      title: fix.title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      isPreferred: fix.safe,
      edit: { changes: { [uriOf(fix.file)]: [editOf(fix)] } },
    }))
  })
}
