import type { APIRoute } from 'astro'
import { bundleScripts } from '../../build/bundle-scripts.ts'

/** The script that works charts; a page loads it when a reader first touches a control. */
export const GET: APIRoute = async () => new Response((await bundleScripts({ fresh: import.meta.env.DEV })).working, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } })
