/** Draws: everything a fault or a slip leaves to chance. */
export interface Dice {
  /** One of the items, each as likely; undefined for none. */
  pick: <Item>(items: readonly Item[]) => Item | undefined
  /** A whole number from 0 up to, not with, `end`. */
  below: (end: number) => number
}
