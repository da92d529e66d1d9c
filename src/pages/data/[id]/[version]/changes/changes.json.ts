import type { APIRoute } from 'astro'
import { nextPaths, type ComparedNames } from '../../../../../build/site-changes.ts'
import { isChangesFile, printChanges } from '../../../../../build/version-files.ts'

/** A file for each pair of versions that may both be passed on. */
export const getStaticPaths = () => nextPaths().filter(({ props }) => isChangesFile(props.names))

/** Every cell and row that changed between two versions. */
export const GET: APIRoute<{ names: ComparedNames }> = ({ props }) =>
  new Response(printChanges(props.names), { headers: { 'Content-Type': 'application/json' } })
