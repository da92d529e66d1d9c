import type { ChartImpact, FactImpact, Impact, SentenceImpact } from './impact.ts'
import { untrueIn } from './impact.ts'
import { formatPlace } from '../issues/print.ts'
import { startOf } from '../issues/span.ts'

/** A part of a report: rows of text under their heads. `grave` ones hold what must be mended first. */
export interface ReportSection {
  id: string
  title: string
  /** A sentence under the title. */
  note?: string
  grave?: boolean
  columns: string[]
  rows: string[][]
}

/** What an impact says, in words: printed on a terminal, in Markdown and as a page from this alone. */
export interface Report {
  title: string
  /** One sentence: what becomes untrue. */
  verdict: string
  /** What changes, in numbers, each with its words: 2, "facts change". What becomes untrue comes first. */
  counts: { name: string; count: number }[]
  sections: ReportSection[]
}

const PARTS = { headline: 'headline', text: 'text', alt: 'alt text' }

/** "1 sentence", "3 sentences". */
const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`

const placeOf = ({ place }: Pick<SentenceImpact, 'place'>): string => formatPlace(startOf(place))
const whereOf = (sentence: SentenceImpact): string => `${placeOf(sentence)} ${PARTS[sentence.part]}`

const cureOf = ({ issues }: SentenceImpact): string => issues.map(({ message, hint }) => hint ?? message).join('; ')

const nameOf = ({ article, id }: Pick<FactImpact, 'article' | 'id'>): string => (article === undefined ? id : `${id} in ${article}`)

function untrueRows({ sentences, facts, charts, faults }: Impact): string[][] {
  return [
    ...sentences
      .filter(({ kind }) => kind === 'untrue')
      .map((one) => [whereOf(one), one.sentence, one.typed, one.after ?? 'cannot be computed', cureOf(one)]),
    ...facts
      .filter(({ kind }) => kind === 'broken')
      .map((one) => [`fact ${nameOf(one)}`, one.label, one.before ?? '', 'cannot be computed', one.why ?? '']),
    ...charts
      .filter(({ kind }) => kind === 'refused')
      .map(({ id, title, issues }) => [
        `chart ${id}`,
        title,
        '',
        'is not drawn',
        issues.map(({ message, got, hint }) => [message, got, hint].filter(Boolean).join(' ')).join('; '),
      ]),
    ...faults
      .filter(({ level, code }) => level === 'error' && !code.startsWith('data/'))
      .map(({ place, message, got, expected, hint }) => [formatPlace(startOf(place)), message, got ?? '', expected ?? '', hint ?? '']),
  ]
}

/** What a chart shows otherwise, in words: the first cells, then how many more. */
function changesOf({ kind, cells, rowsAdded, rowsRemoved, versionsAfter }: ChartImpact): string {
  if (kind === 'moved') return `the same, now from ${versionsAfter.join(', ')}`
  if (kind === 'gone') return 'is no longer there'
  if (kind === 'new') return 'is new'
  const named = cells.slice(0, 3).map(({ row, column, before, after }) => `${row}, ${column}: ${before} → ${after}`)
  const rows = (names: readonly string[], word: string): string[] =>
    names.length === 0 ? [] : [`${word} ${names.slice(0, 4).join('; ')}${names.length > 4 ? ` and ${names.length - 4} more` : ''}`]
  const all = [
    ...named,
    ...(cells.length > 3 ? [`${cells.length - 3} more cells`] : []),
    ...rows(rowsAdded, 'new rows'),
    ...rows(rowsRemoved, 'rows gone'),
  ]
  return all.length > 0 ? all.join('; ') : 'its order or its words'
}

function versionsOf({ datasets }: Impact): string {
  const all = datasets.map(({ id, before, after }) => `${id} ${before ?? 'new'} → ${after ?? 'gone'}`)
  return all.length > 0 ? all.join(', ') : 'no dataset has another latest version'
}

/** Facts that stay since they name their version, in words; empty where there are none. */
const pinnedIn = ({ pinned }: Impact): string =>
  pinned.length === 0
    ? ''
    : `${counted(pinned.length, 'fact')} ${pinned.length === 1 ? 'names its version and does' : 'name their versions and do'} not move`

function sectionsOf(impact: Impact): ReportSection[] {
  const { facts, sentences, charts, embeds, cards, faults } = impact
  const ofKind = (kind: SentenceImpact['kind']): SentenceImpact[] => sentences.filter((one) => one.kind === kind)
  const changed = facts.filter(({ kind }) => kind !== 'moved' && kind !== 'broken')
  const moved = facts.filter(({ kind }) => kind === 'moved').length
  const still = [
    moved > 0 ? `${counted(moved, 'more fact')} of the same value ${moved === 1 ? 'rests' : 'rest'} on the new edition` : '',
    pinnedIn(impact),
  ].filter(Boolean)
  const data = faults.filter(({ level, code }) => level !== 'error' || code.startsWith('data/'))
  return [
    {
      id: 'untrue',
      title: 'Becomes untrue',
      note: 'To be mended before the new edition is accepted, or in the same change.',
      grave: true,
      columns: ['Where', 'What it says', 'Typed', 'Now', 'Way out'],
      rows: untrueRows(impact),
    },
    {
      id: 'holds',
      title: 'Changes, and still holds',
      note: 'The number behind the words is another one; the words state it truly all the same.',
      columns: ['Where', 'What it says', 'Typed', 'Before', 'After'],
      rows: ofKind('holds').map((one) => [whereOf(one), one.sentence, one.typed, one.before ?? 'none', one.after ?? 'none']),
    },
    {
      id: 'mended',
      title: 'Becomes true',
      columns: ['Where', 'What it says', 'Typed', 'Now'],
      rows: ofKind('mended').map((one) => [whereOf(one), one.sentence, one.typed, one.after ?? '']),
    },
    {
      id: 'facts',
      title: 'Facts',
      ...(still.length > 0 ? { note: `${still.join('; ')}.` } : {}),
      columns: ['Fact', 'What it is', 'Before', 'After'],
      rows: changed.map((one) => [nameOf(one), one.label, one.before ?? 'none', one.after ?? 'none']),
    },
    {
      id: 'charts',
      title: 'Charts',
      columns: ['Chart', 'What changes', 'Stands in'],
      rows: charts
        .filter(({ kind }) => kind !== 'refused')
        .map((one) => [one.id, changesOf(one), one.articles.join(', ') || 'its own page']),
    },
    {
      id: 'alts',
      title: 'Sentences that stand for a picture',
      note: 'The build writes them anew from the table; nobody has to mend them.',
      columns: ['Chart', 'Before', 'After'],
      rows: charts.flatMap(({ id, alt }) => (alt ? [[id, alt.before, alt.after]] : [])),
    },
    {
      id: 'elsewhere',
      title: 'On other people’s pages',
      columns: ['What', 'How many', 'Which'],
      rows: [
        ...(embeds.length > 0 ? [['Embeds', String(embeds.length), embeds.join(', ')]] : []),
        ...(cards.length > 0
          ? [['Cards', String(cards.length), cards.map(({ chart, article }) => article ?? chart ?? '').join(', ')]]
          : []),
      ],
    },
    {
      id: 'data',
      title: 'What the checks of data say',
      columns: ['Where', 'What', 'Got', 'Expected'],
      rows: data.map(({ place, message, got, expected }) => [formatPlace(startOf(place)), message, got ?? '', expected ?? '']),
    },
  ]
}

/** An impact in words. Sections without rows are left out. */
export function reportOf(impact: Impact): Report {
  const { facts, sentences, charts, embeds, cards } = impact
  const untrue = untrueIn(impact)
  const touched = sentences.length + facts.length + charts.length
  return {
    title: versionsOf(impact),
    verdict:
      untrue > 0
        ? `${counted(untrue, 'statement')} ${untrue === 1 ? 'becomes' : 'become'} untrue.`
        : touched > 0
          ? 'Nothing becomes untrue.'
          : `Nothing changes${impact.pinned.length > 0 ? `: ${pinnedIn(impact)}` : ''}.`,
    counts: [
      { name: 'untrue', count: untrue },
      ...(
        [
          [sentences.filter(({ kind }) => kind === 'holds').length, 'sentence changes and holds', 'sentences change and hold'],
          [facts.filter(({ kind }) => kind === 'changed').length, 'fact changes', 'facts change'],
          [charts.filter(({ kind }) => kind === 'changed').length, 'chart changes', 'charts change'],
          [embeds.length, 'embed changes', 'embeds change'],
          [cards.length, 'card changes', 'cards change'],
        ] as const
      ).map(([count, one, many]) => ({ name: count === 1 ? one : many, count })),
    ],
    sections: sectionsOf(impact).filter(({ rows }) => rows.length > 0),
  }
}
