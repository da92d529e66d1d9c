/** How a chart is spaced at its width. */
export interface Spacing {
  size: number
  radius: number
  short: boolean
  /** Low rows without rules, as in a dot plot. */
  compact: boolean
}
