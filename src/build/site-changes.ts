import { comparedPairs } from '../data/publication-order.ts'
import { SITE } from '../site.ts'
import { makeChanges, type ChangesModel, type ChangeWords } from './model/changes-model.ts'
import { findVersion, getCatalogue, siteVersions } from './site-catalogue.ts'

/** Two versions of a dataset that have a page of changes, by their names. */
export interface ComparedNames {
  dataset: string
  before: string
  after: string
}

/** Pairs that have a page: a version against the one published before it (`next`), and against any other of a dataset of twenty versions at most. */
export const changePairs = (): (ComparedNames & { next: boolean; newest: boolean })[] =>
  [...new Set(siteVersions().map(({ dataset }) => dataset))].flatMap((dataset) =>
    comparedPairs(dataset).map(({ before, after, next }) => ({
      dataset: dataset.id,
      before: before.id,
      after: after.id,
      next,
      newest: findVersion(`${dataset.id}@${after.id}`).newest,
    })),
  )

/** Paths of pages and files of changes: each version against the one before it, at its own name. */
export const nextPaths = () =>
  changePairs()
    .filter(({ next }) => next)
    .flatMap(({ newest, ...names }) =>
      [names.after, ...(newest ? ['latest'] : [])].map((version) => ({ params: { id: names.dataset, version }, props: { names } })),
    )

/** Paths of pages and files of changes against another version than the one before. */
export const otherPaths = () =>
  changePairs()
    .filter(({ next }) => !next)
    .map((names) => ({ params: { id: names.dataset, version: names.after, before: names.before }, props: { names } }))

/** Path of the page that compares two versions. */
export const changesPath = ({ dataset, before, after }: ComparedNames): string => {
  const next = changePairs().some((pair) => pair.dataset === dataset && pair.after === after && pair.before === before && pair.next)
  return `/data/${dataset}/${after}/changes/${next ? '' : `${before}/`}`
}

/** What changed between two versions, `words` heading its columns; undefined where their rows have other keys. Throws `unknown version: NAME`. */
export function changesOf({ dataset: id, before, after }: ComparedNames, words: ChangeWords): ChangesModel | undefined {
  const [{ dataset, version: later }, { version: earlier }] = [findVersion(`${id}@${after}`), findVersion(`${id}@${before}`)]
  return makeChanges(dataset, { before: earlier, after: later }, getCatalogue(), SITE.lang, words)
}
