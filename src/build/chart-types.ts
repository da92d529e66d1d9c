import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { z } from 'zod'
import type { ChartType, Example } from '../charts/chart-type.ts'
import type { Fit } from '../charts/fit.ts'
import type { ChartSpec } from '../charts/spec.ts'
import { ROOT } from './folders.ts'

/** A chart type as found in its folder: what it draws, what its YAML may say, its examples, and the tables that it fits. */
export interface LoadedType {
  type: ChartType
  schema: z.ZodType<ChartSpec>
  examples: Example[]
  fits: Fit[]
  folder: string
}

/** Where the types lie. */
const CHARTS = join(ROOT, 'src/charts')

/** Finds chart types by reading the folder: every folder with an `index.ts` and a `spec.ts` is one. Nothing else lists them. */
export async function loadChartTypes(folder: string = CHARTS): Promise<Map<string, LoadedType>> {
  const names = readdirSync(folder, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'spec.ts')),
  )
  const types = new Map<string, LoadedType>()
  for (const { name } of names) {
    const load = (file: string): Promise<Record<string, unknown>> =>
      import(pathToFileURL(join(folder, name, file)).href) as Promise<Record<string, unknown>>
    const [index, spec, examples, fits] = await Promise.all([load('index.ts'), load('spec.ts'), load('examples.ts'), load('fits.ts')])
    types.set(name, {
      type: index.type as ChartType,
      schema: spec.schema as z.ZodType<ChartSpec>,
      examples: examples.examples as Example[],
      fits: fits.fits as Fit[],
      folder: join(folder, name),
    })
  }
  return types
}
