import { z } from 'zod'

/** A part of a JSON Schema, as far as we read it. */
export interface SchemaPart {
  type?: string | string[]
  const?: unknown
  enum?: unknown[]
  anyOf?: SchemaPart[]
  /** What a list holds; one schema each where it has a fixed length. */
  items?: SchemaPart | SchemaPart[]
  properties?: Record<string, SchemaPart>
  additionalProperties?: SchemaPart | boolean
  required?: string[]
  default?: unknown
  title?: string
  description?: string
  minItems?: number
  maxItems?: number
}

/** JSON Schema of what may be written; what cannot be said in one is left open. */
export const jsonSchemaOf = (schema: z.ZodType): SchemaPart =>
  z.toJSONSchema(schema, { io: 'input', target: 'draft-7', unrepresentable: 'any' }) as SchemaPart

/** The schemas that the part at a path may have: several where a choice lies on the way. */
export function partsAt(schema: SchemaPart, path: readonly PropertyKey[]): SchemaPart[] {
  const choices = (part: SchemaPart): SchemaPart[] => (part.anyOf ? part.anyOf.flatMap(choices) : [part])
  return path.reduce<SchemaPart[]>(
    (parts, key) =>
      parts.flatMap((part) => {
        const inner = typeof key === 'number' ? [part.items].flat()[0] : (part.properties?.[String(key)] ?? part.additionalProperties)
        return typeof inner === 'object' ? choices(inner) : []
      }),
    choices(schema),
  )
}
