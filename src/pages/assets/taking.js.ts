import type { APIRoute } from 'astro'
import { bundleScripts } from '../../build/bundle-scripts.ts'

/** The script with which a chart is taken from its own page: only such pages ask for it. */
export const GET: APIRoute = async () => new Response((await bundleScripts({ fresh: import.meta.env.DEV })).taking, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } })
