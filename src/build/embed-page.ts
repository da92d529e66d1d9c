import type { Known } from '../charts/embed-asked.ts'
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

/** Words of an embed that decide how tall it is. */
interface EmbedWords {
  title: string
  subtitle: string
  notes: readonly string[]
}

const plainWords = ({ title, subtitle, notes }: ChartModel): EmbedWords => ({
  title: title.plain,
  subtitle: subtitle.plain,
  notes: notes.map(({ plain }) => plain),
})

/** Height that a chart's embed takes in a frame of a width, from the sizes in src/styles/embed.css; under its own words, or others. */
export function heightOfEmbed(chart: ChartModel, width: number, { title, subtitle, notes }: EmbedWords = plainWords(chart)): number {
  const words = (text: string, size: number, lineHeight: number, weight: 400 | 600 = 400, before = 0) => ({
    text,
    size,
    lineHeight,
    weight,
    before,
  })
  return embedHeight(
    {
      above: [words(title, 19, 1.25, 600), words(subtitle, 15, 1.4, 400, 4)],
      below: [
        ...notes.map((note) => words(note, 13, 1.45)),
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

/**
 * What the chart's page offers an embedder: the line to copy, and the height that it promises; and where readers choose freely, that line for
 * a choice, with `{embed}` and `{page}` for what the addresses then ask.
 */
export function embedPage(chart: ChartModel, base: string = SITE.address): { snippet: string; height: number; free?: string } {
  const height = heightOfEmbed(chart, SNIPPET_WIDTH)
  const page = absolute(`/charts/${chart.id}/`, base)
  const shared = { embed: `${page}embed/`, site: SITE.name, licence: SITE.licence }
  const snippet = iframeSnippet({ ...shared, title: chart.title.plain, page, height })
  if (!chart.live) return { height, snippet }
  const { title, subtitleOfSpan, subtitle, notes } = chart.live.data.words
  const words = { title, subtitle: chart.live.span ? subtitleOfSpan : subtitle, notes: notes.map(({ text }) => text) }
  const free = iframeSnippet({
    ...shared,
    title,
    page: absolute(`/charts/${chart.stateOf ?? chart.id}/`, base),
    height: heightOfEmbed(chart, SNIPPET_WIDTH, words),
    asked: { embed: '{embed}', page: '{page}' },
  })
  return { height, snippet, free }
}

/** What a chart has of what the address of its embed may ask for, by name; nothing where readers change nothing. */
export function knownToEmbed({ controls = [], live }: Pick<ChartModel, 'controls' | 'live'>): Record<string, Known> | undefined {
  const words = (choices: readonly { value: string; label: string }[]): Known['values'] =>
    Object.fromEntries(choices.map(({ value, label }) => [value, label]))
  const places = live?.span && { values: Object.fromEntries(live.span.places.map((place) => [place, ''])) }
  const known = {
    ...Object.fromEntries(controls.map(({ name, choices }) => [name, { values: words(choices), first: choices[0]!.value }])),
    ...(live?.pick ? { [live.pick.name]: { values: words(live.pick.options), most: live.pick.most } } : {}),
    ...(places ? { from: places, to: places } : {}),
  }
  return Object.keys(known).length > 0 ? known : undefined
}
