import { CompletionItemKind } from 'vscode-languageserver'
import { agree } from '../facts/agreement.ts'
import type { Fact } from '../facts/fact.ts'
import { exactValue } from '../facts/receipt.ts'
import { SITE } from '../site.ts'
import type { Completer, Proposal } from './cursor.ts'
import { claimsFor, factsIn } from './find-facts.ts'
import { kindOf } from './site-view.ts'

const IN_MARK = /:n\[((?:[^\][]|\[[^\]]*\])*)\]\{[ \t]*(#?[a-z0-9/-]*)$/
const IN_CLAIM = /:c\[(?:[^\][]|\[[^\]]*\])*\]\{[ \t]*(#?[a-z0-9/-]*)$/
const IN_EXPRESSION = /\{[ \t]*(#?[a-z0-9/-]*)$/

/** An id goes on behind the cursor, over the slash after its group. */
const ID = /^[a-z0-9/-]*/

/** Words right before a mark, where its hedge and its direction stand. */
const WORDS_BEFORE = 80

const proposal = (id: string, fact: Fact): Proposal => ({
  text: id,
  kind: CompletionItemKind.Value,
  detail: `${exactValue(fact, SITE.lang)}: ${fact.label}`,
})

/** An article's own facts before the shared ones, whose ids have a slash. */
const ownFirst = ([a]: [string, Fact], [b]: [string, Fact]): number => Number(a.includes('/')) - Number(b.includes('/'))

/** Facts for the braces of a number mark: those that its words state come first, an article's own before the shared. */
export const completeMark: Completer = ({ file, before, view }) => {
  const found = IN_MARK.exec(before)
  if (!found) return undefined
  const [, words = '', typed = ''] = found
  const around = { before: before.slice(Math.max(0, found.index - WORDS_BEFORE), found.index), after: '' }
  const facts = [...factsIn(file, view)].toSorted(ownFirst)
  const stated = words.trim() === '' ? [] : facts.filter(([, fact]) => agree(fact, words, around, SITE.lang).agrees)
  const first = new Set(stated.map(([id]) => id))
  const items = [...stated, ...facts.filter(([id]) => !first.has(id))].map(([id, fact]) => proposal(`#${id}`, fact))
  return { typed: typed.length, rest: ID, items }
}

/** Claims for the braces of a sentence: an article's own before the shared. */
export const completeClaim: Completer = ({ file, before, view }) => {
  const found = IN_CLAIM.exec(before)
  if (!found) return undefined
  const items = claimsFor(file, view).map(({ id, written }) => {
    const detail = /^[ \t]+label:[ \t]*(.*)$/m.exec(written)?.[1]
    return { text: `#${id}`, kind: CompletionItemKind.Event, ...(detail ? { detail } : {}) }
  })
  return { typed: found[1]?.length ?? 0, rest: ID, items }
}

/** Facts for the braces of an expression, where one fact is computed from another. */
export const completeReference: Completer = ({ file, before, view }) => {
  const found = kindOf(file).kind === 'facts' ? IN_EXPRESSION.exec(before) : null
  if (!found) return undefined
  return {
    typed: found[1]?.length ?? 0,
    rest: ID,
    items: [...factsIn(file, view)].toSorted(ownFirst).map(([id, fact]) => proposal(id, fact)),
  }
}
