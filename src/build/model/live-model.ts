import type { Chart } from '../../charts/chart.ts'
import { plainChart } from '../../charts/chart-data.ts'
import { codesOf, liveChart, placesOf, type LiveData, type LiveModel } from '../../charts/live.ts'
import { withPlainWords } from '../../charts/plain-words.ts'
import { notesIn } from '../../charts/spec-words.ts'
import { FLAGS } from '../../data/flags.ts'
import { SITE } from '../../site.ts'
import { t } from '../interface-words.ts'
import type { Content } from '../load-site.ts'
import type { ChartModel } from '../site-model.ts'
import { citationAt } from './edition-line.ts'
import { wordsOf } from './words.ts'

/** The live part of a chart's model; nothing where readers choose nothing freely. */
export function makeLiveModel(
  chart: Chart,
  { source, editions }: Pick<ChartModel, 'source' | 'editions'>,
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
  const subtitle = wordsOf(live.subtitle).plain
  const data: LiveData = {
    id: chart.state?.of ?? chart.id,
    spec,
    chart: plain,
    live: { ...(pick ? { pick } : {}), ...(span ? { span } : {}) },
    words: {
      title: wordsOf(live.title).plain,
      subtitle,
      subtitleOfSpan: t('working.span', { subtitle, from: '{from}', to: '{to}' }),
      notes: notesIn(wide.spec).map(({ text }) => wordsOf(text).plain),
      source,
      citation: citationAt({ title: wordsOf(live.title), source, editions }, '{address}'),
      tableOf: t('figure.table-of', { title: '{title}' }),
      rows: t('figure.table', { n: '{n}' }),
      flags: Object.fromEntries([...FLAGS, 'none'].map((flag) => [flag, t(`flag.${flag}`)])),
    },
  }
  return {
    live: {
      data,
      ...(pick
        ? {
            pick: {
              name: pick.field.replaceAll('_', '-'),
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
