import { cellOf } from '../../data/table.ts'
import { issue } from '../../issues/issue.ts'
import { columnOf, rowsWithText } from './columns.ts'
import { alwaysOn } from './definition.ts'
import { cellPlace } from './places.ts'
import { isLookAlike, isMojibake } from './script.ts'

const CODE = 'data/encoding'

const BROKEN = /\p{Ll}- (?!(?:and|or|to|und|oder|et|ou)\b)\p{Ll}/u

/** What a text may suffer on its way: a test, and the words for it. */
const WOUNDS: readonly [test: (text: string) => boolean, message: string, expected: string][] = [
  [(text) => text.includes('\uFFFD'), 'A letter could not be decoded.', 'the letter in place of \uFFFD'],
  [isMojibake, 'UTF-8 was read in another encoding.', 'text read as UTF-8'],
  [(text) => /[\u0000-\u001F\u007F-\u009F]/.test(text), 'The text holds a control character.', 'printable characters'],
  [
    (text) => /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/.test(text),
    'The text holds a character that cannot be seen.',
    'letters that can be seen',
  ],
  [isLookAlike, 'A word mixes letters of two scripts that look alike.', 'letters of one script'],
  [(text) => /^\s|\s$/.test(text), 'The text begins or ends with a space.', 'no space at either end'],
  [(text) => /\s\s/.test(text), 'Two spaces stand together.', 'one space'],
  [(text) => BROKEN.test(text), 'A word is broken by a hyphen at a line’s end.', 'the word whole'],
]

/** Printable ASCII with single spaces between: nearly every text, and nothing in it but a broken word can be wrong. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/

const isWounded = (text: string): boolean =>
  PLAIN.test(text) ? text.includes('- ') && BROKEN.test(text) : text !== '' && WOUNDS.some(([test]) => test(text))

/** A text with what cannot be seen made visible, near the wound. */
const visible = (text: string): string =>
  `“${text.slice(0, 120).replace(/[\u0000-\u001F\u007F-\u009F\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)}${text.length > 120 ? '…' : ''}”`

const fields = { country: 'string', note: 'string' }

/** Texts came through whole: no mojibake, no lost letters, no look-alikes, no stray spaces. Each distinct text is looked at once. */
export const encodingCheck = alwaysOn({
  name: 'encoding',
  title: 'Texts came through whole',
  about:
    'No text holds UTF-8 read as Windows-1252 (“MÃ©xico”), a replacement or control character, a character that cannot be seen, a word that mixes look-alike letters of two scripts, a space at either end, two spaces together, or a word broken at a line’s end.',
  fails: { fields, rows: [['MEX', 'Reported by MÃ©xico.']] },
  passes: { fields, rows: [['MEX', 'Reported by México.']] },
  *run({ table, rows, version }) {
    for (const { name } of table.head.fields) {
      for (const row of rowsWithText(columnOf(table, name), rows, isWounded)) {
        const text = String(cellOf(table, row, name))
        const [, message = '', expected = ''] = WOUNDS.find(([test]) => test(text)) ?? []
        yield issue(CODE, cellPlace(version, row, name), message, {
          got: visible(text),
          expected,
          hint: 'Read the publisher’s file in its own encoding, or mend the text in the input, and import again.',
        })
      }
    }
    for (const [field, text] of Object.entries({ edition: table.head.edition }))
      for (const [test, message, expected] of WOUNDS)
        if (test(text))
          yield issue(CODE, { file: version.file, field }, message, {
            got: visible(text),
            expected,
            hint: 'Mend it in recipe.yaml and import again.',
          })
  },
})
