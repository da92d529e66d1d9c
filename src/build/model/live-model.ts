import type { Chart } from '../../charts/chart.ts'
import { plainChart } from '../../charts/chart-data.ts'
import { codesOf, liveChart, noteOf, pickName, placesOf, type LiveData, type LiveModel, type LiveWords } from '../../charts/live.ts'
import { withPlainWords } from '../../charts/plain-words.ts'
import { notesIn } from '../../charts/spec-words.ts'
import { FLAGS } from '../../data/flags.ts'
import { SITE } from '../../site.ts'
import { t } from '../interface-words.ts'
import type { Content } from '../load-site.ts'
import type { ChartModel } from '../site-model.ts'
import { citationAt, creditAt, editionLine } from './edition-line.ts'
import { wordsOf } from './words.ts'

/** The live part of a chart's model; nothing where readers choose nothing freely. */
export function makeLiveModel(
  chart: Chart,
  { source, editions, licence }: Pick<ChartModel, 'source' | 'editions' | 'licence'>,
  { catalogue, types }: Pick<Content, 'catalogue' | 'types'>,
): { live?: LiveModel } {
  const wide = liveChart(chart)
  const { live } = chart.spec
  if (!wide || !live) return {}
  const { type } = types.get(chart.spec.type)!
  const spec = withPlainWords(wide.spec)
  const plain = plainChart(type, spec, catalogue, SITE.lang)
  const own = plainChart(type, withPlainWords(chart.spec), catalogue, SITE.lang)
  const { pick, span } = live
  const drawn = pick ? codesOf(chart.spec, own, pick.field) : []
  const data: LiveData = {
    id: chart.state?.of ?? chart.id,
    spec,
    chart: plain,
    live: { ...(pick ? { pick, drawn } : {}), ...(span ? { span } : {}) },
    words: liveWords(wide, live, { source, editions, licence }),
  }
  return {
    live: {
      data,
      ...(pick
        ? {
            pick: {
              name: pickName(pick.field),
              label: pick.label,
              most: pick.most,
              options: pick.from.map((value) => ({
                value,
                label: plain.names[pick.field]?.[value]?.long ?? value,
                drawn: drawn.includes(value),
              })),
            },
          }
        : {}),
      ...(span ? { span: { label: span.label, places: placesOf(plain) } } : {}),
    },
  }
}

/** Words for whatever readers choose of a chart, in the page's language. `wide` is the chart of all that may be chosen. */
function liveWords(
  wide: Chart,
  live: NonNullable<Chart['spec']['live']>,
  { source, editions, licence }: Pick<ChartModel, 'source' | 'editions' | 'licence'>,
): LiveWords {
  const subtitle = wordsOf(live.subtitle).plain
  return {
    title: wordsOf(live.title).plain,
    subtitle,
    subtitleOfSpan: t('working.span', { subtitle, from: '{from}', to: '{to}' }),
    notes: notesIn(wide.spec).map(({ text, path: [field, place] }) => ({
      ...(field === 'notes' ? noteOf(live.notes[Number(place)]!) : {}),
      text: wordsOf(text).plain,
    })),
    source,
    taken: {
      edition: editionLine(editions),
      editions: editions.map(({ dataset, version, edition, published }) => ({ dataset, version, edition, published })),
      credit: creditAt('{address}', licence),
      licence: licence.text,
      lang: SITE.lang,
    },
    citation: citationAt({ title: wordsOf(live.title), source, editions }, '{address}'),
    tableOf: t('figure.table-of', { title: '{title}' }),
    rows: t('figure.table', { n: '{n}' }),
    flags: Object.fromEntries([...FLAGS, 'none'].map((flag) => [flag, t(`flag.${flag}`)])),
  }
}
