import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's root: where package.json lies. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..')

/** Font files for measuring text and for pictures. */
export const FONTS = join(ROOT, 'assets/fonts')

/** What is made once and kept while its cause is the same; may be deleted at any time. */
export const CACHE = join(ROOT, '.cache')

/** Drawings and pictures, addressed by what they were made from; shared by every site that is built. */
export const DRAWINGS = join(CACHE, 'drawings')
