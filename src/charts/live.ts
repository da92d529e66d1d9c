import type { Chart } from './chart.ts'
import type { PlainChart } from './chart-data.ts'
import type { PrintedEdition } from './chart-json.ts'
import type { Datum } from './chart-type.ts'
import type { ChartSpec } from './spec.ts'

/** What readers may choose freely: some of the codes of a field, and a stretch of x. */
export interface Live {
  pick?: { field: string; label: string; from: readonly string[]; most: number }
  span?: { label: string }
}

/** What readers may choose freely, as their browser knows it: with the codes that the chart as published draws. */
export interface LiveOffer extends Live {
  drawn?: readonly string[]
}

/** What a reader has chosen; nothing chosen keeps what the chart as written draws. */
export interface LiveChoice {
  codes?: readonly string[]
  from?: string
  to?: string
}

/** A note under what readers choose; with `of` it stands only where one of these codes, or places of x, is drawn. */
export interface LiveNote {
  text: string
  of?: readonly string[]
}

/** What travels inside the files of a chart that a reader has changed. */
export interface TakenWords {
  edition: string
  editions: readonly PrintedEdition[]
  /** The last line, with `{address}` for where the chart stands, without `https://`. */
  credit: string
  /** Terms of the data. */
  licence: string
  lang: string
}

/** Words of a page's language for what the browser draws; `{from}`, `{to}`, `{n}` and `{title}` are filled in. */
export interface LiveWords {
  title: string
  subtitle: string
  /** The subtitle of a stretch of x: it says where that begins and ends. */
  subtitleOfSpan: string
  notes: LiveNote[]
  source: string
  taken: TakenWords
  /** How what is shown is cited, with `{address}` for where it stands. */
  citation: string
  tableOf: string
  rows: string
  flags: Record<string, string>
}

/** What the browser draws from: a chart of all that may be chosen. Only tables that may be given away come so. */
export interface LiveData {
  id: string
  spec: ChartSpec
  chart: PlainChart
  live: LiveOffer
  /** Words of the page's language. */
  words: LiveWords
}

/** What readers choose freely, as a page offers it; and what their browser then draws from. */
export interface LiveModel {
  pick?: { name: string; label: string; most: number; options: { value: string; label: string; drawn: boolean }[] }
  span?: { label: string; places: string[] }
  data: LiveData
}

const channels = (spec: ChartSpec, field: string) => (datum: Datum) =>
  field === spec.x ? String(datum.x) : field === spec.series ? datum.series : field === spec.facet ? datum.facet : null

/** Orders places of x as time and numbers run. */
const before = (a: string, b: string): boolean => a.localeCompare(b, 'en', { numeric: true }) <= 0

/** All places of x, in order: what a stretch begins and ends at. */
export const placesOf = ({ data }: Pick<PlainChart, 'data'>): string[] =>
  [...new Set(data.flatMap(({ x }) => (x === null ? [] : [String(x)])))].toSorted((a, b) => (before(a, b) ? -1 : 1))

/** The codes of a field that data hold, in their order. */
export const codesOf = (spec: ChartSpec, { data }: Pick<PlainChart, 'data'>, field: string): string[] => [
  ...new Set(data.flatMap((datum) => channels(spec, field)(datum) ?? [])),
]

/** Where a part of the chart of all choices was written: the codes that readers pick from stand in `live`. */
const pickedPath = (field: string, path: readonly PropertyKey[]): readonly PropertyKey[] =>
  path[0] === 'where' && path[1] === field ? ['live', 'pick', 'from', ...path.slice(2)] : path

/** A note in full, from how an editor wrote it. */
export const noteOf = (note: string | { of: string | readonly string[]; text: string }): LiveNote =>
  typeof note === 'string' ? { text: note } : { text: note.text, of: [note.of].flat() }

/** Everything that is named on a channel of what is drawn: codes, and places of x. */
const drawnIn = (spec: ChartSpec, { data }: Pick<PlainChart, 'data'>): Set<string> =>
  new Set([spec.x, spec.series, spec.facet].flatMap((field) => (field === undefined ? [] : codesOf(spec, { data }, field))))

