import { checkContent, refusals } from './check-content.ts'
import { checkChart, traitsOf } from '../checks/chart/index.ts'
import { latestOf } from '../data/catalogue.ts'
import { plainChart } from '../charts/chart-data.ts'
import { asPrinted, printingId } from '../charts/as-printed.ts'
import { readDatasetName } from '../charts/names.ts'
import { chartStrings, withStates, type Chart } from '../charts/chart.ts'
import { withPlainWords } from '../charts/plain-words.ts'
import { hasErrors, IssueError, type Issue } from '../issues/issue.ts'
import { SITE } from '../site.ts'
import { t } from './interface-words.ts'
import { citingPages } from './citing-pages.ts'
import { dataResults } from './data-results.ts'
import type { DrawingRoom, Progress } from './draw-charts.ts'
import type { DrawJob } from './draw-job.ts'
import { writeChartSchema } from './editor-schema.ts'
import { makeGallery } from './gallery.ts'
import { makePictures } from './make-pictures.ts'
import { type Memory } from './memory.ts'
import { loadContent, type Content } from './load-site.ts'
import { makeArticleModel, receiptsOf } from './model/article-model.ts'
import { claimModels, claimsIn } from './model/claim-model.ts'
import { citedCells } from './model/cited-cells.ts'
import { makeChartModel, nestStates } from './model/chart-model.ts'
import { makeLiveModel } from './model/live-model.ts'
import { makeDatasetModel } from './model/dataset-model.ts'
import { makeGlossaryModel } from './model/glossary-model.ts'
import { makeHealthModel } from './model/health-model.ts'
import { makeWhatIfModel } from './model/what-if-model.ts'
import { drawnRows } from './model/drawn-rows.ts'
import { factsIn } from './model/words.ts'
import type { ChartModel, DatasetModel, SiteModel, SourceModel } from './site-model.ts'

/** What a site is made with. */
export interface SiteOptions {
  /** Folder that holds `content/`. */
  root: string
  /** The clock: the day of the build, ISO 8601. */
  today: string
  /** Show drafts of articles and of versions: the preview does. */
  drafts: boolean
  /** Address at which it will be published, for what travels inside pictures. */
  base: string
  /** What earlier readings left, for a command that stays. */
  memory?: Memory
}

/** Reads and checks, and keeps the schema that editors' programs read; throws IssueError when something has to be mended. */
export async function checkSite(options: Omit<SiteOptions, 'base'>): Promise<{ content: Content; issues: Issue[] }> {
  const content = await loadContent(options.root, options)
  writeChartSchema(options.root, content.types)
  return { content, issues: checkContent(content, options) }
}

/** Reads, checks, draws, and makes the model that pages show. Errors end it with an IssueError that holds them all. */
export async function makeSite(
  options: SiteOptions,
  room: DrawingRoom,
  progress?: Progress,
): Promise<{ model: SiteModel; content: Content; issues: Issue[] }> {
  const { content, issues } = await checkSite(options)
  if (hasErrors(issues)) throw new IssueError(issues)
  const { charts: drawn, jobs } = await drawCharts(content, room, progress)
  await makePictures(drawn, jobs, room, options.base, progress)
  const charts = nestStates(drawn)
  const gallery = await makeGallery(content.types, room)
  return { model: makeModel(content, { charts, gallery }, options.today), content, issues }
}

async function drawCharts(content: Content, room: DrawingRoom, progress?: Progress): Promise<{ charts: ChartModel[]; jobs: DrawJob[] }> {
  const { catalogue, types, facts } = content
  const written = [...content.charts.values()].flatMap(withStates)
  const printings = [...content.charts.values()].flatMap((chart) => printingsOf(chart, content) ?? [])
  const all = [...written, ...printings]
  const specs = all.map((chart) => withPlainWords(chart.spec))
  const plain = specs.map((spec) => plainChart(types.get(spec.type)!.type, spec, catalogue, SITE.lang))
  const jobs = all.map((chart, place): DrawJob => ({ id: chart.state?.of ?? chart.id, spec: specs[place]!, chart: plain[place]! }))
  const drawn = await room.drawAll(jobs, progress)
  const charts = all.map((chart, place) => {
    const receipts = receiptsOf(
      chartStrings(chart).flatMap(({ text }) => factsIn(text)),
      facts.shared,
      catalogue,
      SITE.lang,
    )
    const claims = claimModels(
      chartStrings(chart).flatMap(({ text }) => claimsIn(text)),
      facts.shared,
      catalogue,
    )
    const byFact = new Map(receipts.map((receipt) => [receipt.fact, receipt]))
    const made = makeChartModel(chart, plain[place]!, drawn[place]!, catalogue, byFact, claims)
    return { ...made, ...makeLiveModel(chart, made, content) }
  })
  for (const made of printings) {
    const own = charts.find((chart) => printingId(chart) === made.id)
    const other = charts.find((chart) => chart.id === made.id)
    if (own) own.asPrinted = made.id
    if (own && other) other.printingsOf = own.id
  }
  return { charts, jobs }
}

/** The chart that shows a chart's cells as each edition printed them; undefined where there is nothing to show, or the type cannot draw it. */
function printingsOf(chart: Chart, { catalogue, charts, types }: Content): Chart | undefined {
  const dataset = catalogue.datasets.get(readDatasetName(chart.spec.dataset).id)
  const made = dataset && asPrinted(chart, dataset)
  const found = made && types.get(made.spec.type)
  if (!made || !found || charts.has(made.id)) return undefined
  const noted = { ...made, spec: found.schema.parse({ ...made.spec, notes: [t('chart.ghosts'), ...made.spec.notes] }) as Chart['spec'] }
  const issues = [...checkChart(noted, catalogue, traitsOf(found.type, noted.spec)), ...refusals(noted, found.type, catalogue)]
  return issues.length === 0 ? noted : undefined
}

function makeModel(content: Content, { charts, gallery }: Pick<SiteModel, 'charts' | 'gallery'>, today: string): SiteModel {
  const { catalogue } = content
  const articles = content.articles
    .map((article) => makeArticleModel(article, content, { today, locale: SITE.lang }))
    .toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.slug < b.slug ? -1 : 1))
  for (const chart of charts)
    chart.usedIn = articles
      .filter((article) => article.figures.some((figure) => figure.chart === chart.id))
      .map(({ slug, title }) => ({ slug, title: title.plain }))
  const cited = [content.facts.shared, ...content.articles.map(({ slug }) => content.facts.ofArticle(slug))].flatMap(({ facts }) => [
    ...facts.values(),
  ])
  const drawn = drawnRows([...content.charts.values()].flatMap(withStates), cited, catalogue)
  const datasets = [...catalogue.datasets.values()].flatMap((dataset) => makeDatasetModel(dataset, catalogue, SITE.lang, drawn) ?? [])
  const whatIf = content.whatIf && makeWhatIfModel(content.whatIf, content.facts.shared, catalogue, SITE.lang)
  const withheld = new Set(datasets.filter(({ licence }) => licence.level !== 'open').map(({ id }) => id))
  const health = makeHealthModel(dataResults(catalogue, today), catalogue, today)
  for (const dataset of datasets) {
    linkUses(dataset, charts, articles)
    dataset.health = health.datasets.find(({ id }) => id === dataset.id)?.counts ?? dataset.health
  }
  const glossary = makeGlossaryModel(content.terms, content.facts.shared, catalogue, SITE.lang)
  return {
    built: today,
    readTo: SITE.readTo,
    articles,
    charts,
    gallery,
    datasets,
    sources: sourcesOf(content),
    health,
    ...(glossary ? { glossary } : {}),
    ...(whatIf ? { whatIf } : {}),
    drawn: Object.fromEntries(Object.entries(drawn).filter(([name]) => withheld.has(name.split('@')[0] ?? ''))),
    cited: citedCells(
      citingPages({ articles, charts, ...(whatIf ? { whatIf } : {}), ...(glossary ? { glossary } : {}) }, content.facts),
      catalogue,
      SITE.lang,
    ),
    counts: {
      numbers: articles.reduce((sum, article) => sum + article.numbers, 0),
      charts: charts.filter((chart) => chart.printingsOf === undefined).length,
      datasets: datasets.length,
      versions: datasets.reduce((sum, dataset) => sum + dataset.versions.length, 0),
    },
  }
}

function linkUses(dataset: DatasetModel, charts: readonly ChartModel[], articles: SiteModel['articles']): void {
  dataset.usedIn = {
    charts: charts
      .filter((chart) => chart.printingsOf === undefined && chart.datasets.includes(dataset.id))
      .map(({ id, title }) => ({ id, title: title.plain })),
    articles: articles.flatMap(({ slug, title, receipts }) => {
      const facts = receipts
        .filter((receipt) => receipt.editions.some((edition) => edition.dataset === dataset.id))
        .map(({ label, anchor }) => ({ label, anchor }))
      return facts.length > 0 ? [{ slug, title: title.plain, facts }] : []
    }),
  }
}

/** Sources that a row or a version names, by publisher. */
function sourcesOf({ catalogue }: Content): SourceModel[] {
  const used = new Set(
    [...catalogue.datasets.values()].flatMap((dataset) => [
      ...dataset.record.sources,
      ...(latestOf(dataset)?.table.head.sources ?? []),
      ...dataset.versions.flatMap((version) => version.table.head.sources),
    ]),
  )
  return [...catalogue.sources.values()]
    .filter((source) => used.has(source.id))
    .map(({ id, title, publisher, url, published, read, licence, level, note }) => ({
      id,
      title,
      publisher,
      url,
      published: published ?? '',
      read: read.archived ? `${read.date}, archived copy` : read.date,
      licence,
      level,
      ...(note ? { note } : {}),
    }))
    .toSorted((a, b) => a.publisher.localeCompare(b.publisher) || a.title.localeCompare(b.title))
}
