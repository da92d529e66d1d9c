import type { z } from 'zod'
import type { Catalogue, Dataset, Version } from '../../data/catalogue.ts'
import type { Table, Value, VersionHead } from '../../data/table.ts'
import type { Issue } from '../../issues/issue.ts'
import type { Clock } from '../check.ts'

/** What a check of the whole site is given. */
export interface SiteSubject {
  catalogue: Catalogue
  clock: Clock
}

/** What a check of a dataset as a whole is given: its record and all its versions. */
export interface DatasetSubject extends SiteSubject {
  dataset: Dataset
}

/** What a check of one version is given. */
export interface Subject extends DatasetSubject {
  version: Version
  table: Table
  /** The rows to look at, counted from 0, in the table's order: all of them, or those that the setting's `where` selects. */
  rows: Int32Array
}

/** What is wrong with an option although it has the right type: it names what is not there, or contradicts another. */
export interface OptionFault {
  /** Name of the option. */
  option: string
  message: string
  got?: string
  expected?: string
  hint?: string
}

/** One field of an example's table: its type alone, or more of a record's field. */
export type ExampleField = string | ({ type: string } & Record<string, unknown>)

/** A small table written out. */
export interface ExampleTable {
  /** Fields by name, in order; text where only a type is given. */
  fields: Record<string, ExampleField>
  /** The primary key; the first field where left out. */
  key?: readonly string[]
  rows: readonly (readonly Value[])[]
}

/** A small dataset on which a check is shown: it stands in the docs, and a test runs it. */
export interface Example extends ExampleTable {
  /** What the setting says besides `check`; left out for a check that is always on. */
  setting?: Record<string, unknown>
  /** More of the record: keys as in index.yaml. */
  record?: Record<string, unknown>
  /** Parts of the version's head that matter. */
  head?: Partial<VersionHead>
  /** Rows of the version published before. */
  before?: readonly (readonly Value[])[]
  /** Other datasets, by id. */
  others?: Record<string, ExampleTable>
  /** The day of the check; 1 March 2026 where left out. */
  today?: string
  /** What the tables cannot say, done to the whole: a lock, a source. */
  change?: (catalogue: Catalogue) => Catalogue
  /** What `change` does, for the docs. */
  note?: string
}

/**
 * A check of data: code that looks for one kind of fault, and everything that is said about it. It is pure: the same data on the same day
 * gives the same issues. It looks at versions, at whole datasets or at the site; where it has options it runs only for records that set it.
 */
export interface DataCheck<Options = unknown> {
  /** Name in a record's `checks`: `primary-key`. */
  name: string
  /** Code of the issues it reports: `data/primary-key`. */
  code: string
  /** What it makes sure of, in a few words for a list: "Every row has a key of its own". */
  title: string
  /** Two or three sentences for the docs: what it finds, and when to set it. */
  about: string
  /** What may be set; left out for a check that is always on. */
  options?: z.ZodType<Options>
  /** True for a check with options that runs without being set as well. */
  always?: boolean
  /** An example in which it finds exactly one fault. */
  fails: Example
  /** An example in which it finds none. */
  passes: Example
  /** Faults of one version. It may be a generator, which is not run to its end when the version is broken everywhere. */
  run?(subject: Subject, options: Options): Iterable<Issue>
  /** Faults of a dataset as a whole. */
  runDataset?(subject: DatasetSubject): Iterable<Issue>
  /** Faults of the site as a whole. */
  runSite?(subject: SiteSubject): Iterable<Issue>
  /** Options that are of the right type and cannot be obeyed: fields of other datasets, expressions that cannot be read. */
  refuse?(options: Options, subject: DatasetSubject): OptionFault[]
  /** Fields of the record that the options name in a way of their own, beside those that the schema marks. */
  names?(options: Options): string[]
}

/** A check as its file states it: the code follows from the name where it is not given. */
type Stated<Options> = Omit<DataCheck<Options>, 'code' | 'options'> & { code?: string }

/** A check that is always on. */
export const alwaysOn = (stated: Stated<unknown>): DataCheck => ({ code: `data/${stated.name}`, ...stated })

/** A check that a record sets, with its options. */
export const settable = <Options>(options: z.ZodType<Options>, stated: Stated<Options>): DataCheck<Options> => ({
  code: `data/${stated.name}`,
  ...stated,
  options,
})
