import type { APIRoute } from 'astro'
import { bundleScripts } from '../../build/bundle-scripts.ts'

/** The script of the what-if page, which that page alone asks for. */
export const GET: APIRoute = async () => new Response((await bundleScripts({ fresh: import.meta.env.DEV })).whatIf, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } })
