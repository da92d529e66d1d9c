import type { Measure } from '../chart-type.ts'
import type { Reference } from '../spec.ts'
import { breakLines } from './annotate.ts'
import { edgesOf, unbroken } from './references.ts'
import type { Bar, Rule } from './shapes.ts'
import type { Box, PlacedText } from './text.ts'

/** References that stand upright, with their words in a strip of their own above the plot, where they touch nothing. */
export interface Heads {
  /** Height of the strip, in px; 0 where there are none. */
  height: number
  /** Words, with y from the top of the strip. */
  texts: PlacedText[]
  /** Each line (x0 is x1) or band with the y of the strip where it begins. */
  marks: { x0: number; x1: number; top: number; line: boolean }[]
}

const SIZE = 13
const LINE = 16
/** Space between the words of two references, and between words and a line that passes them. */
const APART = 8

/** One way to set the words of one reference: its lines, the x where they begin, and whether its line may run beside them. */
interface Setting {
  lines: string[]
  x0: number
  x1: number
  anchor: 'start' | 'end' | 'middle'
  beside: boolean
  cost: number
}

/** A setting in its rows, counted upwards from the plot. */
interface Standing extends Setting {
  at: number
  row: number
}

/**
 * Sets the words of upright references between two edges in as few rows as they need: beside their line, or over it. No words
 * touch others, and no line runs through words.
 */
export function placeHeads(
  references: readonly Reference[],
  place: (value: number) => number,
  { left, right, measure }: { left: number; right: number; measure: Measure },
): Heads {
  const spans = references.map((reference) => {
    const [a, b] = ('at' in reference ? [reference.at, reference.at] : [reference.from, reference.to]).map((value) =>
      Math.min(right, Math.max(left, place(Number(value)))),
    ) as [number, number]
    return { x0: Math.min(a, b), x1: Math.max(a, b), line: 'at' in reference, text: reference.text }
  })
  const choices = spans.map((span) => settingsOf(span, { left, right, measure }))
  const best = arrange(
    choices,
    spans.map(({ x0 }) => x0),
  )
  const rows = Math.max(0, ...best.map(({ row, lines }) => row + lines.length))
  const height = rows === 0 ? 0 : rows * LINE + 6
  const bottom = rows * LINE
  return {
    height,
    texts: best.flatMap(({ lines, anchor, x0, x1, row }) =>
      lines.map((text, k): PlacedText => ({
        x: anchor === 'start' ? x0 : anchor === 'end' ? x1 : (x0 + x1) / 2,
        y: bottom - (row + lines.length - 1 - k) * LINE - 4,
        text,
        size: SIZE,
        anchor,
        role: 'ink2',
      })),
    ),
    marks: best.map(({ row, lines, beside }, k) => ({
      x0: spans[k]!.x0,
      x1: spans[k]!.x1,
      line: spans[k]!.line,
      top: bottom - (beside ? row + lines.length : row) * LINE + 1,
    })),
  }
}

/** The ways to set words at a span: whole or broken, at the right, at the left, or over it. */
function settingsOf(
  { x0, x1, line, text }: { x0: number; x1: number; line: boolean; text: string },
  { left, right, measure }: { left: number; right: number; measure: Measure },
): Setting[] {
  const wide = right - left
  const broken = [...new Set([wide, 220, 160, 110].map((widest) => breakLines(text, widest, (words) => measure(words, SIZE)).join('\n')))]
  return broken.flatMap((joined) => {
    const lines = joined.split('\n')
    const width = Math.max(...lines.map((words) => measure(words, SIZE)))
    const cost = lines.length * 4
    // Words stand beside a line and over a band, whose ground would end in them.
    const middle = Math.min(Math.max((x0 + x1) / 2, left + width / 2), right - width / 2)
    const over: Setting = {
      lines,
      x0: middle - width / 2,
      x1: middle + width / 2,
      anchor: 'middle',
      beside: false,
      cost: cost + (line ? 2 : 0),
    }
    const sides: Setting[] = line
      ? [
          { lines, x0: x0 + 5, x1: x0 + 5 + width, anchor: 'start', beside: true, cost },
          { lines, x0: x0 - 5 - width, x1: x0 - 5, anchor: 'end', beside: true, cost: cost + 1 },
        ]
      : [{ lines, x0, x1: x0 + width, anchor: 'start', beside: false, cost: cost + 1 }]
    return [...sides, over].filter((one) => (one.x0 >= left - 0.5 && one.x1 <= right + 0.5) || one === over)
  })
}

