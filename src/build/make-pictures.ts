import { SITE } from '../site.ts'
import type { DrawJob } from './draw-job.ts'
import type { DrawingRoom, Progress } from './draw-charts.ts'
import { creditLine, editionLine } from './model/edition-line.ts'
import type { ChartModel } from './site-model.ts'
import { loadTokens } from './tokens.ts'

/** Makes the picture files of charts and tells each model where its own lie. `base` is the site's address. */
export async function makePictures(
  charts: readonly ChartModel[],
  jobs: readonly DrawJob[],
  room: DrawingRoom,
  base: string,
  progress?: Progress,
): Promise<void> {
  const colours = loadTokens()
  const pictures = await room.picturesOf(
    charts.map((chart, place) => ({
      job: jobs[place]!,
      title: chart.title.plain,
      subtitle: chart.subtitle.plain,
      notes: chart.notes.map((note) => note.plain),
      source: chart.source,
      edition: editionLine(chart.editions),
      key: chart.key,
      credit: creditLine(chart, base),
      sentence: chart.sentence,
      date: chart.editions[0]?.published ?? SITE.readTo,
      author: SITE.name,
      colours,
      lang: SITE.lang,
    })),
    progress,
  )
  charts.forEach((chart, place) => {
    chart.picture = pictures[place]!.hash
    chart.pictureSize = { width: pictures[place]!.width, height: pictures[place]!.height }
  })
}
