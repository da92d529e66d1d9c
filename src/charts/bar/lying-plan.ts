import type { Frame } from '../chart-type.ts'
import { axisUnit, figure } from '../parts/figures.ts'
import { shortValues, type ValueWriter } from '../parts/short-figures.ts'
import { openRoom } from './bar-shape.ts'
import { placeNames, NAME_GAP, type LyingNames } from './lying-names.ts'
import { fitLying, type LyingScale, type Need } from './lying-scale.ts'
import { endWords, stackGaps, wasWords, type EndWords } from './lying-words.ts'
import { valuesOf } from './read-references.ts'
import type { BarSeries } from './series.ts'

/** How lying bars share the width with their words. */
export interface LyingPlan {
  names: LyingNames
  words: EndWords
  scale: LyingScale
  /** Series of a group are named at their bars; else above them. */
  named: boolean
  /** Writes values short; undefined where they stand whole. */
  write: ValueWriter | undefined
}

/** What a plan is made from. `domain` is that of an axis, where bars have no values written. */
interface Ask {
  small: boolean
  stacked: boolean
  domain: readonly [number, number] | undefined
}

const GAP = 8

/** Part of the width that bars run over at least: what else takes their room gives way. */
export const LEAST = 0.3

/** True where a series is called by a number, as years are: behind a value it would read as a part of it. */
const likeFigures = ({ legend }: BarSeries): boolean =>
  legend.some(({ name }) => /^\P{L}*\d/u.test(name.long) || /^\P{L}*\d/u.test(name.short))

/**
 * The fullest words that leave bars their room: first the names of a group's series go above the bars, then values are written short,
 * then names of categories stand above their bars. Where none does, the plan with the longest bars. Names that are numbers are never
 * written behind values.
 */
export function planLying(series: BarSeries, frame: Frame, ask: Ask): LyingPlan {
  const grouped = series.legend.length > 0 && !ask.stacked
  const short =
    ask.domain || ask.stacked ? undefined : shortValues([...series.y, series.least], { unit: series.unit, locale: frame.locale })
  let best: { plan: LyingPlan; long: number } | undefined
  for (const above of [false, true])
    for (const write of short ? [undefined, short] : [undefined])
      for (const named of grouped ? (likeFigures(series) ? [false] : [true, false]) : [true]) {
        const plan = planWith(series, frame, ask, { above, write, named })
        const long = (series.y[1] - series.y[0]) * plan.scale.unit
        if (long >= frame.width * LEAST || series.y[1] === series.y[0]) return plan
        if (!best || long > best.long + 1) best = { plan, long }
      }
  return best!.plan
}

function planWith(
  series: BarSeries,
  frame: Frame,
  { small, domain, stacked }: Ask,
  { above, write, named }: { above: boolean; write: ValueWriter | undefined; named: boolean },
): LyingPlan {
  const names = placeNames(series, frame, above)
  const words = endWords(series, { narrow: small, unit: frame.panel?.axisLabels ?? true, named, write })
  const needs = domain
    ? axisNeeds(domain, frame)
    : series.panel
      ? sharedNeeds(series, frame, { size: names.size, stacked, write })
      : ownNeeds(series, frame, { names, words, small, write })
  const across = names.mode === 'across'
  const scale = fitLying(needs, {
    left: names.mode === 'column' ? names.width : 0,
    right: frame.width - 1,
    besideRight: across ? besides(series, frame, names, 1) : 0,
    besideLeft: across ? besides(series, frame, names, -1) : 0,
  })
  return { names, words, scale, named, write }
}

/** Every bar's value, former value and words; in a stack, where it ends and what is missing in it. */
function ownNeeds(
  series: BarSeries,
  frame: Frame,
  { names, words, small, write }: { names: LyingNames; words: EndWords; small: boolean; write: ValueWriter | undefined },
): Need[] {
  const { measure } = frame
  const room = (text: string, weight: 400 | 600): number => (text === '' ? 2 : measure(text, names.size, weight) + GAP)
  const bars = series.pieces.map((piece) => {
    const far =
      piece.was?.value == null ? piece.to : piece.to < 0 ? Math.min(piece.to, piece.was.value) : Math.max(piece.to, piece.was.value)
    return { value: far, beyond: room(words(piece), piece.paint.strong ? 600 : 400) + openRoom(piece) }
  })
  const gaps = series.gaps.flatMap((gap): Need[] => {
    if (gap.was?.value != null) return [{ value: gap.was.value, beyond: room(`n.a.${wasWords(gap.was, small, write)}`, 600) }]
    const end = Math.max(0, ...series.pieces.filter((piece) => piece.category === gap.category).map((piece) => piece.to))
    const others = series.gaps.filter((other) => other.category === gap.category)
    return series.legend.length > 0 && series.arrange !== 'group' && end > 0
      ? [{ value: end, beyond: measure(stackGaps(series, others, frame, small).beside, 13) + GAP }]
      : []
  })
  const references = valuesOf(series.references).map((value): Need => ({ value, beyond: 1 }))
  return [...bars, ...gaps, ...references, ...(series.arrange === 'percent' ? [{ value: 100, beyond: 0 }] : [])]
}

/** Panels share one scale: room for the words of the largest value of all. */
function sharedNeeds(
  series: BarSeries,
  { measure, locale }: Frame,
  { size, stacked, write = (own) => own }: { size: number; stacked: boolean; write: ValueWriter | undefined },
): Need[] {
  return series.y.map((value) => {
    const bare = figure(value, locale, 1)
    const { text } = write({ bare, text: `${bare} ${axisUnit(series.unit)}` }, value)
    return { value, beyond: stacked ? 2 : measure(text, size, 600) + GAP + 4 }
  })
}

const axisNeeds = (domain: readonly number[], { measure, locale }: Frame): Need[] =>
  domain.map((value) => ({ value, beyond: measure(figure(value, locale), 13) / 2 }))

/** Room across zero for the names of bars that run one way: right (1) or left (-1). */
function besides(series: BarSeries, { measure }: Frame, names: LyingNames, way: 1 | -1): number {
  const widths = series.pieces
    .filter((piece) => (piece.to < 0 ? -1 : 1) === way)
    .flatMap((piece) =>
      names.lines[piece.category]!.map((text) => measure(text, names.size, series.categories[piece.category]!.strong ? 600 : 400)),
    )
  return widths.length > 0 ? Math.max(...widths) + NAME_GAP : 0
}
