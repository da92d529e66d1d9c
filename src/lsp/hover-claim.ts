import { t } from '../build/interface-words.ts'
import { cellUri } from './hover-fact.ts'
import { claimOf, statementOf, writtenOf } from './find-facts.ts'
import { blocks, code, link, list, literal } from './markdown-text.ts'
import type { SiteView } from './site-view.ts'

/** Cells that a hover lists before the rest is counted. */
const CELLS_SHOWN = 8

/** A claim in Markdown: whether it holds, what contradicts it, how it is written, and the cells that it rests on. */
export function claimInMarkdown(key: string, view: SiteView): string | undefined {
  const claim = claimOf(key, view)
  const stated = statementOf('claim', key, view)
  const written = stated && `\`\`\`yaml\n${writtenOf(stated)}\n\`\`\``
  if (!claim) return written && blocks(t('hover.unjudged'), written)
  const cells = claim.cells.slice(0, CELLS_SHOWN)
  const more = claim.cells.length - cells.length
  return blocks(
    `**${literal(claim.label)}**`,
    claim.holds ? t('hover.holds') : t('hover.fails', { counters: literal(claim.counters.join('; ')) }),
    `${t('claim.asked')}: ${literal(claim.derivation)}`,
    written,
    `${t('receipt.cells', { n: claim.cells.length })}\n${list([
      ...cells.map(({ address, label, value }) => `${link(`${label}: ${String(value)}`, cellUri(address, view))} ${code(address)}`),
      ...(more > 0 ? [t('hover.more', { n: more })] : []),
    ])}`,
  )
}
