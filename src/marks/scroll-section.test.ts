import { expect, test } from 'vitest'
import { readBody } from './read-marks.ts'
import { readStructure } from './read-structure.ts'

const read = (text: string) => readStructure(text, { file: 'a.md', line: 10 })
const faults = (text: string) => read(text).issues.map(({ code, place, message }) => `${code} ${place.line}:${place.column} ${message}`)

const TWO = ':::scroll\nOne.\n\n::chart{#one}\n\nTwo.\n\n::chart{#two}\n:::\n\nAfter.\n'

test('readStructure finds the charts of a scroll section where they stand', () =>
  expect(read(TWO)).toMatchObject({
    charts: [
      { id: 'one', width: 'text', line: 13, column: 1 },
      { id: 'two', width: 'text', line: 17, column: 1 },
    ],
    issues: [],
  }))

test.each([
  ['a heading of a step', ':::scroll\n\n## Head\n\nOne.\n\n::chart{#one}\n\n:::'],
  ['a step of several blocks', ':::scroll\nOne.\n\n- a\n- b\n\n::chart{#one}\n:::'],
  ['a remark between steps', ':::scroll\nOne.\n\n::chart{#one}\n\n<!-- more to come -->\n:::'],
  ['two sections', `${TWO}\n:::scroll\nThree.\n\n::chart{#three}\n:::`],
])('%s is no fault', (_what, text) => expect(faults(text)).toEqual([]))

test.each([
  ['Words.\n\n:::scroll\nOne.\n:::', '12:1 a scroll section has no steps'],
  [':::scroll\n:::', '10:1 a scroll section has no steps'],
  [':::scroll\n::chart{#one}\n:::', '11:1 this step has no words'],
  [':::scroll\nOne.\n\n::chart{#one}\n\n::chart{#two}\n:::', '15:1 this step has no words'],
  [':::scroll\nOne.\n\n::chart{#one}\n\nLast.\n\nLast but one.\n:::', '15:1 these words belong to no step'],
  [':::scroll\nOne.\n\n::chart{#one width="wide"}\n:::', '13:1 in a scroll section all charts have one width'],
  [':::scroll{#id}\nOne.\n\n::chart{#one}\n:::', '10:1 a scroll section takes no name'],
  [':::scroll[Name]\nOne.\n\n::chart{#one}\n:::', '10:1 a scroll section takes no name'],
  [':::scroll\nOne.\n\n::chart{#one}\n\nAfter.', '10:1 a scroll section has no end'],
  ['- a\n\n  :::scroll\n  One.\n\n  ::chart{#one}\n  :::', '12:3 a scroll section stands in no list and no quotation'],
  ['> :::scroll\n> One.\n>\n> ::chart{#one}\n> :::', '10:3 a scroll section stands in no list and no quotation'],
  [':::scroll\nOne.\n\n::chart{#one}\n\n:::scroll\nTwo.\n\n::chart{#two}\n:::\n:::', '15:1 a scroll section stands in another'],
])('%j: %s', (text, fault) => expect(faults(text)).toContain(`words/scroll-section ${fault}`))

test('a section without an end is told once, and what follows from it is not', () =>
  expect(faults(':::scroll\nOne.\n\n::chart{#one}\n\nAfter.')).toHaveLength(1))

test('numbers of a step are read like all others, with the words of their own block', () =>
  expect(readBody(':::scroll\nOf :n[5 t]{#a}.\n\n::chart{#one}\n:::', { file: 'a.md', line: 10 })).toMatchObject({
    marks: [{ fact: 'a', before: 'Of ', line: 11, column: 4 }],
    issues: [],
  }))

test.each([
  ['One.\n\n::step{chart="one"}', 12, 'a step of a scroll section is its words and then ::chart{#id}'],
  ['::scroll\n\nOne.\n\n::chart{#one}\n\n\\:::', 10, 'a scroll section begins with a line :::scroll and ends with a line :::'],
  ['One.\n\n::chart{#one}\n\n:::', 14, 'a scroll section begins with a line :::scroll and ends with a line :::'],
])('readBody reports what was meant for a section in %j', (text, line, hint) =>
  expect(readBody(text, { file: 'a.md', line: 10 }).issues).toMatchObject([
    { code: 'words/mark-unread', place: { line, column: 1 }, hint },
  ]),
)
