import type { APIRoute } from 'astro'
import { bundleEmbedLive } from '../../build/bundle-live.ts'
import { getSite } from '../../build/site-files.ts'

/** The code of each type of which readers choose something freely. */
export const getStaticPaths = () =>
  [...new Set(getSite().charts.flatMap(({ live, type }) => (live ? [type] : [])))].map((type) => ({ params: { type }, props: { type } }))

/** Draws a choice in the embed of a chart of a type; loaded where the embed's address holds one. */
export const GET: APIRoute<{ type: string }> = async ({ props }) =>
  new Response(await bundleEmbedLive(props.type, { fresh: import.meta.env.DEV }), { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } })
