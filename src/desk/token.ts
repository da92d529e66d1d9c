import { randomBytes } from 'node:crypto'

const PLACE = Symbol.for('assay.desk.token')
const held = globalThis as { [PLACE]?: string }

/**
 * The token of this session, which every form of the desk carries. It lives in this process alone: pages are run by Vite with a copy of
 * this module of their own, and find it by the name of its symbol.
 */
export const deskToken = (): string => (held[PLACE] ??= randomBytes(32).toString('base64url'))
