import { mendedIn, untrueIn, type Impact } from './impact.ts'
import { counted, pinnedIn, sectionsOf, type ReportSection } from './report-sections.ts'

/** What an impact says, in words: printed on a terminal, in Markdown and as a page from this alone. */
export interface Report {
  title: string
  /** One sentence: what becomes untrue. */
  verdict: string
  /** What changes, in numbers, each with its words: 2, "facts change". What becomes untrue comes first. */
  counts: { name: string; count: number }[]
  sections: ReportSection[]
}

function versionsOf({ datasets }: Impact): string {
  const all = datasets.map(({ id, before, after }) => `${id} ${before ?? 'new'} → ${after ?? 'gone'}`)
  return all.length > 0 ? all.join(', ') : 'no dataset has another latest version'
}

const ofKind = <Kind extends string>(impacts: readonly { kind: Kind }[], wanted: Kind): number =>
  impacts.filter(({ kind }) => kind === wanted).length

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
          [mendedIn(impact), 'statement becomes true', 'statements become true'],
          [ofKind(sentences, 'holds'), 'sentence changes and holds', 'sentences change and hold'],
          [ofKind(facts, 'changed'), 'fact changes', 'facts change'],
          [ofKind(facts, 'new'), 'fact is new', 'facts are new'],
          [ofKind(facts, 'gone'), 'fact goes', 'facts go'],
          [ofKind(charts, 'changed'), 'chart changes', 'charts change'],
          [ofKind(charts, 'new'), 'chart is new', 'charts are new'],
          [ofKind(charts, 'gone'), 'chart goes', 'charts go'],
          [embeds.length, 'embed changes', 'embeds change'],
          [cards.length, 'card changes', 'cards change'],
        ] as const
      ).map(([count, one, many]) => ({ name: count === 1 ? one : many, count })),
    ],
    sections: sectionsOf(impact).filter(({ rows }) => rows.length > 0),
  }
}
