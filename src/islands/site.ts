import { startCopyButtons } from './copy-button.ts'
import { startFileLinks } from './file-links.ts'
import { startMarksSwitch } from './marks-switch.ts'
import type { Part } from './parts.ts'
import { makeLoadReading } from './load-reading.ts'
import { startTableSearch } from './table-search.ts'
import { startTableSort } from './table-sort.ts'
import { startThemeSwitch } from './theme-switch.ts'

/** Every part of a page; what the reader sees first comes first. */
export const PARTS: readonly Part[] = [
  startThemeSwitch,
  startMarksSwitch,
  startFileLinks,
  makeLoadReading(document.currentScript as HTMLScriptElement | null),
  startTableSearch,
  startTableSort,
  startCopyButtons,
]
