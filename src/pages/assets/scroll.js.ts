import type { APIRoute } from 'astro'
import { bundleScripts } from '../../build/bundle-scripts.ts'

/** The script of scroll sections; a page loads it when its first one nears the screen. */
export const GET: APIRoute = async () => new Response((await bundleScripts({ fresh: import.meta.env.DEV })).scroll, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } })
