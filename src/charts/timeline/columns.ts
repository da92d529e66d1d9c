/** Space between two cards of a column, in px. */
export const APART = 17

/** Height of cards in a column with the spaces between them. */
export const columnHeight = (heights: readonly number[]): number =>
  heights.reduce((sum, height) => sum + height, 0) + APART * Math.max(0, heights.length - 1)

/**
 * Parts cards in time order into columns: where each column begins. The tallest column is as low as can be; among partings of like
 * height the one whose columns stand nearest above their events (`offset` of a card in a column, in px) is taken.
 */
export function partColumns(heights: readonly number[], count: number, offset: (card: number, column: number) => number): number[] {
  let best: { starts: number[]; cost: number } = { starts: [0], cost: Infinity }
  const visit = (starts: number[]): void => {
    if (starts.length === count) {
      const cost = costOf(starts, heights, offset)
      if (cost < best.cost) best = { starts, cost }
      return
    }
    const left = count - starts.length
    for (let next = starts.at(-1)! + 1; next <= heights.length - left; next++) visit([...starts, next])
  }
  visit([0])
  return best.starts
}

function costOf(starts: readonly number[], heights: readonly number[], offset: (card: number, column: number) => number): number {
  let tallest = 0
  let aside = 0
  starts.forEach((start, column) => {
    const cards = heights.slice(start, starts[column + 1])
    tallest = Math.max(tallest, columnHeight(cards))
    cards.forEach((_, k) => (aside += Math.abs(offset(start + k, column))))
  })
  return tallest + (aside / heights.length) * 0.3
}
