import { startCopyButtons } from './copy-button.ts'
import { startFileLinks } from './file-links.ts'
import { startMarksSwitch } from './marks-switch.ts'
import type { Part } from './parts.ts'
import { makeLoadNear } from './load-near.ts'
import { makeLoadReceipts } from './load-receipts.ts'
import { makeLoadWorking } from './load-working.ts'
import { startTableSearch } from './table-search.ts'
import { startTableSort } from './table-sort.ts'
import { startThemeSwitch } from './theme-switch.ts'

const script = document.currentScript as HTMLScriptElement | null

/** Every part of a page; what the reader sees first comes first. */
export const PARTS: readonly Part[] = [
  startThemeSwitch,
  startMarksSwitch,
  startFileLinks,
  makeLoadNear(script, 'scroll.js', '[data-scroll]'),
  makeLoadNear(script, 'reading.js', 'figure[data-chart]'),
  makeLoadWorking(script),
  makeLoadReceipts(script),
  startTableSearch,
  startTableSort,
  startCopyButtons,
]
