import type { ArticleState } from '../articles/article.ts'
import type { ChartTable, KeyEntry } from '../charts/chart-table.ts'
import type { ControlWords } from '../charts/control.ts'
import type { LiveModel } from '../charts/live.ts'
import type { Flag } from '../data/flags.ts'
import type { Edition, Receipt } from '../facts/receipt.ts'
import type { TypeModel } from './gallery.ts'
import type { Capacities } from '../what-if/model.ts'
import type { CitedCells } from './model/cited-cells.ts'
import type { DrawnRows } from './model/drawn-rows.ts'
import type { SheetLine } from './model/test-sheet.ts'

/**
 * The site model: everything the pages show, worked out in plain Node before Astro starts and handed over
 * as one JSON file. Pages only read it, so they can never disagree with the data. Words hold slots where
 * numbers stand; the page that shows them fills these, in reading order (number-links.ts).
 */
export interface SiteModel {
  /** Day of the build's clock, ISO 8601. */
  built: string
  /** How far the sources have been read, ISO 8601. */
  readTo: string
  articles: ArticleModel[]
  charts: ChartModel[]
  /** Chart types with their examples, for the gallery. */
  gallery: TypeModel[]
  datasets: DatasetModel[]
  sources: SourceModel[]
  health: HealthModel
  /** The glossary, where the content has terms. */
  glossary?: GlossaryModel
  /** The what-if page, where the content has one. */
  whatIf?: WhatIfModel
  /** Rows that a chart draws or a fact rests on, of tables that may not be passed on. */
  drawn: DrawnRows
  /** Cells that numbers in words rest on, for the pages of their versions. */
  cited: CitedCells
  counts: { numbers: number; charts: number; datasets: number; versions: number }
}

/** Words an editor wrote, once as HTML with a slot for each bound number, once as plain text. */
export interface Words {
  html: string
  plain: string
}

/** A number bound to a fact, as it stands in words. `anchor` is its id in the page: `n-china-2024`, then `n-china-2024-2`. */
export interface NumberModel {
  fact: string
  text: string
  anchor: string
}

/** A claim that words of a page are bound to, ready for its list of tested sentences. `anchor` is its id there: `c-china-most`. */
export interface ClaimModel {
  id: string
  anchor: string
  label: string
  holds: boolean
  /** The words that state it, as read. */
  sentences: string[]
  /** What was asked, in words; and the lines as written. */
  derivation: string
  lines: string[]
  /** The first of its cells, each with its address on the site. */
  cells: { address: string; href: string }[]
  cellCount: number
  editions: Edition[]
  flags: Flag[]
  notes: string[]
}

/** An older edition that facts of a page rest on alone. */
export interface PinnedModel {
  edition: Edition
  /** The dataset's latest. */
  newer: { version: string; edition: string }
  /** The facts, with the anchor of their receipt. */
  facts: { label: string; anchor: string }[]
}

/** How the numbers in an article's words stand: each is bound to a fact, quoted with its source, or excused with a reason. */
export interface Tally {
  bound: number
  quoted: number
  excused: number
  /** Dataset versions that the bound ones rest on. */
  tables: number
}

/** An article ready for its page. `body` is filled by the page from Astro's Markdown. */
export interface ArticleModel {
  slug: string
  file: string
  title: Words
  standfirst: Words
  kicker: string
  authors: { name: string; role?: string; url?: string }[]
  date: string
  updated?: string
  elements: string[]
  /** How far it has come; a published site holds live ones alone. */
  state: ArticleState
  minutes: number
  headings: { id: string; text: string }[]
  figures: { chart: string; width: 'text' | 'wide' }[]
  /** How many numbers its words and the words of its charts bind. */
  numbers: number
  /** How the numbers in its words and those of its charts stand. */
  tally: Tally
  /** Every number of it in reading order, as its test sheet lists them. */
  sheet: SheetLine[]
  /** Receipts of the facts that it and its charts use; the page adds what was typed and where it stands. */
  receipts: Receipt[]
  /** Editions that the numbers rest on, for the hallmark row. */
  editions: Edition[]
  /** Claims that its words and the words of its charts are bound to. */
  claims: ClaimModel[]
  /** Older editions that some of its numbers state. */
  pinned: PinnedModel[]
  lead?: string
}

/** The glossary: words of the field with what they mean, in the order of the alphabet. */
export interface GlossaryModel {
  terms: {
    /** Its anchor. */
    id: string
    term: string
    plural?: string
    definition: Words
    see: { id: string; term: string }[]
    source?: { title: string; publisher: string; url: string }
  }[]
  receipts: Receipt[]
}

/** An announced plant of the what-if page, as its row has it. */
export interface WhatIfPlant {
  project: string
  name: string
  country: string
  /** Its state in words: "Under construction". */
  state: string
  /** What the row says its tonnes are of. */
  sizeOf: string
  start: string
  /** Where its row stands. */
  href: string
  part: 'recycling' | 'building' | 'planned'
  of: 'oxide' | 'metal'
  /** Tonnes a year that it is to make, bound to their fact. */
  made: Words
  /** The same in tonnes of contained metal. */
  metal: number
}

/** The what-if page: its words, the numbers of its sum, and what was counted and left out. */
export interface WhatIfModel {
  title: Words
  standfirst: Words
  doubts: Words[]
  leavesOut: Words[]
  capacities: Capacities
  /** Tonnes of metal in a tonne of oxide. */
  metal: number
  /** The two numbers that the sum begins with, bound to their facts. */
  base: { world: Words; refined: Words }
  plants: WhatIfPlant[]
  leftOut: (Pick<WhatIfPlant, 'project' | 'name' | 'country' | 'state' | 'href'> & { why: Words })[]
  receipts: Receipt[]
  editions: Edition[]
  /** Source line of the drawing. */
  source: string
}

