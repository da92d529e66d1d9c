import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import type { Receipt } from '../facts/receipt.ts'
import { formatDate } from '../format/dates.ts'
import { formatList } from '../format/lists.ts'
import { absolute, SITE } from '../site.ts'
import { t } from './interface-words.ts'
import { isOurs } from './model/edition-model.ts'

/** A page whose numbers are cited. */
export interface CitedPage {
  /** `/articles/china-share/` */
  path: string
  title: string
  authors: readonly string[]
  /** Day of publication, ISO 8601. */
  date: string
  /** Receipts of the numbers that stand in it. */
  receipts: readonly Receipt[]
}

/** A number as reference managers take it: an item of CSL-JSON. */
export type CslItem = Record<string, unknown> & { id: string }

/** Formats that a citation is given in, with the type of their file. */
export const CITATION_FORMATS = {
  txt: 'text/plain; charset=utf-8',
  bib: 'application/x-bibtex; charset=utf-8',
  json: 'application/vnd.citationstyles.csl+json; charset=utf-8',
} as const

/** A format of citations, which is also the ending of their file. */
export type CitationFormat = keyof typeof CITATION_FORMATS

/** The address of a number: of its first mention in the page. `base` is the site's address. */
export const numberAddress = (path: string, fact: string, base?: string): string => absolute(`${path}#n-${fact}`, base)

/** What a number was computed from: an edition by its publisher's name for it; a table that we compiled has none but its title. */
const nameOf = ({ edition, datasetTitle }: Receipt['editions'][number]): string =>
  isOurs({ edition }) ? t('cite.own', { title: datasetTitle, site: SITE.name }) : edition

const madeFrom = ({ editions }: Receipt): string =>
  t('cite.made-from', { editions: formatList([...new Set(editions.map(nameOf))], SITE.lang) })

/** A key that BibTeX takes as it is: `assay_articles_china_share_china__mining_2024`. */
const keyOf = ({ fact }: Receipt, { path }: CitedPage): string =>
  [SITE.name.toLowerCase(), path.slice(1, -1).replaceAll('/', '_'), fact.replaceAll('/', '__')].join('_').replaceAll('-', '_')

/** A number of a page as an item of CSL-JSON. `base` is the site's address. */
export function citeNumber(receipt: Receipt, page: CitedPage, base?: string): CslItem {
  return {
    id: keyOf(receipt, page),
    type: 'webpage',
    title: `${receipt.label}: ${receipt.value}`,
    author: page.authors.map((literal) => ({ literal })),
    'container-title': `${page.title}, ${SITE.name}`,
    publisher: SITE.name,
    issued: { 'date-parts': [page.date.split('-').map(Number)] },
    URL: numberAddress(page.path, receipt.fact, base),
    note: madeFrom(receipt),
  }
}

/** A number of a page as a reader writes it under a text. */
const inWords = (receipt: Receipt, page: CitedPage, base?: string): string =>
  t('cite.plain', {
    authors: formatList(page.authors, SITE.lang),
    label: receipt.label,
    value: receipt.value,
    title: page.title,
    site: SITE.name,
    date: formatDate(page.date, SITE.lang),
    made: madeFrom(receipt),
    address: numberAddress(page.path, receipt.fact, base),
  })

/** Left to itself the library would make a key of the first author and word, the same for many numbers, and a month of "nov 20". */
const asBibtex = ({ id, ...item }: CslItem): string =>
  new Cite([{ ...item, id, 'citation-key': id }])
    .format('bibtex')
    .trim()
    .replace(/month = \{(\w+) (\d+)\}/, 'month = $1,\n\tday = {$2}')

const WRITERS: Record<CitationFormat, (page: CitedPage, base?: string) => string> = {
  txt: (page, base) => page.receipts.map((receipt) => inWords(receipt, page, base)).join('\n\n'),
  bib: (page, base) => page.receipts.map((receipt) => asBibtex(citeNumber(receipt, page, base))).join('\n\n'),
  json: (page, base) => `[\n\n${page.receipts.map((receipt) => JSON.stringify(citeNumber(receipt, page, base))).join(',\n\n')}\n\n]`,
}

/**
 * The citations of all numbers of a page as one file, an entry for each, with an empty line before and after it: by that, and by the
 * number's address in it, the script of receipts finds the one that its reader asks for.
 */
export const citationsFile = (page: CitedPage, format: CitationFormat, base?: string): string => `${WRITERS[format](page, base)}\n`
