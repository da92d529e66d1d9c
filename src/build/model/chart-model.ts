import { chartStrings, type Chart } from '../../charts/chart.ts'
import { notesIn } from '../../charts/spec-words.ts'
import type { Control, ControlWords } from '../../charts/control.ts'
import type { PlainChart } from '../../charts/chart-data.ts'
import { readDatasetName } from '../../charts/names.ts'
import type { Catalogue } from '../../data/catalogue.ts'
import { levelOfSources } from '../../data/licence.ts'
import type { DrawnChart } from '../draw-job.ts'
import type { Receipt } from '../../facts/receipt.ts'
import type { ChartModel, ClaimModel } from '../site-model.ts'
import { editionsOfVersions, licenceOf, sourceLine } from './edition-model.ts'
import { factsIn, wordsOf } from './words.ts'

/** A chart as pages show it, from its spec, the rows drawn and the drawing. */
export function makeChartModel(
  chart: Chart,
  plain: PlainChart,
  drawn: DrawnChart & { hash: string },
  catalogue: Catalogue,
  receipts: ReadonlyMap<string, Receipt>,
  claims: ClaimModel[],
): ChartModel {
  const { spec } = chart
  const { id: dataset } = readDatasetName(spec.dataset)
  const editions = editionsOfVersions(
    plain.versions.map((version) => ({ dataset, version })),
    catalogue,
  )
  const found = catalogue.datasets.get(dataset)
  if (!found) throw new Error(`unknown dataset: ${dataset}`)
  const drawnFrom = found.versions.filter((version) => plain.versions.includes(version.id))
  const compiled = drawnFrom.length > 0 && drawnFrom.every((version) => version.table.head.compiled)
  const level = levelOfSources(plain.sources, catalogue.sources, compiled)
  const facts = [...new Set(chartStrings(chart).flatMap(({ text }) => factsIn(text)))]
  return {
    id: chart.id,
    hash: drawn.hash,
    picture: '',
    pictureSize: { width: 0, height: 0 },
    type: spec.type,
    title: wordsOf(spec.title),
    subtitle: wordsOf(spec.subtitle),
    notes: notesIn(spec).map(({ text }) => wordsOf(text)),
    section: wordsOf(spec.section).plain,
    sentence: spec.alt ? wordsOf(spec.alt).plain : drawn.description.text,
    key: drawn.key,
    table: drawn.table,
    source: sourceLine(plain.sources, editions, catalogue.sources),
    editions,
    licence: licenceOf(level, plain.sources, catalogue.sources, found.record),
    sizes: drawn.drawings.map(({ width, height }) => ({ width, height })),
    elements: spec.elements,
    receipts: facts.flatMap((id) => receipts.get(id) ?? []),
    claims,
    usedIn: [],
    datasets: [dataset],
    ...(chart.controls ? { controls: chart.controls.map(wordsOfControl), states: [] } : {}),
    ...(chart.state ? { stateOf: chart.state.of, values: chart.state.values } : {}),
  }
}

const wordsOfControl = ({ name, label, play, choices }: Control): ControlWords => ({
  name,
  label: wordsOf(label).plain,
  play,
  choices: choices.map(({ value, label: words }) => ({ value, label: wordsOf(words).plain })),
})

/** Puts the states among charts into the charts that they are states of. */
export function nestStates(charts: readonly ChartModel[]): ChartModel[] {
  for (const state of charts) if (state.stateOf !== undefined) charts.find(({ id }) => id === state.stateOf)?.states?.push(state)
  return charts.filter(({ stateOf }) => stateOf === undefined)
}
