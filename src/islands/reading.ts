/**
 * The script that reads charts, loaded by a page when its first chart nears the screen. Markup, and words of a figure:
 * `figure[data-chart]`, named by `aria-labelledby`; drawings `svg.plot` in one box `[data-widths]`; their table in the same figure:
 * titles in the last row of `thead` with the unit in `.unit`, row heads as `th`, no spanned cells, flags as `abbr.flag[title]`, signs of
 * absence with a `title` (`<span class="na" title="not available">`); what names a series, in a drawing or in `.key`, as `[data-s]`,
 * a value beside its mark as `[data-of]`.
 * `data-role`, `data-hint` and `data-alone="{name} alone …"` hold words, English where absent. Styles of what reading adds stand in `reading.css`.
 */
import { isolateSeries } from './isolate.ts'
import { speakThrough } from './live-region.ts'
import { readChart, readCharts } from './read-chart.ts'

/** Said on a figure whose drawings and table have been exchanged for others. */
const EXCHANGED = 'assay-exchanged'

// The script of the page, which loads this one, has put the region in place.
const speak = speakThrough(document.querySelector('.spoken'))
readCharts(document, speak, isolateSeries)
document.addEventListener(EXCHANGED, ({ target }) => readChart(target as HTMLElement, speak, isolateSeries))
