import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver'
import type { Issue } from '../issues/issue.ts'
import { rangeOfPlace } from './places.ts'
import type { SiteView } from './site-view.ts'

/** The name under which an editor's program lists what we say. */
export const SOURCE = 'Assay'

/** What an issue says, with all that `npm run check` prints below it. */
function messageOf({ message, got, expected, hint }: Issue): string {
  const more: [string, string | undefined][] = [
    ['got', got],
    ['expected', expected],
    ['mend', hint],
  ]
  return [message, ...more.flatMap(([word, text]) => (text ? [`${word}: ${text}`] : []))].join('\n')
}

/** An issue as an editor's program underlines it; `text` is its file's. */
export const diagnosticOf = (issue: Issue, text: string): Diagnostic => ({
  range: rangeOfPlace(text, issue.place, issue.got),
  severity: issue.level === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
  code: issue.code,
  source: SOURCE,
  message: messageOf(issue),
})

/** Diagnostics by file, for every file that has one. An issue whose file is not there (a record that lacks) stands at its first line. */
export function diagnosticsOf({ issues, textOf }: Pick<SiteView, 'issues' | 'textOf'>): Map<string, Diagnostic[]> {
  const byFile = Map.groupBy(issues, ({ place }) => place.file)
  return new Map([...byFile].map(([file, found]) => [file, found.map((issue) => diagnosticOf(issue, textOf(file) ?? ''))]))
}
