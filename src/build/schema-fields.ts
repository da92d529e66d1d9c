import type { SchemaPart } from './json-schema.ts'

/** A field of a chart's YAML as the gallery explains it. */
export interface FieldModel {
  name: string
  /** What it takes, in words: `text`, `one of: linear, log`, `list of text or number`. */
  takes: string
  required: boolean
  /** What it is without being written, as YAML; empty where nothing. */
  otherwise: string
  about: string
}

/** Fields of a type, those that must stand first; its own before those of every chart. `common` names the fields that every chart has. */
export function fieldsOf(schema: SchemaPart, common: ReadonlySet<string>): FieldModel[] {
  const required = new Set(schema.required ?? [])
  const fields = Object.entries(schema.properties ?? {})
    .filter(([name]) => name !== 'type')
    .map(([name, part]) => ({
      name,
      takes: wordsFor(part),
      required: required.has(name),
      otherwise: part.default === undefined || isEmpty(part.default) ? '' : JSON.stringify(part.default).replaceAll('"', ''),
      about: part.description ?? '',
    }))
  const rank = ({ name, required: must }: FieldModel): number => (must ? 0 : common.has(name) ? 2 : 1)
  return fields.toSorted((a, b) => rank(a) - rank(b))
}

const isEmpty = (value: unknown): boolean => typeof value === 'object' && value !== null && Object.keys(value).length === 0

const TYPES: Record<string, string> = { string: 'text', number: 'number', integer: 'whole number', boolean: 'true or false' }

/** What a part takes, in words of an editor. */
export function wordsFor(part: SchemaPart): string {
  if (part.const !== undefined) return String(part.const)
  if (part.enum) return `one of: ${part.enum.join(', ')}`
  if (part.anyOf) return [...new Set(part.anyOf.map(wordsFor))].join('; or ')
  if (Array.isArray(part.type)) return part.type.map((type) => TYPES[type] ?? type).join(' or ')
  if (part.type === 'array') return listWords(part)
  if (part.type === 'object') return objectWords(part)
  return TYPES[part.type ?? ''] ?? 'anything'
}

function listWords({ items, minItems, maxItems }: SchemaPart): string {
  const bounds = [minItems ? `${minItems} at least` : '', maxItems ? `${maxItems} at most` : ''].filter(Boolean).join(', ')
  return `list of ${items ? [...new Set([items].flat().map(wordsFor))].join(', ') : 'anything'}${bounds ? ` (${bounds})` : ''}`
}

function objectWords({ properties, required = [], additionalProperties }: SchemaPart): string {
  const names = Object.keys(properties ?? {})
  if (names.length > 0) return `{ ${names.map((name) => (required.includes(name) ? name : `${name}?`)).join(', ')} }`
  return typeof additionalProperties === 'object' ? `{ field: ${wordsFor(additionalProperties)} }` : 'names with values'
}
