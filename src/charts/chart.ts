import type { Place } from '../issues/issue.ts'
import type { ReadWords } from '../marks/mark.ts'
import type { Control, Values } from './control.ts'
import type { ChartSpec, Reference } from './spec.ts'

/** A chart as an editor wrote it, with the place of every key for messages. */
export interface Chart {
  id: string
  file: string
  spec: ChartSpec
  /** Place of the part at a path (`['where', 'country']`), or of the nearest part above it that is there. */
  placeOf: (path: readonly PropertyKey[]) => Place
  /** Its strings that readers see as words, read: marks with line and column, in reading order. */
  texts: ReadWords[]
  /** What readers may change. */
  controls?: readonly Control[]
  /** The chart after every other way to choose, each a chart like any other. */
  states?: readonly Chart[]
  /** Of which chart it is a state, and what is chosen. */
  state?: { of: string; values: Values }
}

/** A chart and its states. */
export const withStates = (chart: Chart): Chart[] => [chart, ...(chart.states ?? [])]

/** Reference lines and bands of a spec, where its type has them. */
export const referencesOf = (spec: ChartSpec): Reference[] => ('references' in spec ? (spec.references as Reference[]) : [])

/** Strings of a chart that readers see as words and that may hold bound numbers, in reading order. */
export const chartStrings = ({ spec }: Pick<Chart, 'spec'>): { path: (string | number)[]; text: string }[] => [
  { path: ['title'], text: spec.title },
  { path: ['subtitle'], text: spec.subtitle },
  ...spec.notes.map((text, k) => ({ path: ['notes', k], text })),
  ...(spec.doubt ? [{ path: ['doubt'], text: spec.doubt }] : []),
  ...spec.annotations.map(({ text }, k) => ({ path: ['annotations', k, 'text'], text })),
  ...referencesOf(spec).map(({ text }, k) => ({ path: ['references', k, 'text'], text })),
  ...(spec.alt ? [{ path: ['alt'], text: spec.alt }] : []),
]

/** The texts of a chart that state what it shows, with their place: its title, the first of its strings. */
export const headlinesOf = ({ texts, placeOf }: Pick<Chart, 'texts' | 'placeOf'>): { read: ReadWords; place: Place }[] =>
  texts.slice(0, 1).map((read) => ({ read, place: placeOf(['title']) }))
