import { t } from '../build/interface-words.ts'
import { verdictOf, type PlacedMark } from '../checks/article/number-verdict.ts'
import { parseAddress } from '../data/address.ts'
import type { Fact } from '../facts/fact.ts'
import { makeReceipt, type Receipt } from '../facts/receipt.ts'
import { SITE } from '../site.ts'
import { cellsAt, placeOfCell } from './cells.ts'
import { blocks, code, link, list, literal } from './markdown-text.ts'
import { rangeBetween } from './places.ts'
import type { SiteView } from './site-view.ts'

/** Cells that a hover lists before the rest is counted. */
const CELLS_SHOWN = 8

/** Address of the row that a cell stands in, in its version file. */
export function cellUri(address: string, { content, textOf, uriOf }: SiteView): string | undefined {
  const read = parseAddress(address)
  const cells = read && cellsAt(read, content.catalogue)
  const [row] = cells?.rows ?? []
  if (!read || !cells || row === undefined) return undefined
  const text = textOf(cells.version.file) ?? ''
  const place = placeOfCell(text, cells.version, row, read.field)
  return place && uriOf(cells.version.file, `L${rangeBetween(text, ...place).start.line + 1}`)
}

function cellLines({ cells }: Receipt, view: SiteView): string {
  const shown = cells.slice(0, CELLS_SHOWN).map(({ address, text, flags }) => {
    const marked = flags.length > 0 ? ` (${flags.join(', ')})` : ''
    return `${link(text, cellUri(address, view))}${marked} ${code(address)}`
  })
  const more = cells.length - shown.length
  return list([...shown, ...(more > 0 ? [t('hover.more', { n: more })] : [])])
}

/** Whether the words of a mark state its fact. */
function verdict(fact: Fact, placed: PlacedMark | undefined, kind: 'article' | 'chart'): string | undefined {
  if (!placed) return undefined
  const { mark } = placed
  const found = verdictOf(placed, fact, kind, SITE.lang)
  if (found.agrees) return t('hover.agrees', { typed: literal(mark.text) })
  const offers = found.offers.map((offer) => `“${literal(offer)}”`).join(', ')
  return blocks(
    t('hover.disagrees', { typed: literal(mark.text), reason: literal(found.reason) }),
    offers ? t('hover.offers', { offers }) : undefined,
  )
}

/** The receipt of a fact in Markdown; of one `placed` in a text, whether its words are true there. */
export function receiptInMarkdown(fact: Fact, placed: PlacedMark | undefined, kind: 'article' | 'chart', view: SiteView): string {
  const receipt = makeReceipt(fact, { typed: placed?.mark.text ?? '', anchors: [] }, view.content.catalogue, SITE.lang)
  const { editions, sources, flags, notes } = receipt
  const newest = editions.map(
    ({ dataset, version, edition, newest: isNewest }) =>
      `${literal(edition)} ${code(`${dataset}@${version}`)}${isNewest ? '' : `, ${t('hover.older')}`}`,
  )
  return blocks(
    `**${literal(receipt.value)}**`,
    literal(receipt.label),
    verdict(fact, placed, kind),
    `${t('receipt.made')}: ${literal(receipt.derivation)}  \n${code(receipt.expression)}`,
    `${t('receipt.cells', { n: receipt.cells.length })}\n${cellLines(receipt, view)}`,
    newest.length > 0 ? `${t('receipt.edition')}: ${newest.join('; ')}` : undefined,
    sources.length > 0
      ? `${t('receipt.source')}: ${sources.map(({ title, publisher, url }) => `${literal(publisher)}, ${link(title, url)}`).join('; ')}`
      : undefined,
    flags.length > 0 ? `${t('receipt.flags')}: ${flags.map((flag) => t(`flag.${flag}`)).join(', ')}` : undefined,
    notes.length > 0 ? `${t('receipt.note')}: ${notes.map(literal).join(' ')}` : undefined,
  )
}
