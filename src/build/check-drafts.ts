import type { Clock } from '../checks/check.ts'
import { checkData } from '../checks/data/index.ts'
import type { Issue } from '../issues/issue.ts'
import type { Imported } from './import-version.ts'
import { loadCatalogue } from './load-data.ts'

/**
 * What the checks of data say of versions just imported, among all the datasets under `root`. Their tables are taken from memory; files
 * are read only of the others, and of versions that the import left alone.
 */
export function checkDrafts(root: string, imported: readonly Imported[], clock: Clock): Issue[] {
  const files = new Set(imported.map(({ file }) => file))
  const known = new Map(imported.filter(({ outcome }) => outcome !== 'locked').map(({ file, table }) => [file, table]))
  const { catalogue } = loadCatalogue(root, { drafts: true, known })
  return checkData(catalogue, clock).filter(({ place }) => files.has(place.file))
}
