import type { APIRoute } from 'astro'
import { bundleScripts } from '../../build/bundle-scripts.ts'

/** The script that reads charts; a page loads it when its first chart nears the screen. */
export const GET: APIRoute = async () => new Response((await bundleScripts({ fresh: import.meta.env.DEV })).reading, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } })
