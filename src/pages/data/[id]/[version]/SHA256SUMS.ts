import type { APIRoute } from 'astro'
import { findVersion, versionPaths } from '../../../../build/site-catalogue.ts'
import { filesOf } from '../../../../build/version-files.ts'
import { writeSums } from '../../../../data/data-files.ts'

/** Checksums for each version that may be passed on. */
export const getStaticPaths = () => versionPaths((found) => found.open)

/** Checksums of the data files beside it, as `sha256sum --check` reads them. */
export const GET: APIRoute<{ name: string }> = ({ props }) =>
  new Response(writeSums(filesOf(findVersion(props.name))), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
