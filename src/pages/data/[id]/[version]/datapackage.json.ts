import type { APIRoute } from 'astro'
import { findVersion, versionPaths } from '../../../../build/site-catalogue.ts'
import { printJson, publicationOf } from '../../../../build/version-files.ts'
import { describePackage } from '../../../../data/package.ts'

/** A descriptor for each version that may be passed on. */
export const getStaticPaths = () => versionPaths((found) => found.open)

/** Data Package descriptor of a version; its files lie beside it. */
export const GET: APIRoute<{ name: string }> = ({ props, site }) =>
  new Response(printJson(describePackage(publicationOf(findVersion(props.name), site?.href))), {
    headers: { 'Content-Type': 'application/json' },
  })