/** The choice of settings, and the order of rows, that is lowest; of equal ones, the plainest. */
function arrange(choices: readonly Setting[][], at: readonly number[]): Standing[] {
  let best: { cost: number; standing: Standing[] } | undefined
  for (const chosen of combinations(choices)) {
    for (const order of permutations(chosen.map((_, k) => k))) {
      const standing = stack(chosen, at, order)
      if (!standing) continue
      const rows = Math.max(0, ...standing.map(({ row, lines }) => row + lines.length))
      const cost = rows * 10 + chosen.reduce((sum, one) => sum + one.cost, 0)
      if (!best || cost < best.cost) best = { cost, standing }
    }
  }
  return best?.standing ?? []
}

/** Sets one reference after the other in its lowest free rows; undefined where a line would run through words. */
function stack(chosen: readonly Setting[], at: readonly number[], order: readonly number[]): Standing[] | undefined {
  const placed: Standing[] = []
  for (const k of order) {
    const own = chosen[k]!
    const above = placed.filter((other) => own.x0 < other.x1 + APART && other.x0 < own.x1 + APART)
    const crossed = placed.filter((other) => other.at > own.x0 - APART / 2 && other.at < own.x1 + APART / 2)
    const row = Math.max(0, ...[...above, ...crossed].map((other) => other.row + other.lines.length))
    const top = own.beside ? row + own.lines.length : row
    const through = placed.some((other) => at[k]! > other.x0 - APART / 2 && at[k]! < other.x1 + APART / 2 && top > other.row)
    if (through) return undefined
    placed.push({ ...own, at: at[k]!, row })
  }
  return chosen.map((_, k) => placed[order.indexOf(k)]!)
}

function combinations<T>([first, ...rest]: readonly (readonly T[])[]): T[][] {
  if (!first) return [[]]
  const tails = combinations(rest)
  return first.flatMap((one) => tails.map((tail) => [one, ...tail]))
}

function permutations(places: readonly number[]): number[][] {
  return places.length < 2
    ? [[...places]]
    : places.flatMap((one) => permutations(places.filter((other) => other !== one)).map((tail) => [one, ...tail]))
}

/** Lines and bands below their words: from the strip, which begins at `strip`, to the foot of the plot, lines and edges broken where they would run through words. A band that ends at `right`, where the plot does, has no edge there. */
export function standUnder(
  { marks }: Heads,
  { strip, bottom, words, right = Infinity }: { strip: number; bottom: number; words: readonly Box[]; right?: number },
): { bands: Bar[]; rules: Rule[] } {
  const bands = marks
    .filter(({ line }) => !line)
    .map(({ x0, x1, top }): Bar => ({ x0, x1: Math.max(x1, x0 + 1), y0: strip + top, y1: bottom, fill: 'grid' }))
  const lines = marks
    .filter(({ line }) => line)
    .map(({ x0, top }): Rule => ({ x1: x0, x2: x0, y1: strip + top, y2: bottom, role: 'ink2', width: 1.25 }))
  return {
    bands,
    rules: [...bands.flatMap((band) => edgesOf(band, true)).filter(({ x1 }) => x1 < right - 0.5), ...lines].flatMap((rule) =>
      unbroken(rule, words),
    ),
  }
}
