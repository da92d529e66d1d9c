import type { APIRoute } from 'astro'
import { bundleLive } from '../../build/bundle-live.ts'
import { getSite } from '../../build/site-files.ts'

/** The code of each type of which readers choose something freely. */
export const getStaticPaths = () =>
  [...new Set(getSite().charts.flatMap(({ live, type }) => (live ? [type] : [])))].map((type) => ({ params: { type }, props: { type } }))

/** Draws charts of a type in the browser; loaded when a reader first chooses freely. */
export const GET: APIRoute<{ type: string }> = async ({ props }) =>
  new Response(await bundleLive(props.type, { fresh: import.meta.env.DEV }), { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } })
