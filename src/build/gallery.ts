import type { ChartTable, KeyEntry } from '../charts/chart-table.ts'
import type { Example } from '../charts/chart-type.ts'
import { chartSpecSchema, type ChartSpec } from '../charts/spec.ts'
import { jsonSchemaOf } from './json-schema.ts'
import type { LoadedType } from './chart-types.ts'
import type { DrawingRoom } from './draw-charts.ts'
import type { DrawJob } from './draw-job.ts'
import { plainExample } from './plain-example.ts'
import { yamlOf } from './suggestions-page.ts'
import { fieldsOf, type FieldModel } from './schema-fields.ts'

/** An example as the gallery shows it: drawn, or refused with what an editor would read. */
export interface ExampleModel {
  /** Unique in the site: `line-usual`. */
  id: string
  name: string
  title: string
  subtitle: string
  notes: string[]
  /** Address of its drawings in the cache. */
  hash: string
  drawn: boolean
  sentence: string
  key: KeyEntry[]
  table: ChartTable
  refusals: { code: string; message: string; got?: string; expected?: string; hint?: string }[]
  /** What an editor would write, with the dataset's name left open. */
  yaml: string
}

/** A chart type as the gallery shows it. */
export interface TypeModel {
  name: string
  title: string
  /** When to take it, and what it draws. */
  about: string
  fields: FieldModel[]
  examples: ExampleModel[]
}

/** Every chart type with its examples drawn: read from the types' folders, so that a new one is shown without being listed anywhere. */
export async function makeGallery(types: ReadonlyMap<string, LoadedType>, room: DrawingRoom): Promise<TypeModel[]> {
  const common = new Set(Object.keys(jsonSchemaOf(chartSpecSchema).properties ?? {}))
  return Promise.all(
    [...types]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(async ([name, loaded]): Promise<TypeModel> => {
        const schema = jsonSchemaOf(loaded.schema)
        const jobs = loaded.examples.map((example) => jobOf(name, loaded, example))
        const drawn = await room.drawAll(jobs)
        return {
          name,
          title: schema.title ?? name,
          about: schema.description ?? '',
          fields: fieldsOf(schema, common),
          examples: loaded.examples.map((example, place) => {
            const { table, key, issues, description, drawings, hash } = drawn[place]!
            const { title, subtitle, notes } = jobs[place]!.spec
            return {
              id: jobs[place]!.id,
              name: example.name.replaceAll('-', ' '),
              ...{ title, subtitle, notes, hash, key, table },
              drawn: drawings.length > 0,
              sentence: description.text,
              refusals: issues.map(({ code, message, got, expected, hint }) => ({
                ...{ code, message },
                ...(got === undefined ? {} : { got }),
                ...(expected === undefined ? {} : { expected }),
                ...(hint === undefined ? {} : { hint }),
              })),
              yaml: exampleYaml(example),
            }
          }),
        }
      }),
  )
}

function jobOf(name: string, { type, schema }: LoadedType, example: Example): DrawJob {
  const spec: ChartSpec = schema.parse({ dataset: 'example', ...example.spec })
  return { id: `${name}-${example.name}`, spec, chart: plainExample(type, spec, example) }
}

/** The YAML of an example, its dataset left open. */
const exampleYaml = ({ spec: { type, ...rest } }: Example): string => yamlOf({ type, dataset: 'my-table', ...rest })
