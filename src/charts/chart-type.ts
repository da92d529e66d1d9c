import type { Flag } from '../data/flags.ts'
import type { Value } from '../data/table.ts'
import type { Issue } from '../issues/issue.ts'
import type { ChartTable, KeyEntry } from './chart-table.ts'
import type { PlacedText } from './parts/text.ts'
import type { ChartSpec } from './spec.ts'
import type { Theme } from './theme.ts'

/** One observation to draw: a row of the (derived) table, read through the channels of the spec. */
export interface Datum {
  /** Value on the x channel; in a bar or range chart that lies down, x is still what the spec calls x. */
  x: Value
  /** Number on the y channel in the unit the spec asks for; null where the cell is empty, its flags say why. */
  y: number | null
  series: string | null
  facet: string | null
  flags: Flag[]
  /** Flags of the number on x, where it has any. */
  xFlags?: Flag[]
  /** Version the cell comes from. */
  version: string
  /** Other fields the type asked for by name (longitude, second value …). */
  extra: Record<string, Value>
}

/** The printed names of a code: a country, an element, a stage. `short` is used below 560 px. */
export interface Name {
  long: string
  short: string
}

/** Where a country is: its ISO 3166 number, as shapes are keyed, and a point inside it, in degrees. */
export interface Country {
  number: string
  longitude: number
  latitude: number
}

/** What a type is given: the spec's rows, the names of codes, and the words around them. */
export interface ChartData {
  data: Datum[]
  /** Rows that are not drawn, by which those of an index are divided. */
  base?: readonly Datum[]
  /** Printed name of a code in a field; the code itself where it has none. */
  name: (field: string, code: Value) => Name
  /** Unit id of y, after conversion. */
  unit: string
  /** Title of a field from the record. */
  fieldTitle: (field: string) => string
  /** Unit id of another field that is drawn, such as x; empty where it has none. */
  unitOf: (field: string) => string
  /** Number and place of a country's code, for maps; undefined for aggregates. */
  countryOf: (code: string) => Country | undefined
  /**
   * Extent of y, its smallest size above zero, all places of x, all series and all rows over all facets, so that panels share their
   * scales, figures, colours and marks; `together` where a panel has several of the series. Absent outside facets.
   */
  shared?: { y: [number, number]; least?: number; xs: string[]; series?: string[]; together?: boolean; rows?: readonly Datum[] }
  locale: string
}

/** Decisions without pixels; every type's series extends this. */
export interface Series {
  table: ChartTable
  key: KeyEntry[]
  /** Names of what the type tells apart where no field `series` does; each heads a column of the table. */
  parts?: readonly { name: Name }[]
  /** Refusals: bars that do not start at zero, nothing to draw. Nothing is drawn when one is an error. */
  issues: Issue[]
}

/** Width in px that a text takes. `weight` 400, 500 or 600; `face` the sans or the display serif. Leaves 10 % slack for a reader's own sans. */
export type Measure = (text: string, size: number, weight?: 400 | 500 | 600, face?: 'sans' | 'display') => number

/** Room beside a plot, in px. */
export interface Sides {
  left: number
  right: number
}

/** The space a chart is laid out in. `narrow` below 560 px; `panel` when it is one of several facets. */
export interface Frame {
  width: number
  locale: string
  measure: Measure
  /**
   * `sides` is the room beside the plot that panels keep together, so that each shows its places at the same distance; `whole` the width
   * of them all, and `numbers` has each write numbers for names, where one has no room for them.
   */
  panel?: { height: number; axisLabels: boolean; sides?: Sides; whole?: number; numbers?: boolean }
}

/** Every type's layout knows its outer size. */
export interface Layout {
  width: number
  height: number
  /** Room beside the plot, where it follows from what stands there: panels of one chart then keep the widest. */
  sides?: Sides
  /** Length in px that values or times have across, where words beside them take its room: panels stand fewer in a row where it is short. */
  across?: number
  /** The key of numbers in a panel, as wide as all panels: it stands once, beneath them. */
  numbers?: { texts: PlacedText[]; height: number }
}

/** A generated sentence and the claims it makes, each a value with the row and column of its cell in the chart's table. */
export interface Description {
  text: string
  facts: { row: number; column: number; text: string }[]
  /** Where "highest" and "lowest" are meant along rows of the table; without it along columns. */
  along?: 'row'
  /** Rows of the table that stand outside of what is ranked, and that the sentence tells each on its own: what is in no bin. */
  apart?: number[]
}

/**
 * A chart type: `spec` (in its own file, never reached from here) → `series` → `layout` → `draw` and `describe`.
 * All four are pure: document, theme, width, locale and measure come in as arguments.
 *
 * Every mark that stands for values carries `data-c` (column of the chart's table) and `data-r` (its rows, in the
 * order of its points, as ranges: `0-22` or `0-5 7`). The reading script finds words by them; there is no second copy.
 */
export interface ChartType<Spec extends ChartSpec = ChartSpec, Ser extends Series = Series, Lay extends Layout = Layout> {
  name: string
  /** Names of extra fields this type reads from a row (map: longitude, latitude). */
  extraFields?: (spec: Spec) => string[]
  /** Codes that it draws though no row has them, to be named and placed as x is (map: the origin of all flows). */
  extraCodes?: (spec: Spec) => string[]
  /** Extent of y over all facets, where marks reach further than single values: a stack is as tall as its parts together. */
  extent?: (spec: Spec, data: ChartData) => [number, number]
  /** True where the drawing adds its values up or parts a whole: a record's rules on what must never be summed then hold. */
  sums?: (spec: Spec) => boolean
  /** Where values are added up, the fields that part them into wholes, such as the x of a stack; all of a whole must be of one moment. Left out by a type that adds up moments, as changes from year to year. */
  wholes?: (spec: Spec) => (string | undefined)[]
  /** Codes of wholes that the drawing keeps apart from the parts that it adds up, as a printed total is. */
  apart?: (spec: Spec) => readonly (string | number)[]
  /** Fields beside the channels whose values stand in the name of each mark: rows that differ in them are told apart. */
  printed?: (spec: Spec) => string[]
  series: (spec: Spec, data: ChartData) => Ser
  layout: (series: Ser, frame: Frame) => Lay
  draw: (series: Ser, layout: Lay, tools: { document: Document; theme: Theme }) => SVGSVGElement
  describe: (series: Ser, locale: string) => Description
}

/** A named example with its small table written out; gallery, snapshots and browser tests all read it. */
export interface Example {
  name: string
  /** The chart's YAML as an object, without `dataset`. */
  spec: Record<string, unknown>
  fields: { name: string; type: string; unit?: string }[]
  primaryKey: string[]
  rows: Value[][]
  names?: Record<string, Name>
}
