import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { LoadedType } from './chart-types.ts'
import { jsonSchemaOf, type SchemaPart } from './json-schema.ts'
import { CHART_SCHEMA } from './schema-line.ts'
import { holdsText, writeWhole } from './write-whole.ts'

/**
 * One JSON Schema for every chart's YAML: `type` chooses which fields may stand beside it. Editors' language servers complete and
 * explain by it; the first line of each chart names it.
 */
export function chartJsonSchema(types: ReadonlyMap<string, Pick<LoadedType, 'schema'>>): Record<string, unknown> {
  const names = [...types.keys()].toSorted()
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'A chart',
    type: 'object',
    required: ['type'],
    properties: { type: { enum: names, description: 'Folder of the chart type.' } },
    allOf: names.map((name) => ({
      if: { properties: { type: { const: name } }, required: ['type'] },
      then: { $ref: `#/definitions/${name}` },
    })),
    definitions: Object.fromEntries(
      names.map((name) => {
        const { $schema: _draft, ...schema } = jsonSchemaOf(types.get(name)!.schema) as SchemaPart & { $schema?: string }
        return [name, schema]
      }),
    ),
  }
}

/** Puts the schema of charts where the first line of each chart says that it is. Writes nothing where it stands already. */
export function writeChartSchema(root: string, types: ReadonlyMap<string, Pick<LoadedType, 'schema'>>): void {
  const path = join(root, CHART_SCHEMA)
  const text = `${JSON.stringify(chartJsonSchema(types), null, 1)}\n`
  if (holdsText(path, [text])) return
  mkdirSync(join(path, '..'), { recursive: true })
  writeWhole(path, text)
}
