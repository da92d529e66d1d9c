import type { NumberModel } from './site-model.ts'

/** A slot that the marks' readers write: a bound number's fact and its words. */
const PLACEHOLDER = /<a data-n="([^"]*)">(.*?)<\/a>/gs

/** Numbers of one page in reading order, and the filling of their slots. */
export interface NumberLinks {
  /** Replaces each slot by a link to its receipt; the number's own address is `#n-<fact>`, then `-2`. */
  fill: (html: string) => string
  /** Numbers filled so far. */
  readonly numbers: readonly NumberModel[]
}

/** Makes the links of one page. Call `fill` on its strings in reading order. */
export function makeNumberLinks(): NumberLinks {
  const numbers: NumberModel[] = []
  const counts = new Map<string, number>()
  const link = (fact: string, html: string): string => {
    const count = (counts.get(fact) ?? 0) + 1
    counts.set(fact, count)
    const anchor = count === 1 ? `n-${fact}` : `n-${fact}-${count}`
    const text = html.replace(/<[^>]+>/g, '')
    numbers.push({ fact, text, anchor })
    // Its name is what is read, so that it can be called by voice; that it was tested stands once a page, in Receipts.astro.
    return `<a class="num" href="#r-${fact}" id="${anchor}" aria-describedby="tested">${html}</a>`
  }
  return { fill: (html) => html.replace(PLACEHOLDER, (_, fact: string, text: string) => link(fact, text)), numbers }
}

/** A string's numbers as plain words: in link texts and on cards, where a link cannot stand in a link. */
export const withoutLinks = (html: string): string => html.replace(PLACEHOLDER, '$2')
