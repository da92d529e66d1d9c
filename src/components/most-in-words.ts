import type { LiveModel } from '../charts/live.ts'
import { inWords } from '../facts/spell.ts'
import { lexiconOf } from '../numbers/lexicon.ts'
import { SITE } from '../site.ts'

/** How many codes readers may pick at once, in words of the page's language. */
export const mostInWords = ({ most }: NonNullable<LiveModel['pick']>): string => inWords(most, '', lexiconOf(SITE.lang)) ?? `${most}`
