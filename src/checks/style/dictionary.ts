import { fromRowConfig } from 'prh'
import type { HouseStyle } from './house-style.ts'
import type { StyleRule } from './house-style-schema.ts'

/** One rule of the house as a dictionary that prh reads by; a rule that cannot be read, or whose examples do not come out, throws why. */
export function makeDictionary(rule: StyleRule): HouseStyle {
  const { name, level, why, patterns, expected, specs } = rule
  // Each pattern by itself: prh would count the brackets of several through.
  const engine = fromRowConfig(name, { version: 1, rules: patterns.map((pattern) => ({ pattern, expected })) })
  for (const { from, to } of specs) {
    const made = engine.makeChangeSet('', from).applyChangeSets(from)
    if (made !== to) throw new Error(`“${from}” becomes “${made}”, and not “${to}”`)
  }
  return {
    find: (text, kind) => {
      if (rule.in && !rule.in.includes(kind)) return []
      // Asked first: most rules find nothing in most texts, and a change set costs more than a look.
      if (!engine.rules.some(({ pattern }) => text.search(pattern) !== -1)) return []
      return engine.makeChangeSet('', text).diffs.flatMap((diff) => {
        const found = diff.matches[0] ?? ''
        const instead = diff.newText ?? expected
        return instead === found ? [] : [{ rule: name, level, why, start: diff.index, end: diff.index + found.length, instead }]
      })
    },
  }
}
