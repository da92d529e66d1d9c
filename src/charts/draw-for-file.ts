import type { ChartType } from './chart-type.ts'
import { drawPrepared, type Prepared } from './facets.ts'
import { FILE_WIDTH, type FileDrawing, type PictureTools } from './file-picture.ts'
import { childrenOf, descendants } from './parts/plot.ts'

/** Draws a prepared chart once, at the width of files, with its shapes inside and without what only pages read. */
export function drawForFile(
  type: ChartType,
  prepared: Prepared,
  locale: string,
  { document, measure, theme }: Omit<PictureTools, 'print'>,
): FileDrawing {
  const { svg, height } = drawPrepared(type, prepared, { width: FILE_WIDTH, locale, measure }, { document, theme })
  for (const element of descendants(svg))
    for (const name of ['data-r', 'data-c', 'data-s', 'data-name', 'data-of']) element.removeAttribute(name)
  return { elements: childrenOf(svg), height }
}
