import { cellOf } from '../../data/table.ts'
import { issue } from '../../issues/issue.ts'
import { columnOf, rowsWithText } from './columns.ts'
import { settable } from './definition.ts'
import { aCount, aField, optionsOf, someTexts } from './options-schema.ts'
import { cellPlace } from './places.ts'

const CODE = 'data/words'
const fields = { id: 'string', text: 'string' } as const
const setting = { field: 'text', endings: ['. ', '?'] }

/** Free text is whole. */
export const wordsCheck = settable(
  optionsOf({
    field: aField('The field of texts.'),
    max: aCount('Most characters; texts cut off at a limit tend to have it exactly.').optional(),
    endings: someTexts('What a whole text ends with; spaces around each do not count.').optional(),
  }),
  {
    name: 'words',
    title: 'Free text is whole',
    about:
      'A text has at most `max` characters and ends as a whole text does. Sentences cut off in reading a file are found here, and two columns of text that changed places.',
    fails: { fields, setting, rows: [['a', 'The ministry announced export licences for seven rare ear']] },
    passes: { fields, setting, rows: [['a', 'The ministry announced export licences for seven rare earths.']] },
    *run({ table, rows, version }, { field, max, endings }) {
      const ends = endings?.map((ending) => ending.trim())
      const tooLong = (text: string): boolean => max !== undefined && [...text].length > max
      const cut = (text: string): boolean => ends !== undefined && !ends.some((ending) => text.endsWith(ending))
      for (const row of rowsWithText(columnOf(table, field), rows, (text) => tooLong(text) || cut(text))) {
        const text = String(cellOf(table, row, field))
        yield issue(
          CODE,
          cellPlace(version, row, field),
          tooLong(text) ? `“${field}” is too long.` : `“${field}” does not end as a whole text does.`,
          {
            got: tooLong(text) ? `${[...text].length} characters` : `“…${text.slice(-40)}”`,
            expected: tooLong(text) ? `at most ${max} characters` : `an end of ${ends?.join(' or ')}`,
            hint: 'Look for a text that was cut off or stands in another column’s place.',
          },
        )
      }
    },
  },
)
