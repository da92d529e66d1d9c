import { createHash } from 'node:crypto'

/** Names what a file holds; a file that is not there holds nothing. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')
