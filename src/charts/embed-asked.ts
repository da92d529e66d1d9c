import { stateKey } from './control.ts'

/** What a chart has for one name of an address: its values with their words, the published one of a control, and of codes how many are drawn at once. */
export interface Known {
  values: Readonly<Record<string, string>>
  first?: string
  most?: number
}

/** What an address asks of an embed. */
export interface EmbedAsked {
  /** Part of the address of the state that it asks for; empty for the chart as published. */
  key: string
  /** The rest of what it asks: all but the choices of controls. */
  rest: URLSearchParams
  /** It asks for something free that the chart has. */
  free: boolean
  unknown: { name: string; value: string }[]
  /** Words of what is more than the chart draws at once. */
  left: string[]
  /** A stretch that ends before it begins. */
  turned: boolean
}

/** Reads what an address asks of a chart that has so much, as the chart's page does. Names that the chart does not know are another's affair. */
export function readEmbedAsked(asked: URLSearchParams, known: Readonly<Record<string, Known>>): EmbedAsked {
  const rest = new URLSearchParams(asked)
  const chosen: Record<string, string> = {}
  const found: EmbedAsked = { key: '', rest, free: false, unknown: [], left: [], turned: false }
  for (const [name, { values, first, most }] of Object.entries(known)) {
    const value = asked.get(name)
    if (value === null) continue
    const has = (one: string): boolean => Object.hasOwn(values, one)
    const parts = most ? [...new Set(value.split('.'))] : [value]
    found.unknown.push(...parts.filter((one) => !has(one)).map((one) => ({ name, value: one })))
    found.left.push(
      ...parts
        .filter(has)
        .slice(most ?? 1)
        .map((one) => values[one]!),
    )
    if (first === undefined) found.free ||= parts.some(has)
    else rest.delete(name)
    if (has(value)) chosen[name] = value
  }
  const controls = Object.entries(known).flatMap(([name, { first }]) => (first === undefined ? [] : [{ name, first }]))
  found.key = stateKey(controls, chosen)
  found.turned = (chosen.from ?? '').localeCompare(chosen.to ?? chosen.from ?? '', 'en', { numeric: true }) > 0
  return found
}
