import { join } from 'node:path'
import type { HouseStyle } from '../checks/style/house-style.ts'
import { houseStyleFile } from '../checks/style/house-style-schema.ts'
import { issue, type Issue } from '../issues/issue.ts'
import { NO_MEMORY, type Memory } from './memory.ts'
import { readYamlAs } from './read-yaml.ts'

const FILE = 'content/house-style.yaml'

/** The house guide under `root`; content without the file has none. A rule whose own examples do not come out is an issue, and left out. */
export async function loadHouseStyle(root: string, memory: Memory = NO_MEMORY): Promise<{ style?: HouseStyle; issues: Issue[] }> {
  if (!memory.has(join(root, FILE))) return { issues: [] }
  const text = memory.textOf(join(root, FILE))
  return await memory.of(FILE, [text], () => readHouseStyle(text))
}

/** Reads the house guide from its text. */
export async function readHouseStyle(text: string): Promise<{ style?: HouseStyle; issues: Issue[] }> {
  const { value, issues, placeOf } = readYamlAs(text, FILE, houseStyleFile, 'style/guide')
  if (!value) return { issues }
  // Loaded only here: parsers of English are of no use to content without a guide.
  const [{ makeDictionary }, { makeSlips }] = await Promise.all([
    import('../checks/style/dictionary.ts'),
    import('../checks/style/slips.ts'),
  ])
  const guides: HouseStyle[] = [makeSlips()]
  value.rules.forEach((rule, place) => {
    try {
      guides.push(makeDictionary(rule))
    } catch (error) {
      const got = error instanceof Error ? error.message : String(error)
      const hint = 'Mend the pattern, what it expects, or the example.'
      issues.push(
        issue('style/guide', placeOf(['rules', place]), `The rule “${rule.name}” does not do what its examples say.`, { got, hint }),
      )
    }
  })
  return { style: { find: (words, kind) => guides.flatMap((guide) => guide.find(words, kind)) }, issues }
}
