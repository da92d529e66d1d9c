/** Roles of colour in a drawing; each is a token of src/styles/tokens.css. */
export const ROLES = [
  'paper',
  'ink',
  'ink2',
  'ink3',
  'rule',
  'grid',
  'hl',
  'context',
  'ho',
  'ce',
  'pr',
  'er',
  'nd',
  'other',
  'ho-text',
  'ce-text',
  'pr-text',
  'er-text',
  'nd-text',
  'other-text',
  'glass-ho',
  'stream',
  'stream-out',
  'land',
  'on-ce',
  'on-pr',
  'on-er',
  'on-nd',
  'on-other',
  'on-hl',
  'on-context',
  'up',
  'down',
  'chart-bg',
  'seq0',
  'seq1',
  'seq2',
  'seq3',
  'seq4',
  'seq5',
  'seq6',
  'on-seq0',
  'on-seq1',
  'on-seq2',
  'on-seq3',
  'on-seq4',
  'on-seq5',
  'on-seq6',
  'div0',
  'div1',
  'div2',
  'div3',
  'div4',
  'div5',
  'div6',
  'on-div0',
  'on-div1',
  'on-div2',
  'on-div3',
  'on-div4',
  'on-div5',
  'on-div6',
] as const

/** One role of colour. */
export type Role = (typeof ROLES)[number]

/** Gives the colour of a role: `var(--hl)` on pages and in embeds, hex in files. */
export interface Theme {
  color: (role: Role) => string
}

/** The theme of pages and embeds: the reader's light or dark decides what the variables hold. */
export const pageTheme: Theme = { color: (role) => `var(--${role})` }

/** A theme of fixed colours for files, from the tokens' hex values. Throws `unknown role: NAME`. */
export function fileTheme(tokens: ReadonlyMap<string, string>): Theme {
  return {
    color(role) {
      const value = tokens.get(role)
      if (value === undefined) throw new Error(`unknown role: ${role}`)
      return value
    },
  }
}

/** True for a step of a ramp: the pale ones need an edge on paper, and none is for letters. */
export const isStep = (role: Role): boolean => /^(seq|div)/.test(role)

/** The darker twin of a colour that letters may use on paper. */
export function textRole(role: Role): Role {
  if (role === 'context') return 'ink3'
  if (isStep(role)) return 'ink'
  const twin = `${role}-text` as Role
  return ROLES.includes(twin) ? twin : role
}

/** The colour of letters that stand on an area of a colour; ink where the area has none of its own. */
export function onRole(role: Role): Role {
  if (role === 'ink3') return 'paper'
  const twin = `on-${role}` as Role
  return ROLES.includes(twin) ? twin : 'ink'
}
