/** Width in px of a text at a size; leaves slack for a reader's own sans. */
export type TextMeasure = (text: string, size: number, weight?: 400 | 500 | 600) => number

/** A block of text in a column, sizes in px. `before` is the space above it. */
export interface TextBlock {
  text: string
  size: number
  lineHeight: number
  weight?: 400 | 500 | 600
  before?: number
  maxWidth?: number
}

/** Container widths in px from which a drawing of a width is shown; the smallest is shown below all of them. */
const SHOWN_FROM: Record<number, number> = { 440: 416, 600: 576, 770: 736, 1080: 992 }

/** The drawing that a container of a width shows: the widest that fits, as the styles of figures choose it. Throws `missing drawing` on an empty list. */
export function drawingAt<Size extends { width: number; height: number }>(sizes: readonly Size[], width: number): Size {
  const ordered = [...sizes].sort((a, b) => a.width - b.width)
  const shown = ordered.findLast((size) => (SHOWN_FROM[size.width] ?? 0) <= width) ?? ordered[0]
  if (!shown) throw new Error('missing drawing')
  return shown
}

/** Lines that a text takes in a column of a width, broken at spaces as a browser does; a word wider than it takes a line of its own. */
export function linesOf({ text, size, weight, maxWidth = Infinity }: TextBlock, width: number, measure: TextMeasure): number {
  const room = Math.min(width, maxWidth)
  let lines = 0
  let line = ''
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word
    if (line && measure(longer, size, weight) <= room) line = longer
    else {
      lines++
      line = word
    }
  }
  return lines
}

/** Height in px of blocks under one another; a block without text takes none, nor its space. */
export function stackHeight(blocks: readonly TextBlock[], width: number, measure: TextMeasure): number {
  return blocks.reduce((sum, block) => {
    const lines = linesOf(block, width, measure)
    return lines === 0 ? sum : sum + (block.before ?? 0) + lines * block.size * block.lineHeight
  }, 0)
}

/** What an embed page stacks: words above and below one drawing, and everything else in px (padding, rules, a closed table's line). */
export interface EmbedStack {
  above: readonly TextBlock[]
  below: readonly TextBlock[]
  sizes: readonly { width: number; height: number }[]
  /** Padding at each side, in px. */
  padding: number
  /** Height of all that is neither text nor drawing, in px. */
  rest: number
}

/**
 * Height in px that an embed takes in a frame of a width, for the snippet's `height`: a whole number that is rather
 * too large by a line than too small, since a frame that is too low must be scrolled.
 */
export function embedHeight({ above, below, sizes, padding, rest }: EmbedStack, width: number, measure: TextMeasure): number {
  const inner = width - padding * 2
  const drawing = drawingAt(sizes, inner)
  return Math.ceil(stackHeight([...above, ...below], inner, measure) + (drawing.height * inner) / drawing.width + padding * 2 + rest)
}
