import { createHash } from 'node:crypto'
import type { LockLine } from '../../data/catalogue.ts'

/** SHA-256 of bytes or text, in hex. */
export const sha256Of = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')

/**
 * The link that a line of the lock ends with: twelve hex digits over the line and the link before it (empty for the first).
 * Lines that are reordered, altered or taken out of the middle break the chain; withdrawing a version does not.
 */
export const linkOf = (previous: string, line: Pick<LockLine, 'dataset' | 'version' | 'sha256' | 'date'>): string =>
  sha256Of([previous, line.dataset, line.version, line.sha256, line.date].join(' ')).slice(0, 12)
