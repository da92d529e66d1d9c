import type { Drawn } from '../charts/draw-widths.ts'
import { freeAsked, type Live, type LiveData } from '../charts/live.ts'
import type { Parts } from './exchange.ts'

/** Where a choice stands. */
export interface ChoicePlace {
  /** What the address of the chart's page asks for it, with its question mark. */
  asked: string
  /** Parts of the state that it is a choice of, as that was published. */
  state: Parts
}

/** Address of the chart's own page with a choice: how a reader came there is left out. */
export const addressOf = (asked: string): string => location.origin + location.pathname + asked

/** What an embed's address asks for a choice: a state has an embed of its own, so only what is free. */
const askedOfEmbed = (asked: string, live: Live): string => `?${new URLSearchParams(freeAsked(asked, live)).toString()}`

/** A text as the nodes of a part. */
export const textNodes = (content: string): Node[] => [document.createTextNode(content)]

/** Width in px of the drawing that an embed of a snippet's own width shows, and the room that it has there. */
const SHOWN = { width: 600, room: 608 }

const heightIn = (svg: Element | null | undefined): number => Number(svg?.getAttribute('viewBox')?.split(' ')[3] ?? 0)

/** The line to embed: the state's own template, with the choice in its addresses, and higher or lower as the drawing is. */
function snippetOf({ asked, state }: ChoicePlace, embed: string, { drawings }: Drawn): string {
  const published = (state.get('picture') ?? []).flatMap((node) =>
    node instanceof Element ? [node.querySelector(`.v${SHOWN.width} svg`)] : [],
  )
  const [before, now] = [published.find(Boolean), drawings.find(({ width }) => width === SHOWN.width)?.svg].map(heightIn)
  const more = before && now ? Math.ceil(((now - before) * SHOWN.room) / SHOWN.width) : 0
  const inHtml = (text: string): string => text.replaceAll('&', '&amp;')
  return (state.get('free') ?? [])
    .map(({ textContent }) => textContent ?? '')
    .join('')
    .trim()
    .replaceAll('{embed}', inHtml(embed))
    .replaceAll('{page}', inHtml(asked))
    .replace(/ height="(\d+)"/, (_, height: string) => ` height="${Number(height) + more}"`)
}

/** Words for whatever is chosen hold no number that was tested, so the page's frame counts none. */
function untested(parts: Parts): [string, readonly Node[]][] {
  const marks = (parts.get('hallmarks') ?? []).map((node) => node.cloneNode(true))
  for (const node of marks) if (node instanceof Element) node.querySelector('.hex')?.closest('li')?.remove()
  return [
    ['hallmarks', marks],
    ['.spectrum', []],
    ['.spectrum-note', []],
  ]
}

/** Parts of a page that name where a choice stands: citation, last line, line to embed, and the way to the embed by itself. */
export function partsOfPlace({ words, live }: LiveData, drawn: Drawn, place: ChoicePlace): [string, readonly Node[]][] {
  const { citation, taken } = words
  const { asked, state } = place
  const address = addressOf(asked)
  const embed = askedOfEmbed(asked, live)
  const alone = (state.get('alone') ?? []).map((node) => node.cloneNode(true))
  for (const node of alone) {
    const link = node instanceof HTMLAnchorElement ? node : node instanceof Element ? node.querySelector('a') : null
    if (link) link.search = embed
  }
  return [
    ['citation', textNodes(citation.replace('{address}', () => address))],
    ['credit', [...textNodes(taken.edition), document.createElement('br'), ...textNodes(creditOf(taken.credit, address))]],
    ['snippet', textNodes(snippetOf(place, embed, drawn))],
    ['alone', alone],
    ...untested(state),
  ]
}

/** The last line of a chart with the address that it stands at. */
export const creditOf = (credit: string, address: string): string => credit.replace('{address}', () => address.replace(/^https?:\/\//, ''))
