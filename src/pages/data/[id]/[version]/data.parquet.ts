import type { APIRoute } from 'astro'
import { findVersion, versionPaths } from '../../../../build/site-catalogue.ts'
import { bytesOf } from '../../../../build/version-files.ts'

/** A file for each version that may be passed on. */
export const getStaticPaths = () => versionPaths((found) => found.open)

/** A version's rows as Parquet, columns in the order of the CSV. */
export const GET: APIRoute<{ name: string }> = ({ props }) =>
  new Response(bytesOf(findVersion(props.name), 'parquet'), { headers: { 'Content-Type': 'application/vnd.apache.parquet' } })
