import type { Place } from '../issues/issue.ts'
import type { ReadWords } from '../marks/mark.ts'
import type { Control, Values } from './control.ts'
import type { ChartSpec } from './spec.ts'
import { specStrings, type SpecString } from './spec-words.ts'

/** A chart as an editor wrote it, with the place of every key for messages. */
export interface Chart {
  id: string
  file: string
  spec: ChartSpec
  /** Place of the part at a path (`['where', 'country']`), or of the nearest part above it that is there. */
  placeOf: (path: readonly PropertyKey[]) => Place
  /** Its strings that readers see as words, read: marks with line and column, in reading order. */
  texts: ReadWords[]
  /** Fields that are read without a faulty part, where the file does not fit its schema: the chart is checked as far as that goes, and not drawn. */
  without?: ReadonlySet<string>
  /** What readers may change. */
  controls?: readonly Control[]
  /** The chart after every other way to choose, each a chart like any other. */
  states?: readonly Chart[]
  /** Field that readers pick from, where this is the chart of all that they may pick: its `where` is written in `live`. */
  picked?: string
  /** Of which chart it is a state, and what is chosen. */
  state?: { of: string; values: Values }
}

/** A chart and its states. */
export const withStates = (chart: Chart): Chart[] => [chart, ...(chart.states ?? [])]

/** Strings of a chart that readers see as words and that may hold bound numbers, in reading order. */
export const chartStrings = ({ spec }: Pick<Chart, 'spec'>): SpecString[] => specStrings(spec)

const HEADLINES = ['title', 'subtitle', 'alt', 'annotations', 'references']

/** The texts of a chart that state what it shows, with their place: title, subtitle, alternative text, and words on the drawing. */
export const headlinesOf = ({ texts, placeOf }: Pick<Chart, 'texts' | 'placeOf'>): { read: ReadWords; place: Place }[] =>
  texts.flatMap((read) => (HEADLINES.includes(read.field ?? '') ? [{ read, place: placeOf([read.field ?? '']) }] : []))
