import { remarkChart } from './remark-chart.ts'
import { remarkHeadingIds } from './remark-heading-ids.ts'
import { remarkMarks } from './remark-marks.ts'
import { remarkOwnDirectives } from './remark-own-directives.ts'

/** Remark plugins in order: the parser's syntax first; heading ids before numbers turn into links. */
export const remarkPlugins = [remarkOwnDirectives, remarkHeadingIds, remarkMarks, remarkChart]

/** Rehype plugins in order: none are needed yet. */
export const rehypePlugins = []
