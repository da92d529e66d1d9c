import type { Flag } from '../../data/flags.ts'
import type { Datum } from '../chart-type.ts'
import { paintOrdered, paintSeries, shadeContext, type Paint } from '../parts/colours.ts'
import { workedApart } from '../parts/worked.ts'
import { REMAINDER } from './parts-of-hundred.ts'
import type { BarSpec } from './spec.ts'

/** How a value's flags show: as read; pale, where it was estimated or worked out; dashed, where it is projected or an upper bound. */
export type Wear = 'solid' | 'pale' | 'dashed'

/** What decides the colour of a bar. */
export interface Bearer {
  code: string
  category: string
  value: number
  /** In revised charts, whether the former edition said otherwise. */
  changed: boolean
}

/** Colours of bars: by series where there are several; by sign where values go both ways; else the highlighted against the rest. */
export function makePaints(spec: BarSpec, codes: readonly string[], diverging: boolean): (bearer: Bearer) => Paint {
  const strong = new Set(spec.highlight.map(String))
  if (codes.length > 1 && spec.arrange !== 'revised') {
    const own = codes.filter((code) => code !== REMAINDER)
    const highlight = own.some((code) => strong.has(code)) ? spec.highlight : []
    // A lone series beside its remainder is not the chart's highlight: it keeps the colour of its country.
    const named = own.length === 1 ? [own[0]!, REMAINDER] : own
    const paints = spec.colours === 'names' ? paintSeries(named, highlight) : paintOrdered(own, spec.colours)
    if (spec.colours === 'names' && highlight.length === 0) shadeContext(paints)
    // What lies outside is what the chart's words are about, and their colour is the highlight's.
    return ({ code }) =>
      code === REMAINDER ? { role: spec.outside ? 'hl' : 'other', strong: false } : (paints.get(code) ?? { role: 'context', strong: false })
  }
  if (strong.size > 0) return ({ category }) => (strong.has(category) ? { role: 'hl', strong: true } : { role: 'context', strong: false })
  if (spec.arrange === 'revised') return ({ changed }) => (changed ? { role: 'hl', strong: true } : { role: 'context', strong: false })
  if (diverging) return ({ value }) => ({ role: value < 0 ? 'down' : 'up', strong: false })
  return () => ({ role: 'hl', strong: false })
}

/** How flags show, given all values of the chart. */
export function makeWear(data: readonly Datum[]): (flags: readonly Flag[]) => Wear {
  const apart = workedApart(data)
  return (flags) => (flags.includes('projected') || flags.includes('under') ? 'dashed' : apart(flags) ? 'pale' : 'solid')
}
