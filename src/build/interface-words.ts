import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { SITE } from '../site.ts'
import { makeSpeak, readWords, type Words } from '../words/words.ts'
import { ROOT } from './folders.ts'

/** Interface words of a language, from `src/words/<lang>.yaml`. */
export const loadWords = (lang: string): Words => readWords(parse(readFileSync(join(ROOT, 'src/words', `${lang}.yaml`), 'utf8')))

/** Interface words of the site's language: `t('figure.data')`. */
export const t = makeSpeak(loadWords(SITE.lang), SITE.lang)
