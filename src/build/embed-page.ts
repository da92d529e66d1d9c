import { embedHeight } from '../embeds/height.ts'
import { iframeSnippet } from '../embeds/snippet.ts'
import { formatDate } from '../format/dates.ts'
import { absolute, SITE } from '../site.ts'
import { FONTS } from './folders.ts'
import { t } from './interface-words.ts'
import { makeMeasure } from './measure.ts'
import type { ChartModel } from './site-model.ts'

const measure = makeMeasure(FONTS)

/** Width at which a snippet's height is true. */
const SNIPPET_WIDTH = 640

/** Lines of an embed that are neither words nor drawing: rules, the closed table's line, the key. */
const REST = { rules: 14 + 14 + 10 + 6, table: 34, key: 34 }

/** A chart's source, and how far we have read: an embed has no foot that would say so. */
export const sourceOfEmbed = ({ source }: Pick<ChartModel, 'source'>): string =>
  `${source} ${t('site.read-to', { date: formatDate(SITE.readTo, SITE.lang) })}.`

/** Height that a chart's embed takes in a frame of a width, from the sizes in src/styles/embed.css. */
export function heightOfEmbed(chart: ChartModel, width: number): number {
  const words = (text: string, size: number, lineHeight: number, weight: 400 | 600 = 400, before = 0) => ({
    text,
    size,
    lineHeight,
    weight,
    before,
  })
  return embedHeight(
    {
      above: [words(chart.title.plain, 19, 1.25, 600), words(chart.subtitle.plain, 15, 1.4, 400, 4)],
      below: [
        ...chart.notes.map((note) => words(note.plain, 13, 1.45)),
        words(sourceOfEmbed(chart), 13, 1.45, 400, 4),
        words(`${SITE.name} · ${SITE.licence}`, 13, 1.6, 400, 6),
      ],
      sizes: chart.sizes,
      padding: 16,
      rest: REST.rules + REST.table + (chart.key.length > 0 ? REST.key : 0),
    },
    width,
    measure,
  )
}

/** What the chart's page offers an embedder: the line to copy, and the height that it promises. */
export function embedPage(chart: ChartModel, base: string = SITE.address): { snippet: string; height: number } {
  const height = heightOfEmbed(chart, SNIPPET_WIDTH)
  const page = absolute(`/charts/${chart.id}/`, base)
  return {
    height,
    snippet: iframeSnippet({ title: chart.title.plain, embed: `${page}embed/`, page, height, site: SITE.name, licence: SITE.licence }),
  }
}
