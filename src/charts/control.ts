/** Where a part of a chart's YAML stands. */
export type Path = readonly (string | number)[]

/** One of the choices of a control. */
export interface Choice {
  /** Stands in the address. */
  value: string
  label: string
  /** What it lays over the chart's YAML; nothing in the first choice of each control. */
  set: Readonly<Record<string, unknown>>
  path: Path
}

/** What a reader may change about a chart: the first choice is the chart as it was written. */
export interface Control {
  /** Stands in the address. */
  name: string
  label: string
  choices: readonly Choice[]
  /** True where the choices follow one another in time, and a button steps through them. */
  play: boolean
}

/** A control as its reader meets it. */
export interface ControlWords extends Pick<Control, 'name' | 'label' | 'play'> {
  choices: readonly Pick<Choice, 'value' | 'label'>[]
}

/** Choices as a list shows them: those that play in order of time, where their values are years or months; others as written. */
export function listed({ choices, play }: ControlWords): readonly Pick<Choice, 'value' | 'label'>[] {
  const inTime = play && choices.every(({ value }) => /^\d{4}(?:-\d{2})?$/.test(value))
  return inTime ? choices.toSorted((a, b) => a.value.localeCompare(b.value)) : choices
}

/** What choices that meet lay over the chart besides their own. */
export interface Meeting {
  when: Readonly<Record<string, string>>
  set: Readonly<Record<string, unknown>>
  path: Path
}

/** Values chosen, by the name of their control. */
export type Values = Readonly<Record<string, string>>

/** A chart's YAML after some choices. */
export interface WrittenState {
  /** Its part of the address: `edition-2025--unit-kt`. Never empty: the chart as written is no state of itself. */
  key: string
  /** Value of every control. */
  values: Values
  written: Readonly<Record<string, unknown>>
  /** What was laid over the chart, in order. */
  laid: readonly { set: Readonly<Record<string, unknown>>; path: Path }[]
}

/** How many states are drawn ahead at most, the chart as written among them. */
export const MOST_STATES = 12

/** Fields that are laid over part by part. */
const PARTED = new Set(['where', 'y', 'names', 'live'])

const isParts = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Lays a partial spec over another; null takes a field out. A field of parts that is written as one word gives way as a whole. */
export function layOver(written: Readonly<Record<string, unknown>>, set: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const laid: Record<string, unknown> = { ...written }
  for (const [name, value] of Object.entries(set)) {
    const before = laid[name]
    if (value === null) delete laid[name]
    else if (PARTED.has(name) && isParts(value) && isParts(before)) laid[name] = layOver(before, value)
    else laid[name] = value
  }
  return laid
}

/** A state's part of the address: choices other than the first ones, in the order of the controls. */
export const stateKey = (controls: readonly { name: string; first: string }[], values: Values): string =>
  controls
    .filter(({ name, first }) => values[name] !== undefined && values[name] !== first)
    .map(({ name }) => `${name}-${values[name]}`)
    .join('--')

/** Every way to choose, the chart as written left out. `written` is the chart's YAML without its controls. */
export function statesOf(
  written: Readonly<Record<string, unknown>>,
  controls: readonly Control[],
  meetings: readonly Meeting[],
): WrittenState[] {
  const chosen = controls.reduce<Choice[][]>(
    (all, control) => all.flatMap((choices) => control.choices.map((choice) => [...choices, choice])),
    [[]],
  )
  return chosen.flatMap((choices) => {
    const values = Object.fromEntries(controls.map(({ name }, k) => [name, choices[k]!.value]))
    const key = stateKey(
      controls.map((control) => ({ name: control.name, first: control.choices[0]!.value })),
      values,
    )
    if (key === '') return []
    const met = meetings.filter(({ when }) => Object.entries(when).every(([name, value]) => values[name] === value))
    const laid = [...choices, ...met].filter(({ set }) => Object.keys(set).length > 0)
    return [{ key, values, laid, written: laid.reduce((spec, { set }) => layOver(spec, set), { ...written }) }]
  })
}