/** The chart of all that readers may choose from, with words that are true of any choice; undefined where they choose nothing freely. */
export function liveChart(chart: Chart): Chart | undefined {
  const { live } = chart.spec
  if (!live) return undefined
  const { alt: _alt, doubt, ...spec } = chart.spec
  const where = live.pick ? { ...spec.where, [live.pick.field]: [...live.pick.from] } : spec.where
  const plain = {
    title: live.title,
    subtitle: live.subtitle,
    notes: live.notes.map((note) => noteOf(note).text),
    controls: [],
    together: [],
    live: undefined,
  }
  return {
    ...chart,
    id: `${chart.id}/live`,
    texts: [],
    ...(live.pick ? { picked: live.pick.field, placeOf: (path) => chart.placeOf(pickedPath(live.pick!.field, path)) } : {}),
    spec: { ...spec, ...(where ? { where } : {}), ...(doubt === undefined ? {} : { doubt }), ...plain } as Chart['spec'],
  }
}

/**
 * The spec and the data of what a reader has chosen: rows that are not chosen go, and with them what is said of them. An index keeps those
 * that it divides by, though they are not drawn.
 */
export function chosenOf(
  { spec, chart, live }: Pick<LiveData, 'spec' | 'chart' | 'live'>,
  { codes, from, to }: LiveChoice,
): Pick<LiveData, 'spec' | 'chart'> {
  const codeOf = live.pick && channels(spec, live.pick.field)
  const picked = chart.data.filter((datum) => !codes || !codeOf || codes.includes(codeOf(datum) ?? ''))
  const data = picked.filter(({ x }) => (from === undefined || before(from, String(x))) && (to === undefined || before(String(x), to)))
  const index = (spec as { index?: string | number }).index
  const drawn = (at: Record<string, string | number>): boolean =>
    data.some((datum) =>
      Object.entries(at).every(([field, value]) => String(channels(spec, field)(datum) ?? datum.extra[field]) === String(value)),
    )
  const known = drawnIn(spec, { data })
  const holds = (code: string | number): boolean => known.has(String(code))
  const next = {
    ...spec,
    annotations: spec.annotations.filter(({ at }) => drawn(at)),
    highlight: spec.highlight.filter(holds),
    ...(spec.label ? { label: spec.label.filter(holds) } : {}),
  }
  return {
    spec: next,
    chart: { ...chart, data, ...(index === undefined ? {} : { base: picked.filter(({ x }) => String(x) === String(index)) }) },
  }
}

/** What stands over and under a choice that is drawn: the subtitle says where its stretch begins and ends, notes on what is not drawn are gone. */
export function wordsOfChoice(
  { words, live }: Pick<LiveData, 'words' | 'live'>,
  { spec, chart }: Pick<LiveData, 'spec' | 'chart'>,
): { title: string; subtitle: string; notes: string[] } {
  const places = placesOf(chart)
  const drawn = drawnIn(spec, chart)
  return {
    title: words.title,
    subtitle: live.span ? words.subtitleOfSpan.replace('{from}', places[0] ?? '').replace('{to}', places.at(-1) ?? '') : words.subtitle,
    notes: words.notes.flatMap(({ text, of }) => (!of || of.some((code) => drawn.has(code)) ? [text] : [])),
  }
}

/** Name of the control by which readers pick codes of a field, as it stands in an address. */
export const pickName = (field: string): string => field.replaceAll('_', '-')

/** What of an address is a free choice of a chart, by name. */
export const freeAsked = (asked: string, { pick, span }: Live): [name: string, value: string][] =>
  [...new URLSearchParams(asked)].filter(
    ([name]) => (pick && name === pickName(pick.field)) || (span && (name === 'from' || name === 'to')),
  )

/**
 * The choice that an address asks for, of what the chart has: codes that are offered, as many as are drawn at once; the ends of a stretch in
 * their order. Undefined where it asks for nothing of that.
 */
export function askedChoice({ chart, live }: Pick<LiveData, 'chart' | 'live'>, asked: URLSearchParams): LiveChoice | undefined {
  const { pick, span } = live
  const codes = pick
    ? [...new Set((asked.get(pickName(pick.field)) ?? '').split('.'))].filter((code) => pick.from.includes(code)).slice(0, pick.most)
    : []
  const places = placesOf(chart)
  const ends = span
    ? ['from', 'to'].map((end) => {
        const place = asked.get(end)
        return place !== null && places.includes(place) ? place : undefined
      })
    : []
  if (codes.length === 0 && !ends.some(Boolean)) return undefined
  const [from = places[0]!, to = places.at(-1)!] = ends
  const [first, last] = before(from, to) ? [from, to] : [to, from]
  const kept = codes.length > 0 ? codes : live.drawn
  return { ...(kept ? { codes: kept } : {}), ...(span ? { from: first, to: last } : {}) }
}
