import type { ChartSpec } from './spec.ts'

/** A string of a spec that readers see as words, and where it stands. */
export interface SpecString {
  path: (string | number)[]
  text: string
}

const list = (names: string): ReadonlySet<string> => new Set(names.trim().split(/\s+/))

/** Fields of a chart's YAML whose strings name fields, codes, units, kinds or manners. */
const NAMES = list(`
  type dataset editions where x y series facet beside share sort highlight label elements together
  area band between detail dots group groups kind latitude longitude named open origin over point precision readTo
  sides state text through total totals until wholes xUnit
  arrange change colours fit join log orientation place scale signs steps unlisted zero
`)

/** Fields that take one of a few words, or parts that hold words. */
const CHOICES = list('columns inset')

/** Keys further in whose strings are no words either. What a choice sets is read where it is laid over the chart. */
const INNER_NAMES = list('at axis field flags from high keep kind low name of set to toFlags units value values when')

/** True for what names something. Codes that have names of their own may be called anything; lanes are named in words. */
function isName([first = '', ...inner]: readonly (string | number)[]): boolean {
  if (first === 'names') return false
  if (inner.length === 0 && CHOICES.has(String(first))) return true
  if (first === 'lanes' && inner.at(-1) === 'name') return false
  return NAMES.has(String(first)) || inner.some((key) => INNER_NAMES.has(String(key)))
}

/** Rebuilds a part of a spec with every string that is words replaced. */
function mapPart(part: unknown, path: (string | number)[], change: (text: string, path: (string | number)[]) => string): unknown {
  if (typeof part === 'string') return isName(path) ? part : change(part, path)
  if (Array.isArray(part)) return part.map((inner, k) => mapPart(inner, [...path, k], change))
  if (typeof part !== 'object' || part === null) return part
  return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, mapPart(inner, [...path, key], change)]))
}

/**
 * A spec with every string that readers see as words replaced. Which those are is not listed: whatever names no field, code, unit or
 * kind is words, so that a new type's strings are read too.
 */
export const mapWords = <Spec extends ChartSpec>(spec: Spec, change: (text: string, path: (string | number)[]) => string): Spec =>
  mapPart(spec, [], change) as Spec

/** What readers meet first; the rest follows in the order of the spec. */
const FIRST = ['title', 'subtitle', 'notes', 'doubt', 'reason', 'annotations', 'references', 'alt']

/** Strings of a spec that readers see as words and that may hold bound numbers, in reading order. */
export function specStrings(spec: ChartSpec): SpecString[] {
  const found: SpecString[] = []
  mapWords(spec, (text, path) => {
    if (text !== '') found.push({ path, text })
    return text
  })
  const rank = ({ path }: SpecString): number => (FIRST.includes(String(path[0])) ? FIRST.indexOf(String(path[0])) : FIRST.length)
  return found.toSorted((a, b) => rank(a) - rank(b))
}

/** Fields whose words stand beneath a drawing: what must be known of it, and what an editor had to give reasons for. */
export const BENEATH: readonly string[] = ['notes', 'doubt', 'reason']

/** What stands beneath a chart, on pages, in its embed and in its files: its notes, then the reasons that its editor gave. */
export const notesIn = (spec: ChartSpec): SpecString[] => specStrings(spec).filter(({ path }) => BENEATH.includes(String(path[0])))
