import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { writeWhole } from '../build/write-whole.ts'
import type { DeskModel } from './desk-model.ts'
import type { Uncommitted } from './uncommitted.ts'

/** Where the desk's model lies; the preview says so to its pages by this variable. */
const MODEL = 'ASSAY_DESK'

/** Puts the model where the desk's pages find it. */
export function writeDesk(model: DeskModel, path: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeWhole(path, JSON.stringify(model))
  process.env[MODEL] = path
}

/** Puts what uncommitted data would do where the page of it finds it: beside the model. */
export function writeUncommitted(found: Uncommitted): void {
  writeWhole(uncommittedPath(), JSON.stringify(found))
}

/** What uncommitted data would do, as it was worked out last; undefined before anyone has asked. */
export const getUncommitted = (): Uncommitted | undefined =>
  existsSync(uncommittedPath()) ? (JSON.parse(readFileSync(uncommittedPath(), 'utf8')) as Uncommitted) : undefined

const uncommittedPath = (): string => join(dirname(process.env[MODEL] ?? ''), 'desk-impact.json')

/** The model of the desk as it was made last. Throws where no preview made one. */
export function getDesk(): DeskModel {
  const path = process.env[MODEL] ?? ''
  if (!existsSync(path)) throw new Error('no desk: its pages stand in `npm run dev` alone')
  return JSON.parse(readFileSync(path, 'utf8')) as DeskModel
}
