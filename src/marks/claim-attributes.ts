import { readNames } from './number-attributes.ts'
import { A_REASON, faultOfReason } from './reason.ts'

/** What the braces of a claim mark say, or what is wrong with them. */
export interface ClaimAttributes {
  /** Ids of the claims that the words state, one or more. */
  claims: string[]
  also: string[]
  /** Why no claim stands behind these words. */
  excuse?: string
  /** One fault, with its cure. */
  fault?: { code: string; message: string; got?: string; hint: string }
}

const ID = /^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*)?$/
const KNOWN = ['id', 'and', 'also', 'excuse']
const WRITE = 'write :c[China mined most]{#claim-id}; further claims stand in and="…"'

const wrong = (code: string, message: string, hint: string, got?: string): ClaimAttributes => ({
  claims: [],
  also: [],
  fault: { code: `words/${code}`, message, hint, ...(got === undefined ? {} : { got }) },
})

/** Reads the attributes of `:c[…]{…}` as the directive parser hands them over. */
export function readClaimAttributes(attributes: Record<string, string | null | undefined>): ClaimAttributes {
  const { id, and, also, excuse, class: dotted } = attributes
  if (dotted) return wrong('claim-id', 'a claim id has no dot', 'use a slash for a group: china/most-2025', `${id ?? ''}.${dotted}`)
  const unknown = Object.keys(attributes).find((name) => !KNOWN.includes(name))
  if (unknown)
    return wrong('mark-attribute', `a claim mark knows no "${unknown}"`, 'it takes {#claim}, and="…", also="…" and excuse="…"', unknown)
  if (excuse !== undefined) {
    if (id || and) return wrong('mark-attribute', 'words have a claim or an excuse, not both', 'leave one out', `#${id ?? ''} excuse`)
    const fault = faultOfReason(excuse ?? '')
    return fault
      ? wrong('excuse', `an excuse gives its reason: ${fault}`, A_REASON, excuse ?? '')
      : { claims: [], also: [], excuse: excuse?.trim() ?? '' }
  }
  if (!id) return wrong('mark-without-claim', 'these words name no claim', WRITE)
  const claims = [id, ...readNames(and)]
  const odd = claims.find((one) => !ID.test(one))
  if (odd) return wrong('claim-id', 'a claim id is kebab-case, with one slash at most', 'use a-z, 0-9 and hyphens: china/most-2025', odd)
  return { claims, also: readNames(also) }
}
