import type { Frame } from '../chart-type.ts'
import { cutTo } from '../parts/cut-to.ts'
import type { PlacedText } from '../parts/text.ts'
import { textRole } from '../theme.ts'
import { layNarrow } from './layout-narrow.ts'
import { layWide } from './layout-wide.ts'
import type { TimelineSeries } from './series.ts'
import type { TimelineLayout } from './placed-timeline.ts'
import type { Symbol } from './symbol.ts'

const NARROW = 560

/** Places events: cards on threads above a true axis, or a list down a line where that has no room. */
export function layout(series: TimelineSeries, frame: Frame): TimelineLayout {
  const into: TimelineLayout = { width: frame.width, height: 0, rules: [], bars: [], texts: [], threads: [], symbols: [] }
  const top = placeLanes(series, frame, into)
  if (frame.width < NARROW) layNarrow(series, frame, into, top)
  else layWide(series, frame, into, top)
  return into
}

/** Kinds of event above the drawing, each after its sign. Gives the height they take. */
function placeLanes({ lanes }: TimelineSeries, { width, measure }: Frame, into: { symbols: Symbol[]; texts: PlacedText[] }): number {
  if (lanes.length === 0) return 2
  let [x, y] = [0, 13]
  for (const { name, role, shape } of lanes) {
    const widthOf = (text: string): number => measure(text, 13, 600)
    const words = widthOf(name.long) + 18 > width ? cutTo(name.short, width - 18, widthOf) : name.long
    const needed = widthOf(words) + 18
    if (x > 0 && x + needed * 1.05 > width) {
      x = 0
      y += 21
    }
    into.symbols.push({ x: x + 6.5, y: y - 4.5, shape, role, hollow: false })
    into.texts.push({ x: x + 18, y, text: words, size: 13, weight: 600, role: textRole(role) })
    x += needed + 20
  }
  return y + 22
}
