import domino from '@mixmark-io/domino'
import { loadChartTypes } from './chart-types.ts'
import { drawJob, type DrawJob, type DrawnChart } from './draw-job.ts'
import { FONTS } from './folders.ts'
import { makeMeasure } from './measure.ts'
import { makePicture, type Picture, type PictureJob } from './picture.ts'

const types = await loadChartTypes()
const tools = { document: domino.createDocument(''), measure: makeMeasure(FONTS) }

const typeOf = (name: string) => {
  const found = types.get(name)
  if (!found) throw new Error(`unknown chart type: ${name}`)
  return found.type
}

/** Draws one chart for pages. */
export const draw = (job: DrawJob): DrawnChart => drawJob(typeOf(job.spec.type), job, tools)

/** Makes the SVG, PNG and PDF files of one chart. */
export const picture = (job: PictureJob): Promise<Picture> => makePicture(typeOf(job.job.spec.type), job, tools)
