import { remarkChart } from './remark-chart.ts'
import { remarkHeadingIds } from './remark-heading-ids.ts'
import { remarkMarks } from './remark-marks.ts'
import { remarkOwnDirectives } from './remark-own-directives.ts'
import { remarkPicture } from './remark-picture.ts'
import { remarkScroll } from './remark-scroll.ts'

/** Remark plugins in order: the parser's syntax first; heading ids before numbers turn into links; sections open before their charts are marked. */
export const remarkPlugins = [remarkOwnDirectives, remarkHeadingIds, remarkPicture, remarkMarks, remarkScroll, remarkChart]

/** Rehype plugins in order: none are needed yet. */
export const rehypePlugins = []
