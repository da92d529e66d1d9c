import type { Name, Series } from '../chart-type.ts'
import type { Paint } from '../parts/colours.ts'
import { distinct } from '../parts/order.ts'
import { workedWords } from '../parts/worked.ts'
import { isStep } from '../theme.ts'
import { REMAINDER } from './parts-of-hundred.ts'
import type { Gap, Piece } from './pieces.ts'

/** Entries of the key: one for each kind of mark that its label does not explain. In revised charts `editions` are the former and the last. */
export function barKey(
  { pieces, gaps }: { pieces: readonly Piece[]; gaps: readonly Gap[] },
  { horizontal, editions }: { horizontal: boolean; editions: readonly Name[] },
): Series['key'] {
  const entries: Series['key'] = []
  const pale = pieces.filter((piece) => piece.wear === 'pale' && piece.code !== REMAINDER)
  if (pieces.some((piece) => piece.was) || gaps.some((gap) => gap.was))
    entries.push(
      { mark: 'square', role: 'ink2', text: editions[1]!.long },
      { mark: 'dashed', role: 'hl', text: `dashed outline: ${editions[0]!.long}, printed before` },
    )
  if (pieces.some((piece) => piece.months > 1))
    entries.push({ mark: 'square', role: 'ink2', text: 'wide bar: months published together, at their monthly average' })
  // Colours of an order are not thinned: there what was worked out has the dashed edge of what is projected.
  const outlined = pale.some(({ paint }) => isStep(paint.role))
  if (pale.length > 0 && !outlined) entries.push({ mark: 'area', role: 'ink2', text: `pale: ${workedWords(pale)}` })
  const rest = pieces.find((piece) => piece.code === REMAINDER)
  if (rest) entries.push({ mark: 'area', role: rest.paint.role, text: 'pale: what is left to 100, worked out by us' })
  const dashed = [
    ...(outlined ? [workedWords(pale)] : []),
    ...(pieces.some(({ flags }) => flags.includes('projected')) ? ['projected'] : []),
  ]
  if (dashed.length > 0) entries.push({ mark: 'dashed', role: 'ink2', text: `dashed edge: ${dashed.join(', or ')}` })
  if (pieces.some((piece) => piece.flags.includes('under')))
    entries.push({ mark: 'dashed', role: 'ink2', text: '< and a dashed edge: less than this' })
  if (pieces.some((piece) => piece.open)) entries.push({ mark: 'dashed', role: 'ink2', text: '> and an open end: more than this' })
  // Where every value of a category is missing, lying bars list it beneath in words; only gaps among bars need the key.
  const inPlace = gaps.filter((gap) => !horizontal || gap.was || pieces.some((piece) => piece.category === gap.category))
  if (inPlace.some((gap) => gap.reason === 'withheld')) entries.push({ mark: 'hatch', role: 'ink2', text: 'W: withheld by the publisher' })
  if (inPlace.some((gap) => gap.reason !== 'withheld')) entries.push({ mark: 'dotted', role: 'ink2', text: 'n.a.: not available' })
  return entries
}

/** Entries that say whose colour is whose. Greys that several series share name them in the order in which they stand. */
export const nameKey = (legend: readonly { name: Name; paint: Paint }[]): Series['key'] =>
  distinct(legend.map(({ paint }) => paint.role)).map((role) => {
    const names = legend.filter(({ paint }) => paint.role === role).map(({ name }) => name.long)
    return { mark: 'square', role, text: names.length > 1 ? `${names.join(', ')}, in this order` : names[0]! }
  })
