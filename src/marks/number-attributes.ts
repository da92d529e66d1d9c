import { A_REASON, faultOfReason } from './reason.ts'

/** What the braces of a number mark say, or what is wrong with them. */
export interface NumberAttributes {
  fact?: string
  excuse?: string
  also: string[]
  /** One fault, with its cure; beside an excuse the reason that is refused. */
  fault?: { code: string; message: string; got?: string; hint: string }
}

const ID = /^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*)?$/
const KNOWN = ['id', 'excuse', 'also']

const wrong = (code: string, message: string, hint: string, got?: string): NumberAttributes => ({
  also: [],
  fault: { code: `words/${code}`, message, hint, ...(got === undefined ? {} : { got }) },
})

/** Names with commas between them, as `also` and `and` hold them. */
export const readNames = (text: string | null | undefined): string[] =>
  (text ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)

/** Reads the attributes of `:n[…]{…}` as the directive parser hands them over. */
export function readNumberAttributes(attributes: Record<string, string | null | undefined>): NumberAttributes {
  const { id, excuse, class: dotted } = attributes
  if (id && dotted) {
    const meant = `${id}/${dotted.replaceAll(' ', '-')}`
    return wrong(
      'fact-id',
      'a fact id has no dot',
      `write {#${meant}} with a slash for a group, or a hyphen`,
      `${id}.${dotted.replaceAll(' ', '.')}`,
    )
  }
  const unknown = Object.keys(attributes).find((name) => !KNOWN.includes(name))
  if (unknown) return wrong('mark-attribute', `a number mark knows no "${unknown}"`, 'it takes {#fact}, also="…" and excuse="…"', unknown)
  if (!id && excuse === undefined) {
    return wrong('mark-without-fact', 'this number names no fact', 'write :n[69 percent]{#fact-id}, or say why it needs none: {excuse="…"}')
  }
  if (id && excuse !== undefined)
    return wrong('mark-attribute', 'a number has a fact or an excuse, not both', 'leave one out', `#${id} excuse`)
  if (id && !ID.test(id))
    return wrong('fact-id', 'a fact id is kebab-case, with one slash at most', 'use a-z, 0-9 and hyphens: china/share-2024', id)
  const fault = excuse === undefined ? undefined : faultOfReason(excuse ?? '')
  // It is a mark all the same: its number is told once, and not as one that stands on nothing.
  if (fault) return { ...wrong('excuse', `an excuse gives its reason: ${fault}`, A_REASON, excuse ?? ''), excuse: (excuse ?? '').trim() }
  return { also: readNames(attributes.also), ...(id ? { fact: id } : {}), ...(excuse ? { excuse: excuse.trim() } : {}) }
}
