import type { APIRoute } from 'astro'
import { findVersion, getCatalogue, versionPaths } from '../../../../build/site-catalogue.ts'
import { describePackage } from '../../../../data/package.ts'

/** A descriptor for each version that may be passed on. */
export const getStaticPaths = () => versionPaths((found) => found.open)

/** Data Package descriptor of a version; its files lie beside it. */
export const GET: APIRoute<{ name: string }> = ({ props }) => {
  const { dataset, version } = findVersion(props.name)
  return new Response(
    `${JSON.stringify(describePackage(dataset, version, getCatalogue().sources, { csv: 'data.csv', json: 'data.json' }), null, 2)}\n`,
    { headers: { 'Content-Type': 'application/json' } },
  )
}
