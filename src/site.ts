/** What the site is called and says of itself. Constants only. */
export const SITE = {
  name: 'Assay',
  /** One sentence for feeds, cards and the foot of every page. */
  description: 'Rare earths and the search for supply outside China, in numbers that have been tested.',
  /** Where it is published; ASSAY_SITE names another address at build. Only canonical links, feeds, the sitemap, cards and snippets use it. */
  address: 'https://assay.example',
  /** Terms of our words and charts; data keep their sources' terms. */
  licence: 'CC BY 4.0',
  lang: 'en',
  /** The last day that our sources have been read for. */
  readTo: '2026-10-09',
  /** Where readers report an error. */
  reports: 'mailto:desk@assay.example',
} as const

/** Sections of the masthead, in order. */
export const SECTIONS = [
  { path: '/articles/', title: 'Explainers' },
  { path: '/charts/', title: 'Charts' },
  { path: '/data/', title: 'Data' },
  { path: '/methods/', title: 'Methods' },
] as const

/** A page's address in links: root-absolute here, made relative when the built page is finished. */
export const href = (path: string): string => path

/** A page's full address, for canonical links, feeds and snippets. `base` has no slash at its end. */
export const absolute = (path: string, base: string = SITE.address): string => base.replace(/\/$/, '') + path
