import { stateOf, type Article } from '../articles/article.ts'
import { dataResults } from '../build/data-results.ts'
import { textsOf } from '../build/model/article-model.ts'
import { makeHealthModel } from '../build/model/health-model.ts'
import type { Content } from '../build/load-site.ts'
import { countStandings } from '../checks/numbers/standing.ts'
import { latestOf } from '../data/catalogue.ts'
import type { Fact } from '../facts/fact.ts'
import { wouldBind } from '../facts/would-bind.ts'
import type { Issue } from '../issues/issue.ts'
import { SITE } from '../site.ts'
import { makeCopySheets } from './copy-sheets.ts'
import type { DeskArticle, DeskDataset, DeskModel, Finding } from './desk-model.ts'
import { wordsIn } from './edit.ts'
import { hashOf } from './hash.ts'
import { placedNumber } from './placed-number.ts'
import { excerptOf, linesOf, type Shown } from './source-lines.ts'
import { suggestFacts } from './suggest-facts.ts'
import { wordsAround } from './words-around.ts'

/** Code of a number in words that is bound to nothing. */
export const UNBOUND = 'numbers/unbound'

/** Code of an excuse whose reason is none. */
const EXCUSE = 'words/excuse'

/** What a model is made of. */
export interface DeskInput {
  content: Content
  issues: readonly Issue[]
  today: string
  /** Text of a file by its path from the root; undefined where there is none that the desk may show. */
  textOf: (file: string) => string | undefined
  last?: string
}

/** Makes the model of the desk. Pure: files come by `textOf`. */
export function makeDeskModel({ content, issues, today, textOf, last }: DeskInput): DeskModel {
  const texts = new Map<string, string>()
  for (const { place } of issues) {
    const text = texts.has(place.file) ? undefined : textOf(place.file)
    if (text !== undefined) texts.set(place.file, text)
  }
  const findings = issues
    .toSorted((a, b) => Number(a.level === 'warn') - Number(b.level === 'warn'))
    .map((issue, place) => findingOf(issue, `f-${place + 1}`, content, texts.get(issue.place.file)))
  return {
    today,
    articles: content.articles.map((article) => deskArticle(article, findings, today, textOf(article.file) ?? '', content)),
    findings,
    hashes: Object.fromEntries([...texts].map(([file, text]) => [file, hashOf(text)])),
    data: datasetsOf(content, today),
    drafts: [...content.catalogue.datasets.values()].flatMap(({ id, versions }) =>
      versions.filter((version) => !version.lock).map((version) => `${id}@${version.id}`),
    ),
    copy: makeCopySheets(content),
    ...(last ? { last } : {}),
  }
}

/** Where an issue points at: its span, or the word that begins at its place. */
function shownOf({ place, level, got }: Issue, text: string): Shown | undefined {
  const { line, column = 1, endLine, endColumn } = place
  if (line === undefined) return undefined
  if (endLine !== undefined && endColumn !== undefined) return { line, column, endLine, endColumn, kind: level }
  const rest = (text.split('\n')[line - 1] ?? '').slice(column - 1)
  const length = got && rest.startsWith(got) ? got.length : (/^[\p{L}\p{N}’'-]+/u.exec(rest)?.[0].length ?? 1)
  return { line, column, endLine: line, endColumn: column + length, kind: level }
}

function findingOf(issue: Issue, id: string, content: Content, text: string | undefined): Finding {
  const slug = /^content\/articles\/([^/]+)\//.exec(issue.place.file)?.[1]
  const shown = text === undefined ? undefined : shownOf(issue, text)
  const near = shown && text !== undefined ? linesOf(text, [shown]) : []
  const frame = near
    .map((line, place) => ({ number: place + 1, line: excerptOf(line) }))
    .filter(({ number }) => shown !== undefined && number >= shown.line - 1 && number <= shown.endLine + 1)
  return {
    ...issue,
    ...(shown
      ? { place: { ...issue.place, line: shown.line, column: shown.column, endLine: shown.endLine, endColumn: shown.endColumn } }
      : {}),
    id,
    frame,
    ...(slug ? { slug } : {}),
    ...(issue.code === EXCUSE && shown && text !== undefined ? { excuse: wordsIn(text, shown) ?? '' } : {}),
    ...(issue.code === UNBOUND && shown && text !== undefined ? { unbound: unboundOf(text, shown, content, issue.place.file, slug) } : {}),
  }
}

function unboundOf(text: string, span: Shown, content: Content, file: string, slug: string | undefined): NonNullable<Finding['unbound']> {
  const typed = wordsAround(text, span)
  const { facts } = content
  const scope = slug === undefined ? facts.shared : facts.ofArticle(slug)
  const { before, after } = typed
  const plain = `${before}${typed.text}${after}`
  // What is no article and no chart is read as it stands in its file.
  const placed = placedNumber(file, span, typed.text, content) ?? {
    passage: { plain, marks: [] },
    from: before.length,
    to: before.length + typed.text.length,
  }
  const binds = (fact: Fact): boolean => wouldBind(fact, placed, file.startsWith('content/charts/'), SITE.lang)
  return { typed: typed.text, facts: suggestFacts(typed, scope.facts, SITE.lang, binds) }
}

function deskArticle(article: Article, findings: readonly Finding[], today: string, text: string, content: Content): DeskArticle {
  const own = findings.filter(({ slug }) => slug === article.slug)
  const marks = article.marks.map(({ line, column, endLine, endColumn, fact }): Shown => ({
    line,
    column,
    endLine,
    endColumn,
    kind: fact ? 'bound' : 'excused',
  }))
  const found = own
    .filter(({ place }) => place.file === article.file)
    .flatMap((finding) => {
      const shown = shownOf(finding, text)
      return shown ? [{ ...shown, finding: finding.id }] : []
    })
  return {
    slug: article.slug,
    file: article.file,
    title: article.texts.find(({ field }) => field === 'title')?.read.plain ?? article.slug,
    state: stateOf(article, today),
    date: article.front.date,
    words: article.wordCount,
    numbers: {
      ...countStandings(textsOf(article, content.charts), content.grounds, SITE.lang),
      unbound: own.filter(({ code }) => code === UNBOUND).length,
    },
    errors: own.filter(({ level }) => level === 'error').length,
    warnings: own.filter(({ level }) => level === 'warn').length,
    lines: linesOf(text, [...marks, ...found]),
  }
}

function datasetsOf({ catalogue }: Content, today: string): DeskDataset[] {
  const { datasets } = makeHealthModel(dataResults(catalogue, today), catalogue, today)
  return datasets.map(({ id, title, counts }) => {
    const dataset = catalogue.datasets.get(id)
    return { id, title, versions: dataset?.versions.length ?? 0, latest: (dataset && latestOf(dataset)?.id) ?? '', ...counts }
  })
}
