import type { APIRoute } from 'astro'
import { findVersion, versionPaths } from '../../../../build/site-catalogue.ts'
import { bytesOf } from '../../../../build/version-files.ts'

/** A file for each version that may be passed on. */
export const getStaticPaths = () => versionPaths((found) => found.open)

/** A version as we keep it: the same bytes as the locked file. */
export const GET: APIRoute<{ name: string }> = ({ props }) =>
  new Response(bytesOf(findVersion(props.name), 'json'), { headers: { 'Content-Type': 'application/json' } })
