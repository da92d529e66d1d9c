import { CompletionItemKind } from 'vscode-languageserver'
import { HOUSE } from '../articles/article-schema.ts'
import { wordsOf } from '../build/model/words.ts'
import { readDatasetName } from '../charts/names.ts'
import { latestOf } from '../data/catalogue.ts'
import { named, type Completer, type Proposal } from './cursor.ts'
import { kindOf, type SiteView } from './site-view.ts'

const chartsOf = ({ content }: SiteView): [string, string][] =>
  [...content.charts].map(([id, chart]) => [id, wordsOf(chart.spec.title).plain])

const charts = (view: SiteView, dress: (id: string) => string): Proposal[] =>
  chartsOf(view).map(([id, title]) => ({ text: dress(id), kind: CompletionItemKind.File, detail: title }))

/** Charts for `::chart{#…}` and for the `lead` of an article. */
export const completeChart: Completer = ({ file, before, view }) => {
  const placed = /::chart\{[ \t]*(#?[a-z0-9-]*)$/.exec(before)
  if (placed) return { typed: placed[1]?.length ?? 0, items: charts(view, (id) => `#${id}`) }
  const lead = kindOf(file).kind === 'article' ? /(?:^|\n)lead:[ \t]*([a-z0-9-]*)$/.exec(before) : null
  return lead ? { typed: lead[1]?.length ?? 0, items: charts(view, (id) => id) } : undefined
}

/** The desk and the people who may sign, in the `authors` of an article: in brackets or as a list. */
export const completeAuthor: Completer = ({ file, before, view }) => {
  if (kindOf(file).kind !== 'article') return undefined
  const { people } = view.content
  const found = /(?:^|\n)authors:[ \t]*(?:\[(?:[^\]\n]*,)?[ \t]*|\r?\n(?:[ \t]*-[^\n]*\n)*[ \t]*-[ \t]*)([^\],\n]*)$/.exec(before)
  return found
    ? {
        typed: found[1]?.length ?? 0,
        items: named([HOUSE, ...people.keys()], CompletionItemKind.Constant, (id) => people.get(id)?.spec.name),
      }
    : undefined
}

const terms = ({ content }: SiteView, dress: (id: string) => string): Proposal[] =>
  [...content.terms.values()].map(({ id, spec }) => ({ text: dress(id), kind: CompletionItemKind.Text, detail: wordsOf(spec.term).plain }))

/** Other terms, in the `see` of a term. */
export const completeSee: Completer = ({ file, before, view }) => {
  const found = file.startsWith('content/terms/') ? /(?:^|\n)see:[ \t]*\[(?:[^\]\n]*,)?[ \t]*([a-z0-9-]*)$/.exec(before) : null
  return found ? { typed: found[1]?.length ?? 0, items: terms(view, (id) => id) } : undefined
}

/** What stands below each folder of our pages. */
const PAGES: Record<string, (view: SiteView) => Proposal[]> = {
  articles: ({ content }) =>
    content.articles.map(({ slug, front }) => ({ text: `${slug}/`, kind: CompletionItemKind.File, detail: wordsOf(front.title).plain })),
  charts: (view) => charts(view, (id) => `${id}/`),
  data: ({ content }) =>
    [...content.catalogue.datasets.values()].map(({ id, record }) => ({
      text: `${id}/`,
      kind: CompletionItemKind.Module,
      detail: record.title,
    })),
  glossary: (view) => terms(view, (id) => `#${id}`),
}

/** Addresses of our own pages in a link. */
export const completeLink: Completer = ({ before, view }) => {
  const [, path = '', folder = '', typed] = /\]\((\/(?:([a-z]+)\/(#?[a-z0-9-]*))?[a-z]*)$/.exec(before) ?? []
  if (typed !== undefined) return PAGES[folder] && { typed: typed.length, items: PAGES[folder](view) }
  return path
    ? {
        typed: path.length,
        items: named(
          Object.keys(PAGES).map((name) => `/${name}/`),
          CompletionItemKind.Folder,
        ),
      }
    : undefined
}

const CHANNELS = /(?:^|\n)(?:x|y|series|facet|share|sort|by|field|size|value):[ \t]*([a-z0-9_]*)$/

/** Types, and fields of its dataset for the channels, in a chart's YAML; the schema of charts knows all other keys. */
export const completeSpec: Completer = ({ file, text, before, view }) => {
  if (kindOf(file).kind !== 'chart') return undefined
  const type = /(?:^|\n)type:[ \t]*([a-z-]*)$/.exec(before)
  if (type) return { typed: type[1]?.length ?? 0, items: named(view.content.types.keys(), CompletionItemKind.Class) }
  const channel = CHANNELS.exec(before)
  const written = /^dataset:[ \t]*([a-z0-9@-]+)/m.exec(text)?.[1]
  const dataset = written === undefined ? undefined : view.content.catalogue.datasets.get(readDatasetName(written).id)
  const fields = dataset && latestOf(dataset)?.table.head.fields.filter(({ name }) => !name.endsWith('_flag'))
  if (!channel || !fields) return undefined
  return {
    typed: channel[1]?.length ?? 0,
    items: fields.map(({ name, type: kind, unit }) => ({ text: name, kind: CompletionItemKind.Field, detail: unit ?? kind })),
  }
}
