/** The first of a list that is longer than `whole`, and how many more there are; a list that is not is shown whole. */
export const firstOf = <Item>(items: readonly Item[], first: number, whole: number): { shown: readonly Item[]; more: number } =>
  items.length <= whole ? { shown: items, more: 0 } : { shown: items.slice(0, first), more: items.length - first }
