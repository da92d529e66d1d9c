import { formatPlace } from '../issues/print.ts'
import { startOf } from '../issues/span.ts'
import { brokenIn, type ChartImpact, type FactImpact, type Impact, type SentenceImpact } from './impact.ts'

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

const PARTS = { headline: 'headline', text: 'text', alt: 'alt text' }

/** "1 sentence", "3 sentences". */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`

const placeOf = ({ place }: Pick<SentenceImpact, 'place'>): string => formatPlace(startOf(place))
const whereOf = (sentence: SentenceImpact): string => `${placeOf(sentence)} ${PARTS[sentence.part]}`

const cureOf = ({ issues }: SentenceImpact): string => issues.map(({ message, hint }) => hint ?? message).join('; ')

const nameOf = ({ article, id }: Pick<FactImpact, 'article' | 'id'>): string => (article === undefined ? id : `${id} in ${article}`)

function untrueRows({ sentences, facts, charts, faults }: Impact): string[][] {
  return [
    ...sentences
      .filter(({ kind }) => kind === 'untrue')
      .map((one) => [whereOf(one), one.sentence, one.typed, one.after ?? 'cannot be computed', cureOf(one)]),
    ...brokenIn({ facts }).map(([one, ...more]) => {
      const name = [nameOf(one!), ...more.map(({ article }) => article ?? 'the shared ones')].join(', ')
      return [`fact ${name}`, one!.label, one!.before ?? '', 'cannot be computed', one!.why ?? '']
    }),
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

/** Facts that stay since they name their version, in words; empty where there are none. */
export const pinnedIn = ({ pinned }: Impact): string =>
  pinned.length === 0
    ? ''
    : `${counted(pinned.length, 'fact')} ${pinned.length === 1 ? 'names its version and does' : 'name their versions and do'} not move`

function sentenceSections(impact: Impact): ReportSection[] {
  const ofKind = (kind: SentenceImpact['kind']): SentenceImpact[] => impact.sentences.filter((one) => one.kind === kind)
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
      note: 'The number behind the words, or a cell behind their claim, is another one; the words state it truly all the same.',
      columns: ['Where', 'What it says', 'Typed', 'Before', 'After'],
      rows: ofKind('holds').map((one) => [whereOf(one), one.sentence, one.typed, one.before ?? 'none', one.after ?? 'none']),
    },
    {
      id: 'mended',
      title: 'Becomes true',
      note: 'It was untrue, or could not be computed.',
      columns: ['Where', 'What it says', 'Typed', 'Now'],
      rows: ofKind('mended').map((one) => [whereOf(one), one.sentence, one.typed, one.after ?? '']),
    },
  ]
}

function otherSections(impact: Impact): ReportSection[] {
  const { facts, charts, embeds, cards, faults } = impact
  const changed = facts.filter(({ kind, unsaid }) => kind !== 'moved' && (kind !== 'broken' || unsaid))
  const moved = facts.filter(({ kind }) => kind === 'moved').length
  const still = [
    moved > 0 ? `${counted(moved, 'more fact')} of the same value ${moved === 1 ? 'rests' : 'rest'} on the new edition` : '',
    pinnedIn(impact),
  ].filter(Boolean)
  const data = faults.filter(({ level, code }) => level !== 'error' || code.startsWith('data/'))
  return [
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

/** All parts of a report, the gravest first; those without rows too. */
export const sectionsOf = (impact: Impact): ReportSection[] => [...sentenceSections(impact), ...otherSections(impact)]
