import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * The project's root: where package.json lies. Astro bundles this file into another folder, so the first to load it,
 * one of our commands, leaves word for the bundled copy.
 */
export const ROOT = (process.env.ASSAY_HOME ??= join(dirname(fileURLToPath(import.meta.url)), '../..'))

/** Font files for measuring text and for pictures. */
export const FONTS = join(ROOT, 'assets/fonts')

/** What is made once and kept while its cause is the same; may be deleted at any time. */
export const CACHE = join(ROOT, '.cache')

/** Drawings and pictures, addressed by what they were made from; shared by every site that is built. */
export const DRAWINGS = join(CACHE, 'drawings')
