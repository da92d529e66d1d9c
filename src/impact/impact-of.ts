import { latestOf } from '../data/catalogue.ts'
import type { Issue } from '../issues/issue.ts'
import { claimImpacts } from './claim-impacts.ts'
import { chartImpacts } from './chart-impacts.ts'
import { factImpacts } from './fact-impacts.ts'
import type { ChartImpact, DatasetImpact, Impact, Side } from './impact.ts'
import { sentenceImpacts } from './sentence-impacts.ts'

/** Datasets whose latest version is another file, or another one's bytes. */
function datasetImpacts(before: Side, after: Side): DatasetImpact[] {
  const ids = new Set([...before.catalogue.datasets.keys(), ...after.catalogue.datasets.keys()])
  return [...ids].flatMap((id) => {
    const [old, now] = [before.catalogue.datasets.get(id), after.catalogue.datasets.get(id)]
    const [was, is] = [old && latestOf(old), now && latestOf(now)]
    if (was?.id === is?.id && was?.sha256 === is?.sha256) return []
    return [
      {
        id,
        title: (now ?? old)?.record.title ?? id,
        ...(was ? { before: was.id } : {}),
        ...(is ? { after: is.id } : {}),
      },
    ]
  })
}

/** An issue apart from its line: a file may have grown above it. */
const told = ({ code, place, message, got }: Issue): string =>
  [code, place.file, place.row ?? '', place.field ?? '', message, got ?? ''].join('\n')

/** A drawing that changes, or names another edition below it, is another embed and another card. */
const isShownOtherwise = ({ kind, of }: ChartImpact): boolean => (kind === 'changed' || kind === 'moved') && of === undefined

/**
 * Everything that a change of the data does to what is published: which facts, sentences, headlines, charts, alt texts, embeds and cards
 * are other ones after it, and what of them is then untrue. Both sides are whole sites, read and checked; nothing is guessed from what
 * rests on what.
 */
export function impactOf(before: Side, after: Side): Impact {
  const datasets = datasetImpacts(before, after)
  const { facts, pinned } = factImpacts(before, after, new Set(datasets.map(({ id }) => id)))
  const { sentences, told: inSentences } = sentenceImpacts(before, after)
  const { sentences: claimed, told: inClaims } = claimImpacts(before, after)
  const { charts, told: inCharts } = chartImpacts(before, after)
  const known = new Set(before.issues.map(told))
  const broken = facts.filter(({ kind }) => kind === 'broken')
  const faults = after.issues.filter(
    (issue) =>
      !known.has(told(issue)) &&
      !inSentences.has(issue) &&
      !inClaims.has(issue) &&
      !inCharts.has(issue) &&
      !(issue.code.startsWith('fact/') && broken.some(({ id }) => issue.message.startsWith(`${id}: `))),
  )
  const shown = charts.filter(isShownOtherwise).map(({ id }) => id)
  const led = after.articles.filter(({ front }) => front.lead !== undefined && shown.includes(front.lead))
  return {
    datasets,
    facts,
    pinned: pinned.map(({ article, id, label }) => ({ ...(article === undefined ? {} : { article }), id, label })),
    sentences: [...sentences, ...claimed],
    charts,
    embeds: shown,
    cards: [...shown.map((chart) => ({ chart })), ...led.map(({ slug }) => ({ article: slug }))],
    faults,
  }
}
