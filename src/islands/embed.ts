/**
 * The script of an embed page, inlined at the end of its body: how it looks (`?theme=`, `?title=0`), how tall it is
 * (told to the host), and reading. Markup: `main#embed` around everything, `meta[name="chart-key"]`,
 * `[data-embed-title]` on the headline, and a figure as in `page.ts`.
 */
import { applyAppearance } from '../embeds/appearance.ts'
import { startChild } from '../embeds/child.ts'
import { readCharts } from './read-chart.ts'
import { startParts } from './parts.ts'

startParts(document, [applyAppearance, startChild, (root, speak) => readCharts(root, speak)])
