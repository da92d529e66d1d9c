import type { Values } from '../charts/control.ts'

/** What the address needs to know of a control. */
export interface Choosable {
  name: string
  choices: readonly { value: string }[]
}

/** What an address asks of a chart. */
export interface Asked {
  /** Value of every control; its first choice where the address says nothing that the chart knows. */
  values: Values
  /** What it asks for and the chart does not have. */
  unknown: { name: string; value: string }[]
}

/** Reads what an address asks (`?edition=2025`) of a chart. `prefix` parts charts that share a page: `?x.edition=2025`. */
export function readAsked(search: string, controls: readonly Choosable[], prefix: string): Asked {
  const given = new URLSearchParams(search)
  const unknown: Asked['unknown'] = []
  const values = controls.map(({ name, choices }) => {
    const first = choices[0]?.value ?? ''
    const value = given.get(prefix + name)
    if (value === null) return [name, first]
    if (choices.some((choice) => choice.value === value)) return [name, value]
    unknown.push({ name: prefix + name, value })
    return [name, first]
  })
  return { values: Object.fromEntries(values) as Values, unknown }
}

/** An address's search after a choice: first choices are not said, what is not ours stays. Empty, or with its question mark. */
export function writeAsked(search: string, controls: readonly Choosable[], values: Values, prefix: string): string {
  const given = new URLSearchParams(search)
  for (const { name, choices } of controls) {
    const value = values[name]
    if (value === undefined || value === choices[0]?.value) given.delete(prefix + name)
    else given.set(prefix + name, value)
  }
  const text = given.toString()
  return text && `?${text}`
}
