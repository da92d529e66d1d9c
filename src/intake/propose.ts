import { isUnit } from '../format/units.ts'
import { FLAGS } from '../data/flags.ts'
import type { Column } from './understood.ts'
import type { ReadTable, Wide } from './wide.ts'
import { findWide, toLong } from './wide.ts'

/** What is known beside the table itself. */
export interface ProposalWorld {
  /** Id of the dataset to be made. */
  id: string
  /** Codes of places by the names and aliases that the dataset `countries` knows. */
  codes: ReadonlyMap<string, string>
  /** Id of the source in the register; left out, the editor must fill it in. */
  source?: string
  /** Day of the proposal: the version's id until the editor gives another. */
  today: string
}

/** A record and a recipe to begin with, as plain objects, and what is to be looked at in them. */
export interface Proposal {
  record: Record<string, unknown>
  recipe: Record<string, unknown>
  /** A sentence for each guess that the editor should look at. */
  remarks: string[]
}

interface Draft {
  column: Column
  place: number
  name: string
  places: 'names' | 'codes' | undefined
  flags: string[]
}

const NAMED = /[^\p{L}\p{N}]+/gu

/** A heading as a field's name: snake_case, plain letters, unlike the ones taken already. */
export function fieldName(heading: string, taken: ReadonlySet<string>): string {
  const plain = heading
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
  const words = plain
    .replace(NAMED, '_')
    .replace(/[^a-z0-9_]/g, '')
    .replace(/_+/g, '_')
    .replace(/^_+|_+$/g, '')
  const base = /^[a-z]/.test(words) ? words : `column_${words}`.replace(/_+$/, '')
  const free = [base, ...Array.from({ length: 99 }, (_, n) => `${base}_${n + 2}`)]
  return free.find((name) => !taken.has(name) && !name.endsWith('_flag')) ?? base
}

/** What a text column holds, where nine tenths of its values are of places that we know: their names, or their codes. */
function placesIn(table: ReadTable, place: number, codes: ReadonlyMap<string, string>): 'names' | 'codes' | undefined {
  const values = [...new Set(table.rows.map((row) => row[place]).filter((value): value is string => typeof value === 'string'))]
  const known = new Set(codes.values())
  const most = (passes: (value: string) => boolean): boolean => values.length > 0 && values.filter(passes).length >= 0.9 * values.length
  if (most((value) => known.has(value))) return 'codes'
  return most((value) => codes.has(value)) ? 'names' : undefined
}

function draftsOf(table: ReadTable, codes: ReadonlyMap<string, string>): Draft[] {
  const taken = new Set<string>()
  return table.columns.map((column, place) => {
    const places = column.type === 'string' ? placesIn(table, place, codes) : undefined
    const name = fieldName(places && !taken.has('country') ? 'country' : column.name, taken)
    taken.add(name)
    const flags = [...new Set(table.flags.flatMap(([, at, flag]) => (at === place ? [flag] : [])))].toSorted()
    return { column, place, name, places, flags }
  })
}

const isKeyLike = ({ column }: Draft): boolean => column.type !== 'number' && column.type !== 'boolean'

