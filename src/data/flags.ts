/** The closed list of flags (docs/design.md): what a publisher, or we, say about a value. */
export const FLAGS = [
  'estimated',
  'projected',
  'derived',
  'revised-as-printed',
  'withheld',
  'not-available',
  'net-exporter',
  'over',
  'under',
  'break',
  'partial',
] as const

/** One flag. A null always has one of absence: `withheld`, `not-available` or `net-exporter`. */
export type Flag = (typeof FLAGS)[number]

/** Flags that say why a value is missing; zero never has one of them. */
export const ABSENCE: readonly Flag[] = ['withheld', 'not-available', 'net-exporter']
