import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { loadContent, type Content } from '../../src/build/load-site.ts'
import { chartDataOf, plainChart } from '../../src/charts/chart-data.ts'
import { withStates } from '../../src/charts/chart.ts'
import { prepare } from '../../src/charts/facets.ts'
import { checkClaims } from '../../src/checks/article/claims.ts'
import { checkContext } from '../../src/checks/article/context.ts'
import { checkMarks } from '../../src/checks/article/number-disagrees.ts'
import type { Impact, SentenceImpact } from '../../src/impact/impact.ts'
import type { ReadWords } from '../../src/marks/mark.ts'

/** What is true of a change, as plain lists to compare. */
export interface Truth {
  facts: string[]
  untrue: string[]
  /** Bound words that were untrue or could not be computed, and are true. */
  mended: string[]
  /** Words bound to a claim that holds before and after, whose cells have other values. */
  claims: string[]
  charts: string[]
  alts: string[]
}

interface Seen {
  facts: Map<string, string>
  wrong: Set<string>
  claims: Map<string, string>
  tables: Map<string, string>
  alts: Map<string, string>
}

/** Every value, every false number and every table of a site, worked out from its files alone. */
function see({ articles, charts, facts, catalogue, types, whatIf }: Content): Seen {
  const seen: Seen = { facts: new Map(), wrong: new Set(), claims: new Map(), tables: new Map(), alts: new Map() }
  for (const [id, { value, unit, bound }] of facts.shared.facts) seen.facts.set(id, JSON.stringify([value, unit, bound]))
  const test = (file: string, reads: readonly ReadWords[], known: Content['facts']['shared'], kind: 'article' | 'chart'): void => {
    const ofClaims = checkClaims(reads, known, catalogue, file, kind).filter(({ code }) => /-(false|broken)$/.test(code))
    for (const { place } of [
      ...checkMarks(reads, known, file, kind),
      ...checkContext(reads, known.facts, catalogue, file, kind),
      ...ofClaims,
    ])
      seen.wrong.add(`${file}:${place.line}:${place.column}`)
    for (const { claims, line, column } of reads.flatMap((read) => read.claims))
      for (const id of claims) {
        const claim = known.claims.get(id)
        const values = claim?.cells.map(({ dataset, field, key, value }) => [dataset, field, key, value])
        if (claim?.holds) seen.claims.set(`${file}:${line}:${column} ${id}`, JSON.stringify(values?.toSorted()))
      }
  }
  for (const { slug, file, texts } of articles) {
    const known = facts.ofArticle(slug)
    for (const [id, { value, unit, bound }] of known.facts)
      if (!facts.shared.facts.has(id)) seen.facts.set(`${slug} ${id}`, JSON.stringify([value, unit, bound]))
    test(
      file,
      texts.map(({ read }) => read),
      known,
      'article',
    )
  }
  if (whatIf) test(whatIf.file, whatIf.texts, facts.shared, 'article')
  for (const chart of [...charts.values()].flatMap(withStates)) {
    test(chart.file, chart.texts, facts.shared, 'chart')
    const { type } = types.get(chart.spec.type)!
    const { table, description, issues } = prepare(type, chart.spec, chartDataOf(plainChart(type, chart.spec, catalogue, 'en')))
    if (issues.length > 0) continue
    seen.tables.set(chart.id, JSON.stringify(table.rows.map((row) => row.map(({ text, value, flags }) => [text, value, flags]))))
    if (!chart.spec.alt) seen.alts.set(chart.id, description.text)
  }
  return seen
}

const differing = (before: Map<string, string>, after: Map<string, string>): string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((name) => before.get(name) !== after.get(name)).toSorted()

/** Writes files into a site's folder, reads it all anew, and compares with what was there: the true list, by brute force. */
export async function truthOf(root: string, files: ReadonlyMap<string, string>): Promise<Truth> {
  const before = see(await loadContent(root, { drafts: true }))
  for (const [file, text] of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
  }
  const after = see(await loadContent(root, { drafts: true }))
  return {
    facts: differing(before.facts, after.facts),
    untrue: [...after.wrong].filter((place) => !before.wrong.has(place)).toSorted(),
    mended: [...before.wrong].filter((place) => !after.wrong.has(place)).toSorted(),
    claims: differing(before.claims, after.claims).filter((name) => before.claims.has(name) && after.claims.has(name)),
    charts: differing(before.tables, after.tables),
    alts: differing(before.alts, after.alts),
  }
}

const placeOf = ({ place }: SentenceImpact): string => `${place.file}:${place.line}:${place.column}`
const placesOf = (sentences: readonly SentenceImpact[], kind: SentenceImpact['kind']): string[] =>
  [...new Set(sentences.filter((one) => one.kind === kind).map(placeOf))].toSorted()

/** The truth of the same change made backwards. */
export const backwards = (truth: Truth): Truth => ({ ...truth, untrue: truth.mended, mended: truth.untrue })

/** What an impact reports, as the same lists. Views of printings have no counterpart: the build makes them of their charts. */
export function reportedBy({ facts, sentences, charts }: Impact): Truth {
  const shown = charts.filter(({ id }) => !id.endsWith('-as-printed'))
  return {
    facts: facts
      .filter(({ kind }) => kind !== 'moved')
      .map(({ article, id }) => (article === undefined ? id : `${article} ${id}`))
      .toSorted(),
    untrue: placesOf(sentences, 'untrue'),
    mended: placesOf(sentences, 'mended'),
    claims: sentences
      .flatMap((one) => (one.kind === 'holds' && one.claim !== undefined ? [`${placeOf(one)} ${one.claim}`] : []))
      .toSorted(),
    charts: shown
      .filter(({ kind, cells, rowsAdded, rowsRemoved }) => kind === 'refused' || cells.length + rowsAdded.length + rowsRemoved.length > 0)
      .map(({ id }) => id)
      .toSorted(),
    alts: shown.flatMap(({ id, kind, alt }) => (alt || kind === 'refused' ? [id] : [])).toSorted(),
  }
}
