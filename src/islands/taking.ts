/**
 * The script with which a chart is taken from its own page. It improves markup that works without it: files are links, the citation is text.
 *
 * | part | markup | words, English where absent |
 * | --- | --- | --- |
 * | image | `button[data-take-image="#id"][hidden]`, a link to a PNG; `[data-take-how][hidden]` says what to do where no page may copy one | `data-done` |
 * | data | `button[data-take-data="#id"][hidden]`, an element with a table | `data-done`, `data-flags` with `{title}` |
 * | print | `button[data-take-print][hidden]`; sets class `print-chart` on `html` while the browser prints | |
 * | day | `[data-read-on]`, to whose text the reader's day is added | `data-read-on` with `{date}` |
 *
 * The citation is copied by the page's own script, which copies the text of any element.
 */
import { startParts } from './parts.ts'
import { startReadOn } from './read-on.ts'
import { startDataCopy } from './take-data.ts'
import { startImageCopy } from './take-image.ts'
import { startChartPrint } from './take-print.ts'

startParts(document, [startReadOn, startImageCopy, startDataCopy, startChartPrint])
