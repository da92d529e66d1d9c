import type { Values } from '../charts/control.ts'

/** What the address needs to know of a control. */
export interface Askable {
  name: string
  /** Its value in the chart as published; the address does not say it. */
  first: string
  /** A value as the chart can show it, what of it the chart does not have, and what is more than it shows at once. */
  settle: (value: string) => { value: string; unknown: string[]; over?: Over }
}

/** What is left out of a choice because it has too many: how many there may be, and what goes, in words. */
export interface Over {
  most: string
  left: string
}

/** What an address asks of a chart. */
export interface Asked {
  /** Value of every control; the published one where the address says nothing that the chart knows. */
  values: Values
  /** What it asks for and the chart does not have. */
  unknown: { name: string; value: string }[]
  /** What it asks for that is more than the chart shows at once. */
  over: Over[]
}

/** Values as the chart was published. */
export const published = (controls: readonly Askable[]): Values => Object.fromEntries(controls.map(({ name, first }) => [name, first]))

/** Reads what an address asks (`?edition=2025`) of a chart. `prefix` parts charts that share a page: `?x.edition=2025`. */
export function readAsked(search: string, controls: readonly Askable[], prefix: string): Asked {
  const given = new URLSearchParams(search)
  const unknown: Asked['unknown'] = []
  const over: Over[] = []
  const values = controls.map(({ name, first, settle }) => {
    const asked = given.get(prefix + name)
    if (asked === null) return [name, first]
    const settled = settle(asked)
    if (settled.over) over.push(settled.over)
    unknown.push(...settled.unknown.map((value) => ({ name: prefix + name, value })))
    return [name, settled.value || first]
  })
  return { values: Object.fromEntries(values) as Values, unknown, over }
}

/** An address's search after a choice: published values are not said, what is not ours stays. Empty, or with its question mark. */
export function writeAsked(search: string, controls: readonly Askable[], values: Values, prefix: string): string {
  const given = new URLSearchParams(search)
  for (const { name, first } of controls) {
    const value = values[name]
    if (value === undefined || value === first) given.delete(prefix + name)
    else given.set(prefix + name, value)
  }
  const text = given.toString()
  return text && `?${text}`
}
