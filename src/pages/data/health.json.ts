import type { APIRoute } from 'astro'
import { getSite } from '../../build/site-files.ts'
import { printJson } from '../../build/version-files.ts'

/** What every check found in every dataset and version, what it asks, and every waiver with its owner and reason. */
export const GET: APIRoute = () => new Response(printJson(getSite().health), { headers: { 'Content-Type': 'application/json' } })
