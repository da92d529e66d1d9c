import type { APIRoute } from 'astro'
import { bundleScripts } from '../../build/bundle-scripts.ts'

/** The script of every page: a classic script, because modules fail from a disk. */
export const GET: APIRoute = async () => new Response((await bundleScripts({ fresh: import.meta.env.DEV })).page, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } })
