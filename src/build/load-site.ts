import { join } from 'node:path'
import type { Article } from '../articles/article.ts'
import type { Chart } from '../charts/chart.ts'
import type { Grounds } from '../checks/numbers/standing.ts'
import type { Catalogue } from '../data/catalogue.ts'
import { publisherNames } from '../data/publishers.ts'
import type { Issue } from '../issues/issue.ts'
import type { WhatIf } from '../what-if/what-if.ts'
import { loadChartTypes, type LoadedType } from './chart-types.ts'
import { loadArticles } from './load-articles.ts'
import { loadCharts } from './load-charts.ts'
import { loadCatalogue, stampsOfData } from './load-data.ts'
import { loadExcuses } from './load-excuses.ts'
import { loadFacts, type SiteFacts } from './load-facts.ts'
import { loadWhatIf } from './load-what-if.ts'
import { NO_MEMORY, type Memory } from './memory.ts'

/** Everything an editor wrote, read; and every fault met in reading it. */
export interface Content {
  catalogue: Catalogue
  types: ReadonlyMap<string, LoadedType>
  charts: ReadonlyMap<string, Chart>
  articles: readonly Article[]
  facts: SiteFacts
  /** The what-if page, where there is one. */
  whatIf?: WhatIf
  /** What a number may stand on besides a fact. */
  grounds: Grounds
  /** Ids of the people who may sign an article besides the desk. */
  people: ReadonlySet<string>
  issues: Issue[]
}

/**
 * Reads the content under `root`. With `drafts` unlocked versions and draft articles are there too. With a `memory` what has not changed
 * since the last reading is the same object as then.
 */
export async function loadContent(root: string, { drafts, memory = NO_MEMORY }: { drafts: boolean; memory?: Memory }): Promise<Content> {
  const types = await memory.of('chart types', [], () => loadChartTypes())
  const data = memory.of('data', [drafts, ...stampsOfData(root, memory)], () => loadCatalogue(root, { drafts, memory }))
  const charts = loadCharts(root, types, memory)
  const articles = loadArticles(root, memory)
  const facts = loadFacts(root, data.catalogue, memory)
  const { whatIf, issues: ofWhatIf } = loadWhatIf(root, memory)
  const { excuses, issues: ofExcuses } = loadExcuses(root, memory)
  return {
    catalogue: data.catalogue,
    types,
    charts: charts.charts,
    articles: articles.articles.filter((article) => drafts || !article.front.draft),
    facts,
    ...(whatIf ? { whatIf } : {}),
    grounds: memory.of('grounds', [excuses, data.catalogue], () => ({ excuses, sources: publisherNames(data.catalogue.sources.values()) })),
    people: new Set(memory.namesIn(join(root, 'content/people')).map((name) => name.replace(/\.yaml$/, ''))),
    issues: [...data.issues, ...charts.issues, ...articles.issues, ...facts.issues, ...ofWhatIf, ...ofExcuses],
  }
}
