import type { APIRoute } from 'astro'
import { findVersion, versionPaths } from '../../../../build/site-catalogue.ts'
import { bytesOf } from '../../../../build/version-files.ts'

/** A file for each version that may be passed on. */
export const getStaticPaths = () => versionPaths((found) => found.open)

/** A version's rows as CSV, flags beside their values. */
export const GET: APIRoute<{ name: string }> = ({ props }) =>
  new Response(bytesOf(findVersion(props.name), 'csv'), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } })
