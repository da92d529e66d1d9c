import type { Role } from '../theme.ts'

/** A country keeps its colour on every page; colour is a name, not a verdict. */
const COUNTRIES: Record<string, Role> = { CHN: 'ho', USA: 'ce', AUS: 'pr', MMR: 'er', MYS: 'nd', OTH: 'other', ROW: 'other' }

/** Order of the five colours that can be told apart; the rest is grey. */
const ORDER: readonly Role[] = ['ho', 'ce', 'pr', 'er', 'nd']

/** How a series is drawn: the finding, a member of a palette, or context. */
export interface Paint {
  role: Role
  /** Highlighted series are drawn last and thickest. */
  strong: boolean
}

/**
 * Colours for series codes. With a highlight, the highlighted are `hl` and the rest `context`; without, countries keep
 * their own colours and others take the palette in order. More than five without a highlight are all `context`.
 */
export function paintSeries(codes: readonly string[], highlight: readonly (string | number)[]): Map<string, Paint> {
  const chosen = new Set(highlight.map(String))
  const paints = new Map<string, Paint>()
  if (chosen.size > 0) {
    for (const code of codes) paints.set(code, chosen.has(code) ? { role: 'hl', strong: true } : { role: 'context', strong: false })
    return paints
  }
  if (codes.length === 1) return paints.set(codes[0]!, { role: COUNTRIES[codes[0]!] ?? 'hl', strong: true })
  const taken = new Set(codes.map((code) => COUNTRIES[code]).filter(Boolean))
  const free = ORDER.filter((role) => !taken.has(role))
  for (const code of codes) {
    const role = COUNTRIES[code] ?? free.shift()
    paints.set(code, role ? { role, strong: false } : { role: 'context', strong: false })
  }
  return paints
}

/** Most series whose order colours can tell. */
export const MOST_ORDERED = 7

/** Ramps of orders, and the steps of theirs that one, two, three … series take. */
const ORDERS = { ordered: ['seq', '3 16 146 1356 12456 123456 0123456'], opposed: ['div', '3 06 036 0246 02346 012456 0123456'] } as const

/** Colours for series that stand in an order: of one ramp from pale to dark, or of two that part in the middle, darkest at both ends. */
export function paintOrdered(codes: readonly string[], way: keyof typeof ORDERS): Map<string, Paint> {
  const [ramp, steps] = ORDERS[way]
  const own = steps.split(' ')[codes.length - 1] ?? ''
  return new Map(codes.map((code, place) => [code, { role: `${ramp}${own[place] ?? 3}` as Role, strong: false }]))
}

/** Gives the series that are context two greys in turn, in their order: for areas and bars, so that neighbours stay apart. */
export function shadeContext(paints: Map<string, Paint>): void {
  const context = [...paints].filter(([, { role }]) => role === 'context')
  context.forEach(([code, paint], k) => paints.set(code, { ...paint, role: k % 2 === 0 ? 'context' : 'ink3' }))
}