/** True when no two rows hold the same values at these places, and none holds nothing. */
function namesRows(table: ReadTable, places: readonly number[]): boolean {
  const seen = new Set<string>()
  return table.rows.every((row) => {
    const values = places.map((place) => row[place] ?? null)
    const key = JSON.stringify(values)
    if (values.includes(null) || seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function* sets(of: readonly number[], size: number, from = 0): Iterable<number[]> {
  if (size === 0) yield []
  else for (let at = from; at <= of.length - size; at += 1) for (const rest of sets(of, size - 1, at + 1)) yield [of[at] ?? 0, ...rest]
}

/** The fewest columns that name each row, leftmost first, numbers that measure something left out; undefined where none do. */
export function findKey(table: ReadTable, candidates: readonly number[]): number[] | undefined {
  const few = candidates.slice(0, 12)
  for (let size = 1; size <= Math.min(5, few.length); size += 1)
    for (const places of sets(few, size)) if (namesRows(table, places)) return places
  return undefined
}

function fieldOf(draft: Draft, required: boolean): Record<string, unknown> {
  const { column, name, flags } = draft
  const known = flags.filter((flag) => (FLAGS as readonly string[]).includes(flag))
  const numeric = column.type === 'number' || column.type === 'integer'
  return {
    name,
    title: column.name.replace(/\s*[([][^)\]]*[)\]]$/, '') || name,
    type: column.type,
    ...(numeric && column.unit !== undefined && isUnit(column.unit) ? { unit: column.unit } : {}),
    description: `The column “${column.name}” of the publisher’s file. [to write] Say what it counts.`,
    ...(known.length > 0 ? { flags: known } : {}),
    ...(required ? { constraints: { required: true } } : {}),
  }
}

function stepsOf({ column, name, places, flags }: Draft): Record<string, unknown> {
  const map = Object.fromEntries(flags.map((flag) => [flag, (FLAGS as readonly string[]).includes(flag) ? flag : null]))
  return {
    [name]: { column: column.name, ...(places === 'names' ? { countries: { aliases: {} } } : {}) },
    ...(flags.some((flag) => (FLAGS as readonly string[]).includes(flag))
      ? { [`${name}_flag`]: { column: flagColumn(column.name), map } }
      : {}),
  }
}

/** Heading under which a recipe finds the marks of a column of a file that was read with understanding. */
export const flagColumn = (heading: string): string => `${heading} [flags]`

function remarksOn(
  drafts: readonly Draft[],
  key: readonly number[] | undefined,
  wide: Wide | undefined,
  source: string | undefined,
): string[] {
  const unknownUnits = drafts.filter(({ column }) => column.unit !== undefined && !isUnit(column.unit))
  const marks = drafts.flatMap(({ column, flags }) =>
    flags.filter((flag) => !(FLAGS as readonly string[]).includes(flag)).map((flag) => `${flag} in “${column.name}”`),
  )
  return [
    ...(wide ? ['The years that stand as headings become a column “year”.'] : []),
    ...(key
      ? [`One row is named by ${key.map((place) => drafts[place]?.name ?? '').join(', ')}.`]
      : ['No set of columns names each row: look for rows that stand twice, or add the column that tells them apart.']),
    ...unknownUnits.map(
      ({ column }) => `The unit “${column.unit ?? ''}” of “${column.name}” is not on our list; say in its description what it counts.`,
    ),
    ...(marks.length > 0 ? [`Marks that we do not know are dropped until the recipe says what they mean: ${marks.join('; ')}.`] : []),
    ...(source === undefined ? ['Name the source: an id of content/sources/, in index.yaml and in recipe.yaml.'] : []),
    'Titles, descriptions and the licence are for you to write.',
  ]
}

/** A record and a recipe that fit a table as it was understood. `answers` is what reading it took for granted; the recipe keeps it. */
export function propose(read: ReadTable, answers: Record<string, unknown>, world: ProposalWorld): Proposal {
  const wide = findWide(read)
  const table = wide ? toLong(read, wide) : read
  const drafts = draftsOf(table, world.codes)
  const key = findKey(
    table,
    drafts.filter(isKeyLike).map(({ place }) => place),
  )
  const source = world.source ?? 'name-the-source'
  const keyNames = (key ?? [0]).map((place) => drafts[place]?.name ?? '')
  const places = drafts.filter((draft) => draft.places !== undefined)
  const record = {
    title: world.id.replaceAll('-', ' ').replace(/^./, (first) => first.toUpperCase()),
    description: '[to write] Say in two or three sentences what the table holds and who counted it.',
    fields: drafts.map((draft) => fieldOf(draft, keyNames.includes(draft.name))),
    primaryKey: keyNames,
    ...(places.length > 0
      ? { foreignKeys: places.map(({ name }) => ({ fields: [name], reference: { resource: 'countries', fields: ['code'] } })) }
      : {}),
    sources: [source],
    licence: { name: 'other', title: '[to write] Say on what terms the table may be passed on' },
  }
  const recipe = {
    input: '[to write] Say what the file is and where an editor gets the next one.',
    read: answers,
    ...(wide ? { wide } : {}),
    fields: Object.assign({}, ...drafts.map(stepsOf)) as Record<string, unknown>,
    versions: {
      [world.today]: { edition: '[to write] Say what the publisher calls this edition', published: world.today, sources: [source] },
    },
  }
  return { record, recipe, remarks: remarksOn(drafts, key, wide, world.source) }
}
