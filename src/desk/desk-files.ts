import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { writeWhole } from '../build/write-whole.ts'
import type { DeskModel } from './desk-model.ts'

/** Where the desk's model lies; the preview says so to its pages by this variable. */
const MODEL = 'ASSAY_DESK'

/** Puts the model where the desk's pages find it. */
export function writeDesk(model: DeskModel, path: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeWhole(path, JSON.stringify(model))
  process.env[MODEL] = path
}

/** The model of the desk as it was made last. Throws where no preview made one. */
export function getDesk(): DeskModel {
  const path = process.env[MODEL] ?? ''
  if (!existsSync(path)) throw new Error('no desk: its pages stand in `npm run dev` alone')
  return JSON.parse(readFileSync(path, 'utf8')) as DeskModel
}
