import type { APIRoute } from 'astro'
import { bundleFiles } from '../../build/bundle-live.ts'

/** Makes the files of what a reader has chosen freely; loaded at the first that is taken. */
export const GET: APIRoute = async () => new Response(await bundleFiles({ fresh: import.meta.env.DEV }), { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } })
