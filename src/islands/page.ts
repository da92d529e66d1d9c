/**
 * The script of every page. It improves markup that works without it; each part starts only where its markup stands.
 *
 * | part | markup | words, English where absent |
 * | --- | --- | --- |
 * | reading | loads `reading.js`, which lies beside this script, when a `figure[data-chart]` nears the screen | |
 * | scroll | loads `scroll.js` likewise when a `[data-scroll]` nears the screen | |
 * | working | loads `working.js` when a reader touches controls `[data-working][hidden]`, or comes with an address that asks for something | |
 * | receipts | loads `receipts.js` when a reader first comes near a number, `.num`, of a page with `.receipts`, or a link of `.cite` | |
 * | theme | `button[data-theme-switch][hidden]`, words into its `[data-label]`, else its accessible name; sets `data-theme` on `html` | `data-auto`, `data-light`, `data-dark` |
 * | marks on numbers | `button[data-marks-switch][hidden]`; sets class `marks-off` on `html` and `aria-pressed` | |
 * | search | `input[data-table-search="ID"][hidden]`, count in `[data-table-count="ID"]` | `data-count="{shown} of {all} rows"` |
 * | sort | `table[data-sortable]`, heads in the last row of `thead`; adds `button.sort` and `aria-sort`; `td[data-value]` where the text is no good key | `data-ascending`, `data-descending` with `{title}` |
 * | copy | `button[data-copy="#id"][hidden]` | `data-done` |
 * | files | links to folders, when read from a disk | |
 *
 * A label or a paragraph that only makes sense with its control carries `data-script-only hidden` around it.
 */
import { startParts } from './parts.ts'
import { PARTS } from './site.ts'

startParts(document, PARTS)
