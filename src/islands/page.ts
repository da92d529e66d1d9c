/**
 * The one script of a page. It improves markup that works without it; each part starts only where its markup stands.
 *
 * | part | markup | words, English where absent |
 * | --- | --- | --- |
 * | reading | `figure[data-chart]`, named by `aria-labelledby`; drawings `svg.plot` in one box `[data-widths]`; their table in the same figure: titles in the last row of `thead` with the unit in `.unit`, row heads as `th`, no spanned cells, flags as `abbr.flag[title]`, signs of absence with a `title` (`<span class="na" title="not available">`) | `data-role`, `data-hint` on the figure |
 * | theme | `button[data-theme-switch][hidden]`, words into its `[data-label]`, else its accessible name; sets `data-theme` on `html` | `data-auto`, `data-light`, `data-dark` |
 * | marks on numbers | `button[data-marks-switch][hidden]`; sets class `marks-off` on `html` and `aria-pressed` | |
 * | search | `input[data-table-search="ID"][hidden]`, count in `[data-table-count="ID"]` | `data-count="{shown} of {all} rows"` |
 * | sort | `table[data-sortable]`, heads in the last row of `thead`; adds `button.sort` and `aria-sort`; `td[data-value]` where the text is no good key | `data-ascending`, `data-descending` with `{title}` |
 * | copy | `button[data-copy="#id"][hidden]` | `data-done` |
 * | files | links to folders, when read from a disk | |
 *
 * A label or a paragraph that only makes sense with its control carries `data-script-only hidden` around it.
 * Styles of what reading adds stand in `reading.css`.
 */
import { startParts } from './parts.ts'
import { PARTS } from './site.ts'

startParts(document, PARTS)
