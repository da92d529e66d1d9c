import { SymbolKind, type DocumentSymbol } from 'vscode-languageserver'
import { exactValue } from '../facts/receipt.ts'
import { SITE } from '../site.ts'
import { factOf } from './find-facts.ts'
import { namesIn } from './names.ts'
import { rangeBetween } from './places.ts'
import type { SiteView } from './site-view.ts'

/** The facts of a facts file, each with its value: the outline of the file. */
export function symbolsOf(file: string, view: SiteView): DocumentSymbol[] {
  const text = view.textOf(file) ?? ''
  const stated = namesIn(file, text).filter((name) => name.stated)
  return stated.map((name, place) => {
    const fact = factOf(name.id, view)
    const range = rangeBetween(text, name.start, stated[place + 1]?.start ?? text.length)
    return {
      name: text.slice(name.start, name.end),
      kind: SymbolKind.Number,
      range,
      selectionRange: rangeBetween(text, name.start, name.end),
      ...(fact ? { detail: exactValue(fact, SITE.lang) } : {}),
    }
  })
}
