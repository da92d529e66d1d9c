import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readArticle } from '../src/build/load-articles.ts'
import { loadFacts } from '../src/build/load-facts.ts'
import type { Content } from '../src/build/load-site.ts'
import { withStates } from '../src/charts/chart.ts'
import { checkArticles } from '../src/checks/article/index.ts'
import { mentionsFinder } from '../src/checks/article/mentions.ts'
import { tryCell, type CellTrial, type Newsroom, type Text } from '../src/checks/article/slips/cell-slips.ts'
import { SLIP_KINDS, trySlips, type Judge, type SlipTrial } from '../src/checks/article/slips/index.ts'
import type { Page } from '../src/checks/article/slips/slip.ts'
import { spotsOf } from '../src/checks/article/slips/spots.ts'
import type { Dice } from '../src/checks/dice.ts'
import { checkNumbers } from '../src/checks/numbers/check-numbers.ts'
import { diceOf, percent } from './bench-dice.ts'
import { tell } from './terminal.ts'

/** How a bench is run: the folder of the content, the seed of its draws, how many, and whether it names what slips through. */
export interface BenchOptions {
  root: string
  seed: number
  most: number
  missed: boolean
}

/** The checks that stand between an article's text and its readers, asked of a text that has been changed. */
function judgeOf(content: Content): Judge {
  const site = {
    factsOf: content.facts.ofArticle,
    slugs: new Set(content.articles.map(({ slug }) => slug)),
    charts: new Set(content.charts.keys()),
    draftCharts: new Set<string>(),
    people: new Set(content.people.keys()),
    terms: new Set(content.terms.keys()),
    catalogue: content.catalogue,
  }
  return ({ slug, file }, text) => {
    const { article, issues } = readArticle(slug, file, text)
    if (!article) return issues
    const words = { file, texts: article.texts.map(({ read }) => read), ...site.factsOf(slug) }
    return [...issues, ...checkArticles({ ...site, articles: [article] }), ...checkNumbers(words, content.grounds)]
  }
}

/** Changes one quantity of the published articles at a time, prints what is refused by kind, and gives the trials. */
export function benchSlips(content: Content, { root, seed, most, missed }: BenchOptions): SlipTrial[] {
  const judge = judgeOf(content)
  const find = mentionsFinder(content.catalogue)
  const pages = content.articles.map((article): Page => {
    const text = readFileSync(join(root, article.file), 'utf8')
    return { article, text, spots: spotsOf(article, text, content.facts.ofArticle(article.slug).facts), find }
  })
  const numbers = pages.reduce((sum, page) => sum + page.spots.length, 0)
  tell(`1. One slip at a time in ${pages.length} articles with ${numbers} bound numbers.\n`)
  tell(`${'kind'.padEnd(12)}${'made'.padStart(6)}${'refused'.padStart(9)}${'share'.padStart(9)}  by`)
  const trials = SLIP_KINDS.flatMap((kind, place) => {
    const own = trySlips(pages, kind, { dice: diceOf(seed * 1009 + place * 31 + 7), most, judge })
    const refused = own.filter((trial) => trial.refusedBy.length > 0)
    const by = [...new Set(refused.flatMap((trial) => trial.refusedBy))].map((code) => code.replace('article/', '')).join(', ')
    tell(
      `${kind.name.padEnd(12)}${String(own.length).padStart(6)}${String(refused.length).padStart(9)}${percent(refused.length, own.length).padStart(9)}  ${by}`,
    )
    for (const { file, line, what } of own.filter((trial) => missed && trial.refusedBy.length === 0)) tell(`    ${file}:${line}  ${what}`)
    return own
  })
  const refused = trials.filter((trial) => trial.refusedBy.length > 0).length
  tell(`\n${trials.length} slips, ${refused} refused: ${percent(refused, trials.length)} (bar 99 %).`)
  return trials
}

/** Every text whose numbers are bound: articles, charts and their states. */
const textsOf = (content: Content): Text[] => [
  ...content.articles.map((article): Text => ({
    file: article.file,
    kind: 'article',
    texts: article.texts.map(({ read }) => read),
    marks: article.marks,
  })),
  ...[...content.charts.values()]
    .flatMap(withStates)
    .map((chart): Text => ({ file: chart.file, kind: 'chart', texts: chart.texts, marks: chart.texts.flatMap((text) => text.marks) })),
]

function drawCells(newsroom: Newsroom, dice: Dice, most: number): { trials: CellTrial[]; drawn: number } {
  const base = newsroom.compute(newsroom.catalogue)
  const trials: CellTrial[] = []
  let drawn = 0
  while (trials.length < most && drawn < 20 * most) {
    drawn += 1
    const trial = tryCell(newsroom, dice, base)
    if (trial) trials.push(trial)
  }
  return { trials, drawn }
}

/** Changes one cell at a time and prints whether each number that becomes untrue is reported, and no other. */
export function benchCells(content: Content, { root, seed, most, missed }: BenchOptions): CellTrial[] {
  const slugs = new Map(content.articles.map(({ file, slug }) => [file, slug]))
  const compute: Newsroom['compute'] = (catalogue) => {
    const { shared, ofArticle, issues } = loadFacts(root, catalogue)
    return { known: ({ file }) => (slugs.has(file) ? ofArticle(slugs.get(file) ?? '') : shared), issues }
  }
  const newsroom = { catalogue: content.catalogue, texts: textsOf(content), compute }
  const { trials, drawn } = drawCells(newsroom, diceOf(seed * 1013 + 5), most)
  const right = trials.filter(({ untrue, reported }) => untrue.join() === reported.join())
  const numbers = trials.reduce((sum, { untrue }) => sum + untrue.length, 0)
  tell(
    `\n2. ${trials.length} cells changed, one at a time, of ${drawn} drawn, each with its line in the lock renewed: ${numbers} numbers untrue.`,
  )
  tell(`   Reported, and no other: ${right.length} of ${trials.length}, ${percent(right.length, trials.length)} (bar 100 %).`)
  for (const { what, untrue, reported } of trials.filter((trial) => missed && !right.includes(trial)))
    tell(`    ${what}\n      untrue   ${untrue.join(' ')}\n      reported ${reported.join(' ')}`)
  return trials
}
