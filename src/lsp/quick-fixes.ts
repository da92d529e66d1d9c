import { CodeActionKind, type CodeAction, type Range, type TextEdit } from 'vscode-languageserver'
import type { Fix, Issue } from '../issues/issue.ts'
import { diagnosticOf } from './diagnostics.ts'
import type { SiteView } from './site-view.ts'

const before = (a: Range['start'], b: Range['start']): boolean => a.line < b.line || (a.line === b.line && a.character < b.character)

/** True where two ranges have a place in common; ends that meet do. */
export const meets = (a: Range, b: Range): boolean => !before(a.end, b.start) && !before(b.end, a.start)

const editOf = ({ line, column, endLine, endColumn, text }: Fix): TextEdit => ({
  range: { start: { line: line - 1, character: column - 1 }, end: { line: endLine - 1, character: endColumn - 1 } },
  newText: text,
})

/** Cures of the issues of a file that stand in a range, as an editor's program offers them; the safe ones are marked as preferred. */
export function quickFixes(file: string, range: Range, { issues, textOf, uriOf }: SiteView): CodeAction[] {
  const text = textOf(file) ?? ''
  const here = (issue: Issue): boolean => issue.place.file === file && (issue.fixes?.length ?? 0) > 0
  return issues.filter(here).flatMap((issue) => {
    const diagnostic = diagnosticOf(issue, text)
    if (!meets(diagnostic.range, range)) return []
    return (issue.fixes ?? []).map((fix) => ({
      title: fix.title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      isPreferred: fix.safe,
      edit: { changes: { [uriOf(fix.file)]: [editOf(fix)] } },
    }))
  })
}
