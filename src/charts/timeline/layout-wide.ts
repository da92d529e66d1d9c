import type { Frame } from '../chart-type.ts'
import { round } from '../parts/svg.ts'
import { timeAxis } from './axis.ts'
import { cardOf, MARK_DOWN, setCard, type Card } from './card.ts'
import { APART, columnHeight, partColumns } from './columns.ts'
import type { Thread, TimelineLayout } from './placed-timeline.ts'
import type { TimelineEvent, TimelineSeries } from './series.ts'
import { timeScale } from './time-scale.ts'

/** Columns of cards no narrower than this, and the space between them. */
const NARROWEST = 222
const GAP = 26
/** Distance of two threads of a column, and most that a column's threads take. */
const PITCH = 9
const MOST_GUTTER = 56
/** From a card's mark to its words. */
const MARK = 12
/** Height over which threads bend from their columns to their dates: the more, the further they go. */
const fanFor = (aside: number): number => 60 + Math.min(70, aside * 0.12)
/** More events than this leave details to the table. */
const DETAILED = 12

interface Column {
  left: number
  first: number
  cards: Card[]
}

/** Cards in columns, each hung on a thread that runs down to its date on a true time axis. */
export function layWide(series: TimelineSeries, frame: Frame, into: TimelineLayout, top: number): void {
  const { width, measure } = frame
  const { events } = series
  const scale = timeScale(series, width, measure)
  const count = Math.max(1, Math.min(events.length, Math.floor((width + GAP) / (NARROWEST + GAP))))
  const each = (width - GAP * (count - 1)) / count
  const gutter = Math.min(MOST_GUTTER, Math.ceil(events.length / count + 1) * PITCH) + 8
  const detailed = events.length <= DETAILED
  const cards = events.map((event) => cardOf(event, { date: event.date, width: each - gutter - MARK, detailed, measure }))
  const leftOf = (column: number): number => column * (each + GAP)
  const starts = partColumns(
    cards.map(({ height }) => height),
    count,
    (card, column) => scale.place(events[card]!.from) - leftOf(column) - gutter / 2,
  )
  const columns = starts.map((first, k): Column => ({ left: leftOf(k), first, cards: cards.slice(first, starts[k + 1]) }))
  const tallest = Math.max(...columns.map((column) => columnHeight(column.cards.map(({ height }) => height))))
  const bottom = top + tallest + 10
  const aside = columns.flatMap(({ left, first, cards: own }) => own.map((_, k) => Math.abs(scale.place(events[first + k]!.from) - left)))
  const line = Math.round(bottom + fanFor(Math.max(...aside)))
  for (const column of columns) hang(column, { events, gutter, top, bottom, tallest, line, place: scale.place, into })
  const axis = timeAxis(series, scale, line, frame)
  into.rules.push(...axis.rules)
  into.bars.push(...axis.bars)
  into.texts.push(...axis.texts)
  into.height = line + axis.depth
}

interface Hanging {
  events: readonly TimelineEvent[]
  gutter: number
  top: number
  bottom: number
  tallest: number
  line: number
  place: (year: number) => number
  into: TimelineLayout
}

/** One column: cards from the top, their threads in the gutter at its left, the earliest outermost, so that none crosses another. */
function hang({ left, first, cards }: Column, { events, gutter, top, bottom, tallest, line, place, into }: Hanging): void {
  const pitch = Math.min(PITCH, (gutter - 8) / Math.max(1, cards.length))
  const spare = (tallest - columnHeight(cards.map(({ height }) => height))) / Math.max(1, cards.length - 1)
  // Columns that are nearly as tall as the tallest end level with it.
  const apart = APART + (spare <= 12 ? spare : 0)
  const mark = left + gutter
  let y = top
  cards.forEach((card, k) => {
    const event = events[first + k]!
    const x = mark - (cards.length - k) * pitch
    into.threads.push(threadOf(event, { x, mark, from: y + MARK_DOWN, bottom, to: place(event.from), line }))
    into.symbols.push({
      x: mark,
      y: y + MARK_DOWN,
      shape: event.shape,
      role: event.role,
      hollow: event.hollow,
      pointer: event.pointer,
    })
    into.texts.push(...setCard(card, event, mark + MARK, y))
    y += card.height + apart
  })
}

/** From the mark to the left, down the gutter, and in a bend to the date. */
function threadOf(
  event: TimelineEvent,
  { x, mark, from, bottom, to, line }: { x: number; mark: number; from: number; bottom: number; to: number; line: number },
): Thread {
  const half = (bottom + line) / 2
  const turn = Math.min(5, mark - x)
  const d = `M${r(mark)},${r(from)}H${r(x + turn)}Q${r(x)},${r(from)} ${r(x)},${r(from + turn)}V${r(bottom)}C${r(x)},${r(half)} ${r(to)},${r(half)} ${r(to)},${r(line - 7)}`
  return { d, role: event.strong ? 'hl' : 'context', width: event.strong ? 1.5 : 0.8 }
}

const r = round
