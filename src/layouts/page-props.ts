import type { SpectrumModel } from '../components/spectrum.ts'

/** What every page says of itself. Texts are plain; paths are root-absolute and end in a slash. */
export interface PageProps {
  title: string
  description: string
  path: string
  kind?: 'website' | 'article'
  /** Path of a picture for cards, and its size in px. */
  picture?: string
  pictureSize?: { width: number; height: number }
  /** Days, ISO 8601. */
  published?: string
  updated?: string
  spectrum?: SpectrumModel
  /** True where words stand in italic: its font is then asked for with the others, not when it is too late to show it. */
  italic?: boolean
  /** False for pages that search engines leave out: the 404 page, draft previews. */
  index?: boolean
}
