import type { Issue } from '../../issues/issue.ts'
import { checkLinks } from './internal-link.ts'
import { checkPictures } from './picture.ts'

/**
 * Checks of the built site, before it is put in place: pages by their address, `/articles/x/` or `/404.html`, and the addresses of all
 * files, `/data/x/latest/data.csv`.
 */
export const checkBuilt = (pages: ReadonlyMap<string, string>, files: ReadonlySet<string>): Issue[] => [
  ...checkLinks(pages, files),
  ...checkPictures(pages, files),
]
