import type { Frame } from '../chart-type.ts'
import type { Bar, Shapes } from '../parts/shapes.ts'
import type { PlacedText } from '../parts/text.ts'
import type { Blank, HeatSeries } from './series.ts'

const SIZE = 13
const TALL = 12
const WORDS: Record<Exclude<Blank, 'none'>, string> = {
  withheld: 'withheld',
  missing: 'not available',
  'net-exporter': 'net exporter',
}

/** A cell without a value, as the grid and its key draw it. */
export function blankBar(box: Pick<Bar, 'x0' | 'x1' | 'y0' | 'y1'>, blank: Blank): Bar {
  if (blank === 'withheld') return { ...box, hatched: true, edge: 'ink3' }
  return blank === 'missing' ? { ...box, edge: 'ink3', dotted: true } : { ...box, fill: 'grid' }
}

/**
 * The strip of classes above the grid, with a number where one class ends and the next begins, and the signs of what is not
 * there after it. Gives the height they take.
 */
export function placeStrip(series: HeatSeries, { width, measure }: Frame, into: Pick<Shapes, 'bars' | 'texts'>): number {
  const { classes, limits } = series
  let x = 0
  if (limits.length > 0) {
    const widths = limits.map((text) => measure(text, SIZE))
    const wanted = Math.min(Math.max(34, ...widths.map((own) => own + 10)), 84)
    // Room at the right for the last number, which hangs over its class where that is narrow.
    const one = Math.min(wanted, (width - 8) / classes.length)
    classes.forEach(({ role }, k) => into.bars.push({ x0: k * one + 0.5, x1: (k + 1) * one + 0.5, y0: 1, y1: 1 + TALL, fill: role }))
    into.bars.push({ x0: 0.5, x1: classes.length * one + 0.5, y0: 1, y1: 1 + TALL, edge: 'ink3' })
    into.texts.push(...limitTexts(series, one, { width, measure }))
    x = classes.length * one + 18
  }
  const bottom = placeBlanks(series, { x, width, below: limits.length > 0 ? TALL + 32 : 0, measure }, into)
  return Math.max(limits.length > 0 ? TALL + 32 : 0, bottom)
}

/** Numbers between classes: the last, whose unit makes it the widest, and from it back as many at whole steps as do not touch. */
function limitTexts({ limits }: HeatSeries, one: number, { width, measure }: Pick<Frame, 'width' | 'measure'>): PlacedText[] {
  const half = (text: string): number => measure(text, SIZE) / 2
  const texts = limits.map((text, k): PlacedText => ({
    x: Math.max(half(text), Math.min((k + 1) * one + 0.5, width - half(text))),
    y: TALL + 17,
    text,
    size: SIZE,
    anchor: 'middle',
    role: 'ink2',
  }))
  const atStep = (step: number): PlacedText[] => texts.filter((_, k) => (limits.length - 1 - k) % step === 0)
  const apart = (kept: readonly PlacedText[]): boolean =>
    kept.slice(1).every((text, k) => text.x - half(text.text) - (kept[k]!.x + half(kept[k]!.text)) >= 6)
  const step = texts.findIndex((_, k) => apart(atStep(k + 1))) + 1
  return atStep(Math.max(1, step))
}

function placeBlanks(
  { cells }: HeatSeries,
  { x: from, width, below, measure }: { x: number; width: number; below: number; measure: Frame['measure'] },
  into: Pick<Shapes, 'bars' | 'texts'>,
): number {
  const kinds = (['missing', 'withheld', 'net-exporter'] as const).filter((kind) => cells.some(({ blank }) => blank === kind))
  let [x, y] = [from, 1]
  for (const kind of kinds) {
    const needed = 22 + measure(WORDS[kind], SIZE)
    if (x > 0 && x + needed > width) [x, y] = [0, y === 1 && below > 0 ? below : y + 19]
    into.bars.push(blankBar({ x0: x + 0.5, x1: x + 15.5, y0: y, y1: y + TALL }, kind))
    const word: PlacedText = { x: x + 22, y: y + TALL - 1, text: WORDS[kind], size: SIZE, role: 'ink2' }
    into.texts.push(word)
    x += needed + 16
  }
  return kinds.length === 0 ? 0 : y + TALL + 16
}
