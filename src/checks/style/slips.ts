import { retext } from 'retext'
import retextIndefiniteArticle from 'retext-indefinite-article'
import retextRepeatedWords from 'retext-repeated-words'
import type { HouseStyle } from './house-style.ts'

/** A word that may stand twice, or "a" and "an": a text without either needs no parser, which takes most of the time. */
const MAY_SLIP = /\b(\p{L}+)\s+\1\b|\ban?\s+[\p{L}\p{N}]/iu

/** The article before a word that may ask for the other one; the rest is plain: "a" before a consonant, "an" before a vowel. */
const PLAIN = /\ba\s+(?=[b-df-gi-npq-tv-z][a-z]{2})|\ban\s+(?=[aio][a-z]{2})/gi

const WHY: Readonly<Record<string, string>> = {
  'retext-repeated-words': 'a word stands twice',
  'retext-indefinite-article': '“a” stands before the sound of a consonant, “an” before that of a vowel',
}
const RULE: Readonly<Record<string, string>> = { 'retext-repeated-words': 'repeated-word', 'retext-indefinite-article': 'article' }

/** Slips of the pen, found by retext: a word written twice, and the wrong one of "a" and "an". */
export function makeSlips(): HouseStyle {
  const reader = retext().use(retextRepeatedWords).use(retextIndefiniteArticle)
  return {
    find: (text) => {
      if (!MAY_SLIP.test(text.replace(PLAIN, ' '))) return []
      return reader.processSync(text).messages.flatMap((message) => {
        const place = message.place && 'start' in message.place ? message.place : undefined
        const [start, end] = [place?.start.offset, place?.end.offset]
        const source = message.source ?? ''
        if (start === undefined || end === undefined || !WHY[source] || !RULE[source]) return []
        const [instead] = message.expected ?? []
        return [{ rule: RULE[source], level: 'error', why: WHY[source], start, end, ...(instead === undefined ? {} : { instead }) }]
      })
    },
  }
}
