import { loadCatalogue } from '../src/build/load-data.ts'
import { limitsYaml, proposeLimits } from '../src/data/limits.ts'

/** Help of `npm run data -- limits`. */
export const LIMITS_HELP = `npm run data -- limits DATASET --field F --by FIELD[,FIELD…] [--room FACTOR]

Proposes least and most for each group of rows, from what the versions hold, as a setting of the check "accepted-range" to put under
"checks" in index.yaml. --room leaves that factor below the least and above the most (3).

  npm run data -- limits mine-production --field output --by country`

/** Prints the setting; words where something asked for is not there. */
export function runLimits(
  root: string,
  dataset: string | undefined,
  values: { field?: string; by?: string; room?: string },
): string | undefined {
  const { field, by, room = '3' } = values
  if (dataset === undefined || field === undefined || by === undefined) return 'limits needs a dataset, --field and --by.'
  const known = loadCatalogue(root, { drafts: true }).catalogue.datasets.get(dataset)
  if (!known) return `There is no dataset “${dataset}”.`
  const names = by.split(',')
  const missing = [field, ...names].find((name) => !known.record.fields.some((item) => item.name === name))
  if (missing !== undefined) return `“${dataset}” has no field “${missing}”: ${known.record.fields.map((item) => item.name).join(', ')}.`
  if (!(Number(room) > 1)) return '--room is a factor over 1.'
  const tables = known.versions
    .map((version) => version.table)
    .filter((table) => [field, ...names].every((name) => table.columns.has(name)))
  console.log(limitsYaml(field, names, proposeLimits(tables, field, names, Number(room))))
  return undefined
}
