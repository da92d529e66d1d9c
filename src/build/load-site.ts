import { stateOf, type Article } from '../articles/article.ts'
import type { Author } from '../articles/author.ts'
import type { Chart } from '../charts/chart.ts'
import { namesOf } from '../checks/article/said-by.ts'
import type { Grounds } from '../checks/numbers/standing.ts'
import type { Catalogue } from '../data/catalogue.ts'
import type { HouseStyle } from '../checks/style/house-style.ts'
import type { Term } from '../glossary/term.ts'
import { publisherNames } from '../data/publishers.ts'
import { sourcePages } from '../data/source-pages.ts'
import type { Issue } from '../issues/issue.ts'
import type { WhatIf } from '../what-if/what-if.ts'
import { loadChartTypes, type LoadedType } from './chart-types.ts'
import { loadArticles } from './load-articles.ts'
import { loadCharts } from './load-charts.ts'
import { loadCatalogue, stampsOfData } from './load-data.ts'
import { loadPeople, loadTerms } from './load-entries.ts'
import { loadHouseStyle } from './load-house-style.ts'
import { loadExcuses } from './load-excuses.ts'
import { loadFacts, type SiteFacts } from './load-facts.ts'
import { loadWhatIf } from './load-what-if.ts'
import { NO_MEMORY, type Memory } from './memory.ts'
import { waitingCharts } from './waiting-charts.ts'

/** Everything an editor wrote, read; and every fault met in reading it. */
export interface Content {
  catalogue: Catalogue
  types: ReadonlyMap<string, LoadedType>
  charts: ReadonlyMap<string, Chart>
  /** Charts whose files do not fit, read as far as they go: for checks only. */
  damaged?: ReadonlyMap<string, Chart>
  articles: readonly Article[]
  facts: SiteFacts
  /** The what-if page, where there is one. */
  whatIf?: WhatIf
  /** What a number may stand on besides a fact. */
  grounds: Grounds
  /** The people who may sign an article besides the desk, by id. */
  people: ReadonlyMap<string, Author>
  /** The words of the field that the glossary explains, by id. */
  terms: ReadonlyMap<string, Term>
  /** Ids of all people and terms that are there, of those that cannot be read too. */
  stated: { people: ReadonlySet<string>; terms: ReadonlySet<string> }
  /** The house guide, where the content has one. */
  style?: HouseStyle
  /** Names of articles that are read but not shown: drafts, and those that wait for their day. */
  hidden: readonly string[]
  issues: Issue[]
}

/** What is read: everything, drafts and all, as editors see it; or what is published on a day, ISO 8601. */
export type Showing = { drafts: true; today?: string } | { drafts: false; today: string }

/**
 * Reads the content under `root`. With `drafts` unlocked versions are there too, and articles and charts that are drafts or wait for their day.
 * With a `memory` what has not changed since the last reading is the same object as then.
 */
export async function loadContent(root: string, { drafts, today, memory = NO_MEMORY }: Showing & { memory?: Memory }): Promise<Content> {
  const types = await memory.of('chart types', [], () => loadChartTypes())
  const data = memory.of('data', [drafts, ...stampsOfData(root, memory)], () => loadCatalogue(root, { drafts, memory }))
  const charts = loadCharts(root, types, memory)
  const articles = loadArticles(root, memory)
  const facts = loadFacts(root, data.catalogue, memory)
  const hidden = drafts ? [] : articles.articles.filter((article) => stateOf(article, today) !== 'live').map(({ slug }) => slug)
  const waiting = new Set(drafts ? [] : waitingCharts(new Map([...charts.charts, ...charts.damaged]), articles.articles, today))
  const shown = (all: Map<string, Chart>): Map<string, Chart> => new Map([...all].filter(([id]) => !waiting.has(id)))
  const unseen = [...hidden.map((slug) => `content/articles/${slug}/`), ...[...waiting].map((id) => `content/charts/${id}.yaml`)]
  // What is not published cannot keep the rest from being published.
  const isShown = ({ place }: Issue): boolean => !unseen.some((path) => place.file.startsWith(path))
  const people = loadPeople(root, memory)
  const terms = loadTerms(root, memory)
  const { style, issues: ofStyle } = await loadHouseStyle(root, memory)
  const { whatIf, issues: ofWhatIf } = loadWhatIf(root, memory)
  const { excuses, issues: ofExcuses } = loadExcuses(root, memory)
  return {
    catalogue: data.catalogue,
    types,
    charts: shown(charts.charts),
    damaged: shown(charts.damaged),
    articles: articles.articles.filter(({ slug }) => !hidden.includes(slug)),
    facts,
    hidden,
    ...(style ? { style } : {}),
    ...(whatIf ? { whatIf } : {}),
    grounds: memory.of('grounds', [excuses, data.catalogue], () => {
      const all = [...data.catalogue.sources.values()]
      return { excuses, sources: { publishers: publisherNames(all).flatMap(namesOf), isPage: sourcePages(all) } }
    }),
    people: people.entries,
    terms: terms.entries,
    stated: { people: people.stated, terms: terms.stated },
    issues: [
      ...data.issues,
      ...charts.issues,
      ...articles.issues,
      ...facts.issues,
      ...people.issues,
      ...terms.issues,
      ...ofStyle,
      ...ofWhatIf,
      ...ofExcuses,
    ].filter(isShown),
  }
}