/** Licence level of what is drawn; `facts` and `closed` withhold the downloads, and say why. */
export interface LicenceModel {
  level: 'open' | 'facts' | 'closed'
  text: string
  reason?: string
}

/** A chart ready for its figure, its page and its embed. Drawings lie in the cache under `hash`. */
export interface ChartModel {
  id: string
  hash: string
  /** Address of its picture files in the cache, and their size in px. */
  picture: string
  pictureSize: { width: number; height: number }
  type: string
  title: Words
  subtitle: Words
  notes: Words[]
  /** The generated sentence: what a screen reader hears first. */
  sentence: string
  /** Kicker of the chart's page. */
  section: string
  key: KeyEntry[]
  table: ChartTable
  /** "Source: U.S. Geological Survey, Mineral Commodity Summaries, editions of 2025 and 2026." */
  source: string
  editions: Edition[]
  licence: LicenceModel
  /** Height in px at each width drawn. */
  sizes: { width: number; height: number }[]
  elements: string[]
  /** Facts that its words are bound to. */
  receipts: Receipt[]
  /** Claims that its words are bound to. */
  claims: ClaimModel[]
  /** Articles it stands in. */
  usedIn: { slug: string; title: string }[]
  datasets: string[]
  /** Id of the chart that shows the same cells as each edition printed them, where editions differ in them. */
  asPrinted?: string
  /** Id of the chart whose cells this one shows in their printings; such charts are made, not written, and stand in no list. */
  printingsOf?: string
  /** What readers may change; the first choice of each is the chart as written. */
  controls?: ControlWords[]
  /** The chart after every other way to choose. A state's id is a path of two parts, `x/edition-2025`: it stands below its chart. */
  states?: ChartModel[]
  /** What readers choose freely, and what their browser then draws from. */
  live?: LiveModel
  /** Id of the chart that this is a state of, and the value of each control; states stand in no list. */
  stateOf?: string
  values?: Record<string, string>
}

/** A dataset ready for its page; rows are read from its version files. */
export interface DatasetModel {
  id: string
  title: string
  description: string
  /** What the list of datasets groups it under. */
  subject?: string
  fields: { name: string; title: string; type: string; unit?: string; description: string; blank?: string }[]
  primaryKey: string[]
  faults: string[]
  rules: string[]
  licence: LicenceModel
  /** In the order of their publication, oldest first. */
  versions: {
    version: string
    edition: string
    published: string
    rows: number
    sha256: string
    accepted: string
    corrects?: string
    withdrawn?: string
    newest: boolean
    sources: string[]
    /** Cells revised, rows added and removed against the version published before it. */
    difference?: { against: string; revised: number; added: number; removed: number }
  }[]
  /** The newest version's first rows as printed text, first column heading the row. */
  table: ChartTable
  usedIn: { charts: { id: string; title: string }[]; articles: UsingArticle[] }
  /** The largest revisions, largest change first. */
  revisions: RevisionModel[]
  /** How many revised numbers there are in all. */
  revisionCount: number
  /** How its checks ended. */
  health: HealthCounts
}

/** An article whose numbers rest on a dataset, with the facts that do; `anchor` is a fact's receipt in the article's page. */
export interface UsingArticle {
  slug: string
  title: string
  facts: { label: string; anchor: string }[]
}

/** How many checks ended in each way. */
export interface HealthCounts {
  passed: number
  warned: number
  failed: number
  waived: number
}

/** One check of one dataset, or of the whole site: what it asks, how much it looked at, what it found. */
export interface CheckLine {
  check: string
  code: string
  title: string
  state: 'passed' | 'warned' | 'failed' | 'waived'
  /** What is asked, in words; empty where nothing can be set. */
  threshold: string
  level?: 'error' | 'warn'
  /** Why the threshold is where it is. */
  why?: string
  /** Rows looked at, in all versions together. */
  looked: number
  versions: { version: string; looked: number; state: CheckLine['state'] }[]
  issues: { level: 'error' | 'warn'; message: string; place: string; got?: string; expected?: string }[]
  waivers: { cells: string[]; owner: string; reason: string; expires: string; faults: CheckLine['issues'] }[]
}

/** The checks of one dataset, those to look at first. */
export interface DatasetHealth {
  id: string
  title: string
  counts: HealthCounts
  checks: CheckLine[]
}

/** What every check of data found at the build. */
export interface HealthModel {
  /** Day of the build's clock, ISO 8601. */
  tested: string
  counts: HealthCounts
  /** Checks of the site as a whole: its lock. */
  site: CheckLine[]
  datasets: DatasetHealth[]
}

/** A cell whose value or flag differs between two versions. */
export interface RevisionModel {
  dataset: string
  /** The later version: its page of changes shows the revision among all others. */
  version: string
  address: string
  /** "Australia" */
  what: string
  /** "mine output of 2024, from the 2025 to the 2026 edition" */
  when: string
  before: string
  after: string
  unit: string
  /** How much it weighs beside others, for an order over several datasets. */
  weight: number
  /** Percent change, only where the first printing is large enough. */
  percent?: string
}

/** A source as the register has it. */
export interface SourceModel {
  id: string
  title: string
  publisher: string
  url: string
  published: string
  read: string
  licence: string
  level: 'open' | 'facts' | 'closed'
  note?: string
}

/** The drawings of one chart, as the cache keeps them: SVG text for pages (colours by variable) at each width. */
export interface Drawings {
  hash: string
  /** Inline SVG, no xmlns, colours as `var(--…)`. */
  pages: Record<string, { height: number; svg: string }>
  /** Shapes shared by all widths (maps), to stand once a page. */
  defs?: string
}
