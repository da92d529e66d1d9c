import type { APIRoute } from 'astro'
import { bundleScripts } from '../../build/bundle-scripts.ts'

/** The script that opens receipts in place; a page loads it when a reader first comes near a number. */
export const GET: APIRoute = async () => new Response((await bundleScripts({ fresh: import.meta.env.DEV })).receipts, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } })
