import { numbersFirst } from '../checks/style/numbers-first.ts'
import { checkTerms } from '../checks/term/index.ts'
import { checkArticles } from '../checks/article/index.ts'
import { checkClaims } from '../checks/article/claims.ts'
import { checkUnbound } from '../checks/article/unbound-claims.ts'
import { checkDirection } from '../checks/article/unbound-direction.ts'
import { checkContext } from '../checks/article/context.ts'
import { checkMarks } from '../checks/article/number-disagrees.ts'
import { checkCountryNames } from '../checks/article/country-names.ts'
import { checkCodes } from '../checks/chart/codes.ts'
import { checkSentence } from '../checks/chart/sentence.ts'
import { checkLive } from '../checks/chart/live.ts'
import { checkPlaceholder } from '../checks/chart/placeholder.ts'
import { checkChartWords } from '../checks/article/chart-words.ts'
import { checkStateTerms } from '../checks/chart/state-terms.ts'
import { checkFields } from '../checks/chart/fields.ts'
import { checkChart, traitsOf } from '../checks/chart/index.ts'
import { type Catalogue } from '../data/catalogue.ts'
import { COUNTRIES } from '../data/countries.ts'
import { chartDataOf, plainChart } from '../charts/chart-data.ts'
import type { ChartType } from '../charts/chart-type.ts'
import { headlinesOf, withStates, type Chart } from '../charts/chart.ts'
import { prepare } from '../charts/facets.ts'
import { liveChart } from '../charts/live.ts'
import { readDatasetName } from '../charts/names.ts'
import { withPlainWords } from '../charts/plain-words.ts'
import { hasErrors, type Issue } from '../issues/issue.ts'
import { SITE } from '../site.ts'
import { styleIssues } from './check-style.ts'
import { checkLaw } from './check-law.ts'
import { checkWhatIf } from './check-what-if.ts'
import { dataResults } from './data-results.ts'
import { NO_MEMORY, type Memory } from './memory.ts'
import type { FactScope } from './load-facts.ts'
import { type Content } from './load-site.ts'
import { tellWaiting } from './waiting-charts.ts'
import { withoutConsequences } from './without-consequences.ts'

/** Every check that needs nothing drawn, on content that has been read. With a `memory` only what has changed is checked again. */
export function checkContent(content: Content, { today, memory = NO_MEMORY }: { today: string; memory?: Memory }): Issue[] {
  const { catalogue, types, facts, whatIf } = content
  const charts = [...content.charts.values()].flatMap((chart) => memory.of(`drawn ${chart.id}`, [chart], () => drawnOf(chart)))
  const ofData = dataResults(catalogue, today).flatMap((result) => result.issues)
  const damaged = [...(content.damaged?.values() ?? [])]
  const isReadable = readableIn([...content.issues, ...ofData], catalogue)
  const ofCharts = charts.flatMap((chart) => {
    const { type } = types.get(chart.spec.type)!
    const issues = memory.of(`chart ${chart.id}`, [chart, catalogue], () => checkSpec(chart, type, catalogue))
    // What a type refuses is asked only of a chart, and of data, that can be read.
    if (!isReadable(chart) || hasErrors(issues)) return issues
    return [...issues, ...memory.of(`refusals ${chart.id}`, [chart, catalogue], () => refusals(chart, type, catalogue))]
  })
  const ofDamaged = damaged.flatMap((chart) => {
    const { type } = types.get(chart.spec.type)!
    return memory.of(`damaged ${chart.id}`, [chart, catalogue], () => checkDamaged(chart, type, catalogue))
  })
  const words = [...charts, ...damaged].flatMap((chart) =>
    memory.of(`words ${chart.id}`, [chart, catalogue, facts.shared], () => checkWords(chart, facts.shared, catalogue)),
  )
  const written = { ...content, charts: new Map([...content.charts, ...(content.damaged ?? [])]) }
  const ofWhatIf = whatIf ? memory.of('what-if', [whatIf, facts.shared, catalogue], () => checkWhatIf(whatIf, facts.shared, catalogue)) : []
  return withoutConsequences(
    numbersFirst([
      ...content.issues,
      ...ofData,
      ...ofCharts,
      ...ofDamaged,
      ...[...content.charts.values(), ...damaged].flatMap(checkPlaceholder),
      ...words,
      ...tellWaiting(content.charts, content.articles, today),
      ...articleIssues(content, memory),
      ...termIssues(content),
      ...ofWhatIf,
      ...checkLaw(written, memory),
      ...styleIssues(written, memory),
    ]),
    content,
  )
}

/** Whether a chart can be asked what its type refuses: its own file is sound, and so is the data that it draws and is named by. */
function readableIn(issues: readonly Issue[], { datasets }: Catalogue): (chart: Chart) => boolean {
  const faulty = new Set(issues.filter(({ level }) => level === 'error').map(({ place }) => datasetIn(place.file) ?? place.file))
  // A fault of the lock or of a source may be any dataset's.
  const isOpen = [...faulty].some((file) => /^content\/(datasets\.lock$|sources\/)/.test(file))
  return ({ file, spec }) => {
    const { id } = readDatasetName(spec.dataset)
    const named = datasets.get(id)?.record.foreignKeys.map(({ reference }) => reference.resource) ?? []
    return !isOpen && ![file, id, COUNTRIES, ...named].some((one) => faulty.has(one))
  }
}

/** Id of the dataset whose folder a file lies in. */
const datasetIn = (file: string): string | undefined => /^content\/datasets\/([^/]+)\//.exec(file)?.[1]

/** What of a chart that does not fit its schema can be told before it does: names that are not there. Which rows it would draw is not known. */
const checkDamaged = (chart: Chart, type: ChartType, catalogue: Catalogue): Issue[] =>
  chart.without?.has('editions') ? [] : checkFields(chart, catalogue, type.extraFields?.(chart.spec) ?? [])

/** A chart, its states, and what readers may make of them: all that has to hold. */
const drawnOf = (chart: Chart): Chart[] =>
  withStates(chart).flatMap((one) => [one, picksOnChannel(one) ? (liveChart(one) ?? []) : []].flat())

/** False where readers would pick from a field that is on no channel: that is told once, and nothing else can be said of what they pick. */
const picksOnChannel = ({ spec: { live, x, series, facet } }: Chart): boolean =>
  live?.pick === undefined || [x, series, facet].includes(live.pick.field)

const checkSpec = (chart: Chart, type: ChartType, catalogue: Catalogue): Issue[] => [
  ...checkChart(chart, catalogue, traitsOf(type, chart.spec)),
  ...checkCodes(chart, catalogue, type),
  ...checkLive(chart, catalogue),
  ...checkStateTerms(chart, catalogue),
]

const checkWords = (chart: Chart, known: FactScope, catalogue: Catalogue): Issue[] => [
  ...checkMarks(chart.texts, known, chart.file, 'chart'),
  ...checkContext(chart.texts, known.facts, catalogue, chart.file, 'chart'),
  ...checkClaims(chart.texts, known, catalogue, chart.file, 'chart'),
  ...checkUnbound(headlinesOf(chart), known, 'chart'),
  ...checkChartWords(chart, catalogue, known.facts),
  ...checkCountryNames(chart, catalogue),
  ...checkDirection(
    chart.texts.filter((text) => !headlinesOf(chart).some(({ read }) => read === text)),
    known,
    chart.file,
    'chart',
  ),
]

/** Issues of the glossary: what its terms name, and their words, as those of an article. */
const termIssues = ({ terms, stated, facts, catalogue }: Content): Issue[] => [
  ...checkTerms(terms, stated.terms, catalogue),
  ...[...terms.values()].flatMap(({ texts, file }) => [
    ...checkMarks(texts, facts.shared, file),
    ...checkContext(texts, facts.shared.facts, catalogue, file, 'article'),
  ]),
]

/** Issues of the articles, each checked for itself, so that typing in one does not check the others again. */
function articleIssues({ articles, charts, damaged, stated, facts, catalogue }: Content, memory: Memory): Issue[] {
  const slugs = new Set(articles.map(({ slug }) => slug))
  const written = [...charts, ...(damaged ?? [])]
  const draftCharts = new Set(written.flatMap(([id, { spec }]) => (spec.draft ? [id] : [])))
  const ids = { charts: new Set(written.map(([id]) => id)), draftCharts, ...stated }
  const site = { ...ids, slugs, factsOf: facts.ofArticle, catalogue }
  const names = [slugs, ...Object.values(ids)].map((all) => [...all].join(' '))
  return articles.flatMap((article) =>
    memory.of(`article ${article.slug}`, [article, facts.ofArticle(article.slug), catalogue, ...names], () =>
      checkArticles({ ...site, articles: [article] }),
    ),
  )
}

/** The path in a chart's YAML that the field of an issue names: `references.1` is the second of its references. */
const pathOf = (field: string | undefined): (string | number)[] =>
  field ? field.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step)) : []

/** What a chart's type refuses to draw, or its generated sentence says untruly. A refusal of a type knows its field, not its file. */
export function refusals(chart: Chart, type: ChartType, catalogue: Catalogue): Issue[] {
  const spec = withPlainWords(chart.spec)
  const plain = chartDataOf(plainChart(type, spec, catalogue, SITE.lang))
  const { issues, description, table } = prepare(type, spec, plain)
  if (issues.length === 0) return spec.alt ? [] : checkSentence(chart, description, table)
  const placed = issues.map((item) => ({
    ...item,
    place: { ...chart.placeOf(pathOf(item.place.field)), ...(item.place.field ? { field: item.place.field } : {}) },
  }))
  // Panels of one chart refuse alike.
  return [...new Map(placed.map((item) => [JSON.stringify(item), item])).values()]
}
