import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { DrawnChart } from './draw-job.ts'
import { DRAWINGS } from './folders.ts'
import type { Picture } from './picture.ts'
import type { SiteModel } from './site-model.ts'
import { writeWhole } from './write-whole.ts'

/** Where the model of the site being built or previewed lies; the commands say so to Astro by this variable. */
const MODEL = 'ASSAY_MODEL'

/** Puts a site model where pages find it. */
export function writeModel(model: SiteModel, folder: string): void {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, 'model.json')
  writeWhole(path, JSON.stringify(model))
  process.env[MODEL] = path
}

let read: { path: string; time: number; model: SiteModel } | undefined

/** The site model, where one could be made; the desk has pages that stand without. */
export const findSite = (): SiteModel | undefined => (existsSync(process.env[MODEL] ?? '') ? getSite() : undefined)

/** The site model; read again whenever its file has changed, so that a preview shows what was saved last. */
export function getSite(): SiteModel {
  const path = process.env[MODEL] ?? ''
  if (!existsSync(path)) throw new Error('no site model: pages are built by `npm run build` or `npm run dev`')
  const time = statSync(path).mtimeMs
  if (read?.path !== path || read.time !== time) read = { path, time, model: JSON.parse(readFileSync(path, 'utf8')) as SiteModel }
  return read.model
}

const kept = <Kept>(name: string): Kept => JSON.parse(readFileSync(join(DRAWINGS, `${name}.json`), 'utf8')) as Kept

/** Drawings of a chart, from the cache. */
export const getDrawings = (hash: string): DrawnChart => kept<DrawnChart>(`draw-${hash}`)

/** Picture files of a chart, from the cache. */
export const getPicture = (hash: string): Picture => kept<Picture>(`picture-${hash}`)
