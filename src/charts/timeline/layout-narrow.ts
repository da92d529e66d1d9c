import type { Frame } from '../chart-type.ts'
import { breakLines } from '../parts/annotate.ts'
import { cardOf, MARK_DOWN, setCard } from './card.ts'
import type { TimelineLayout } from './placed-timeline.ts'
import type { TimelineEvent, TimelineSeries } from './series.ts'

/** Place of the line, and left edge of the words. */
const RAIL = 7
const WORDS = 26
const APART = 16
/** Height of a year's heading, and of the length of line that stands for a year and more without events. */
const HEADING = 37
const BREAK = 26
/** More events than this leave details to the table. */
const DETAILED = 12

/** Events listed down a line, under the headings of their years. The line is dashed where more than a year passes, and the foot says so. */
export function layNarrow(series: TimelineSeries, { width, measure }: Frame, into: TimelineLayout, top: number): void {
  const { events, readTo } = series
  const detailed = events.length <= DETAILED
  let y = top
  let solid = top + HEADING - 6
  let broken = false
  const draw = (to: number): void => void into.threads.push({ d: `M${RAIL},${solid}V${to}`, role: 'ink3', width: 1 })
  events.forEach((event, k) => {
    const before = events[k - 1]
    if (readTo && event.from >= readTo.at && (before === undefined || before.from < readTo.at)) y = placeReadTo(readTo.text, y, width, into)
    if (before && event.from - before.from > 1 + 1 / 365) {
      draw(y - 4)
      into.threads.push({ d: `M${RAIL},${y - 4}V${y + BREAK - 8}`, role: 'ink3', width: 1, dashed: true })
      y += BREAK
      solid = y - 8
      broken = true
    }
    if (before?.year !== event.year) {
      into.texts.push({ x: WORDS, y: y + 22, text: String(event.year), size: 22, face: 'display', role: 'ink' })
      y += HEADING
    }
    const card = cardOf(event, { date: event.dateInYear, width: width - WORDS, detailed, measure })
    into.symbols.push(symbolOf(event, y))
    // How long an event lasts is said in words: a length would lie where distances do.
    if (event.until !== null)
      into.threads.push({
        d: `M${RAIL},${y + MARK_DOWN}V${y + card.height}`,
        role: event.role,
        width: 3,
        ...(event.hollow ? { dashed: true } : {}),
      })
    into.texts.push(...setCard(card, event, WORDS, y))
    y += card.height + APART
  })
  draw(y - APART)
  const words = broken
    ? 'Not to scale: the line is dashed where more than a year passes.'
    : 'Not to scale: distances follow the words, not the days.'
  const lines = events.length > 1 ? breakLines(words, width, (text) => measure(text, 13)) : []
  lines.forEach((text, k) => into.texts.push({ x: 0, y: y + 10 + k * 17, text, size: 13, role: 'ink3' }))
  into.height = y + (lines.length > 0 ? lines.length * 17 : -APART + 4)
}

const symbolOf = ({ shape, role, hollow, pointer }: TimelineEvent, y: number): TimelineLayout['symbols'][number] => ({
  x: RAIL,
  y: y + MARK_DOWN,
  shape,
  role,
  hollow,
  pointer,
})

/** A hairline across the list where what has been read ends. */
function placeReadTo(text: string, y: number, width: number, into: TimelineLayout): number {
  into.rules.push({ x1: 0, x2: width, y1: y + 2, y2: y + 2, role: 'hl', width: 1.5 })
  into.texts.push({ x: WORDS, y: y + 19, text, size: 13, weight: 600, role: 'hl' })
  return y + 36
}
