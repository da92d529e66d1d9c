import { escapeHtml } from '../marks/inline-html.ts'
import { t } from './interface-words.ts'
import type { ClaimModel } from './site-model.ts'

/** The slots that the plugin of marks writes: the beginning of a tested sentence, and the place of its sign. */
const SENTENCE = /<span data-c="([^"]*)">/g
const SIGN = /<a data-s="([^"]*)"><\/a>/g

/**
 * Makes the links of one page's tested sentences: each has the address `#s-<claim>` where it stands first, and a sign at its end that
 * leads to how it was tested. Call the result on a page's strings in reading order.
 */
export function makeSentenceLinks(claims: readonly Pick<ClaimModel, 'id' | 'label' | 'anchor'>[]): (html: string) => string {
  const met = new Set<string>()
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  const address = (id: string): string => {
    if (met.has(id)) return ''
    met.add(id)
    return ` id="s-${id}"`
  }
  return (html) =>
    html
      .replace(SENTENCE, (_, id: string) => `<span class="claim"${address(id)}>`)
      .replace(SIGN, (_, id: string) => {
        const claim = byId.get(id)
        return claim
          ? `<a class="claim-sign" href="#${claim.anchor}" aria-label="${escapeHtml(t('claim.sign', { claim: claim.label }))}"></a>`
          : ''
      })
}
