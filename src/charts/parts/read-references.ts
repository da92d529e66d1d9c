import { issue, type Issue } from '../../issues/issue.ts'
import type { KeyEntry } from '../chart-table.ts'
import type { Reference } from '../spec.ts'
import { stretchOf, type XKind } from './time.ts'

/** Reads a value of a reference as the stretch that it takes on an axis, in the axis's own numbers; or says why it cannot. */
export type ReadPlace = (value: string | number, end: 'line' | 'band') => [number, number] | string

/** Reads numbers, in the unit that the axis shows; a logarithmic axis has no place for zero or less. */
export const onNumbers =
  (log = false): ReadPlace =>
  (value) => {
    const number = Number(value)
    if (!Number.isFinite(number)) return 'This axis shows numbers'
    return log && number <= 0 ? 'A logarithmic axis has no place for zero or less' : [number, number]
  }

/** Reads years, months and days on an axis of time. A line needs more than a year on an axis of months or days. */
export const onTime =
  (kind: XKind): ReadPlace =>
  (value, end) => {
    if (kind === 'number') return onNumbers()(value, end)
    if (kind !== 'year' && end === 'line' && /^\d{4}$/.test(String(value))) return 'A line in a year needs its month or its day'
    return stretchOf(value, kind) ?? 'This axis shows years, months or days'
  }

/** A reference with its number in the chart's YAML, counted from 0, so that what is wrong with it is told where it stands. */
export type ReadReference = Reference & { nth: number }

/** Path in the YAML of a reference, as the field of an issue: `references.1`. */
export const referenceField = (nth: number): string => `references.${nth}`

/** References with numbers for their places, the refusals of the others, and entries of the key for panels, which have no room for words. */
export interface ReadReferences {
  references: ReadReference[]
  issues: Issue[]
  key: KeyEntry[]
}

/**
 * Reads a chart's reference lines and bands on the axes that its type has. A line stands in the middle of the year, month or
 * day that it names, a band from the beginning of its first to the end of its last. `without` says why x (or y) takes none.
 */
export function readReferences(
  references: readonly Reference[],
  axes: { x?: ReadPlace; y?: ReadPlace; without?: string },
  panel: boolean,
): ReadReferences {
  const read: ReadReferences = { references: [], issues: [], key: [] }
  references.forEach((reference, nth) => {
    const found = readOne(reference, axes)
    if (typeof found === 'string') read.issues.push(refusal(found, { ...reference, nth }))
    else read.references.push({ ...found, nth })
  })
  if (!panel) return read
  const marks = read.references.map((reference) => ('at' in reference ? ('line' as const) : ('area' as const)))
  if (new Set(marks).size < marks.length)
    read.issues.push(
      issue('chart/reference', { file: '', field: 'references' }, 'Panels tell one reference line and one band apart, in the key', {
        got: `${marks.length} of them`,
        hint: 'Keep one line and one band, or leave `facet` out.',
      }),
    )
  read.key = read.references.map(({ text }, k) => ({ mark: marks[k]!, role: 'ink2', text }))
  return read
}

function readOne(reference: Reference, axes: { x?: ReadPlace; y?: ReadPlace; without?: string }): Reference | string {
  const { axis, text } = reference
  const place = axes[axis]
  if (!place) return axes.without ?? `This chart has no scale on ${axis}`
  if ('at' in reference) {
    const at = place(reference.at, 'line')
    return typeof at === 'string' ? at : { axis, at: (at[0] + at[1]) / 2, text }
  }
  const [from, to] = [place(reference.from, 'band'), place(reference.to, 'band')]
  if (typeof from === 'string') return from
  if (typeof to === 'string') return to
  return from[0] < to[1] ? { axis, from: from[0], to: to[1], text } : 'A band runs from the lower to the higher value'
}

const refusal = (message: string, reference: ReadReference): Issue =>
  issue('chart/reference', { file: '', field: referenceField(reference.nth) }, `${message}, so a reference cannot be drawn`, {
    got: `${reference.axis}: ${'at' in reference ? reference.at : `${reference.from} to ${reference.to}`} (${reference.text})`,
    hint: 'Give it a value that the axis shows, or leave it out.',
  })

/** What stands on an axis besides references: its numbers, and what else its scale holds. */
export interface AxisData {
  values: readonly number[]
  /** The scale begins at zero. */
  zero?: boolean
  log?: boolean
  /** Years that an axis of time may be widened by at least, however short the data. */
  time?: boolean
}

/** An axis of a few months may still be told from the years around it. */
const LEAST_YEARS = 5

/**
 * Refuses references so far outside the data that the data would be a dot beside them: further than the span of the data itself,
 * which begins at zero where the axis does. A single value is measured by its own size.
 */
export function farReferences(
  references: readonly ReadReference[],
  axis: 'x' | 'y',
  { values, zero = false, log = false, time = false }: AxisData,
): Issue[] {
  const known = values.filter((value) => Number.isFinite(value) && (!log || value > 0))
  if (known.length === 0) return []
  const scale = (value: number): number => (log ? Math.log10(value) : value)
  const held = [...known, ...(zero && !log ? [0] : [])].map(scale)
  const [low, high] = [Math.min(...held), Math.max(...held)]
  const span = Math.max(high - low, time ? LEAST_YEARS : 0) || Math.abs(high) || 1
  return references
    .filter((reference) => reachOf([reference], axis).some((value) => scale(value) < low - span || scale(value) > high + span))
    .map((reference) => ({
      ...refusal('The data would be a dot beside something this far away', reference),
      hint: 'Say it in `notes` instead, or draw the data that it belongs to.',
      expected: `no further from the data than its own span, ${Math.min(...known)} to ${Math.max(...known)}`,
    }))
}

/** Refuses references of which no part lies within the ends of an axis that is not widened for them. */
export const outsideReferences = (
  references: readonly ReadReference[],
  axis: 'x' | 'y',
  [low, high]: readonly [number, number],
  ends = `${low} to ${high}`,
): Issue[] =>
  references
    .filter((reference) => {
      const reach = reachOf([reference], axis)
      return reach.length > 0 && (Math.max(...reach) < low || Math.min(...reach) > high)
    })
    .map((reference) => ({
      ...refusal('The axis ends before it gets there', reference),
      hint: 'Give it a value that the axis shows, or say it in `notes` instead.',
      expected: ends,
    }))

/** The numbers of an axis that its references take, so that its scale can hold them. */
export const reachOf = (references: readonly Reference[], axis: 'x' | 'y'): number[] =>
  references
    .filter((reference) => reference.axis === axis)
    .flatMap((reference) => ('at' in reference ? [reference.at] : [reference.from, reference.to]))
    .map(Number)

/** What references say, for the sentence of a chart: their words, without their places. */
export const sayReferences = (references: readonly Reference[]): string =>
  references.length === 0
    ? ''
    : ` ${references.map((reference) => `${'at' in reference ? 'A line' : 'A band'} marks: ${reference.text}.`).join(' ')}`
