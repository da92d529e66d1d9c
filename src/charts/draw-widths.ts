import type { ChartType, Measure } from './chart-type.ts'
import { drawPrepared, type Prepared } from './facets.ts'
import { childrenOf, descendants, renameIds } from './parts/plot.ts'
import type { ChartSpec } from './spec.ts'
import { pageTheme } from './theme.ts'

/** Widths of the look, in px; a chart is drawn at each, and the page shows the one that fits. */
export const WIDTHS = [300, 440, 600, 770, 1080] as const

/** A chart drawn at several widths, as elements of the document that it was drawn in. */
export interface Drawn {
  /** Ids are unique in a page. */
  drawings: { width: number; height: number; svg: SVGSVGElement }[]
  /** Shapes that all widths share and that stand once a page. */
  shared: Element[]
}

/** What a drawing for pages is made with. `id` is the chart's, for ids of its own. */
export interface WidthTools {
  id: string
  document: Document
  measure: Measure
  locale: string
}

/** Draws a prepared chart for pages at several widths, in the build and in the browser alike. */
export function drawWidths(
  type: ChartType<ChartSpec>,
  prepared: Prepared,
  widths: readonly number[],
  { id, document, measure, locale }: WidthTools,
): Drawn {
  let shared: Element[] = []
  const drawings = widths.map((width) => {
    const { svg, height } = drawPrepared(type, prepared, { width, locale, measure }, { document, theme: pageTheme })
    const lifted = liftShared(svg)
    if (shared.length === 0) shared = lifted
    renameIds(svg, (own) => `${id}-${width}-${own}`)
    ownShared(svg, id)
    return { width, height, svg }
  })
  for (const shape of shared) ownShared(shape, id)
  return { drawings, shared }
}

/** Attributes that may name a shape. */
const NAMING = ['id', 'href', 'fill', 'clip-path', 'mask']

/** Shared shapes are shared by a chart's widths, not by two charts of a page. */
function ownShared(root: Element, id: string): void {
  for (const element of [root, ...descendants(root)]) {
    for (const name of NAMING) {
      const value = element.getAttribute(name)
      if (value?.includes('shared-')) element.setAttribute(name, value.replace(/(^|#)shared-/, `$1${id}-shared-`))
    }
  }
}

/** Takes the shapes that stand once a page out of a drawing. */
function liftShared(drawing: SVGSVGElement): Element[] {
  const shared = descendants(drawing).find((element) => element.getAttribute('class') === 'shared')
  if (!shared) return []
  shared.parentNode?.removeChild(shared)
  return childrenOf(shared)
}
