import { SymbolKind, type DocumentSymbol } from 'vscode-languageserver'
import { exactValue } from '../facts/receipt.ts'
import { SITE } from '../site.ts'
import { factOf } from './find-facts.ts'
import { statedIn } from './names-of-facts.ts'
import { rangeBetween } from './places.ts'
import type { SiteView } from './site-view.ts'

/** The facts of a facts file, each with its value, and its claims: the outline of the file. */
export function symbolsOf(file: string, view: SiteView): DocumentSymbol[] {
  const text = view.textOf(file) ?? ''
  const stated = [...statedIn(file, text, 'fact'), ...statedIn(file, text, 'claim')].toSorted((a, b) => a.start - b.start)
  return stated.map((name, place) => {
    const fact = name.kind === 'fact' ? factOf(name.id, view) : undefined
    const range = rangeBetween(text, name.start, stated[place + 1]?.start ?? text.length)
    return {
      name: text.slice(name.start, name.end),
      kind: name.kind === 'fact' ? SymbolKind.Number : SymbolKind.Boolean,
      range,
      selectionRange: rangeBetween(text, name.start, name.end),
      ...(fact ? { detail: exactValue(fact, SITE.lang) } : {}),
    }
  })
}
