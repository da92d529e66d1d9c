/**
 * The script that works charts, loaded when a reader first touches a control. Markup: `[data-working]` in a figure holds its controls,
 * `[data-control="name"]` with a `select` or radio buttons; `data-working` is what their names begin with in the address, `data-src` the
 * folder that the pages of the chart's states lie in. Buttons `[data-reset]`, `[data-step]`; a place for notes `[data-note]`. What differs
 * between states is `[data-part="name"]`, in the page and in the pages of its states. `[data-as-published][hidden]` is shown while the
 * chart is drawn as a reader chose. Words: `data-shown`, `data-unknown`, `data-failed`,
 * `data-play`, `data-stop`, English where absent.
 */
import { startParts } from './parts.ts'
import { workChart } from './work-chart.ts'

startParts(document, [
  (root, speak) => {
    for (const controls of root.querySelectorAll<HTMLElement>('[data-working]')) workChart(controls, speak)
  },
])
