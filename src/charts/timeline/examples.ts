import type { Example } from '../chart-type.ts'

const fields = [
  { name: 'id', type: 'string' },
  { name: 'date', type: 'date' },
  { name: 'actor', type: 'string' },
  { name: 'title', type: 'string' },
]
const primaryKey = ['id']
const base = {
  type: 'timeline',
  x: 'date',
  text: 'title',
  series: 'actor',
  title: 'Two years of controls and talks',
  subtitle: 'What was done and by whom',
}
const names = {
  A: { long: 'Aland', short: 'Al.' },
  B: { long: 'Borduria', short: 'Bord.' },
  C: { long: 'Camporia', short: 'Camp.' },
}

/** Examples of the timeline. */
export const examples: Example[] = [
  {
    name: 'usual',
    spec: base,
    fields,
    primaryKey,
    rows: [
      ['1', '2021', 'A', 'Aland passes a law on what leaves its ports'],
      ['2', '2023-12-21', 'A', 'It bans the export of know-how'],
      ['3', '2025-04-04', 'A', 'Seven metals need a licence'],
      ['4', '2025-05', 'B', 'A plant in Borduria stands idle for a week'],
      ['5', '2025-05-12', 'B', 'Both agree a truce of three months'],
      ['6', '2025-10-09', 'A', 'Five more metals are named'],
      ['7', '2025-10-30', 'B', 'They meet, and the new controls are put off for a year'],
      ['8', '2026-01-06', 'A', 'Users in a third country are barred'],
    ],
    names,
  },
  {
    name: 'spans-and-states',
    spec: { ...base, until: 'end', state: 'state', open: ['off', 'due'], readTo: '2026-06-30', precision: 'precision', detail: 'detail' },
    fields: [
      ...fields,
      { name: 'end', type: 'date' },
      { name: 'state', type: 'string' },
      { name: 'precision', type: 'string' },
      { name: 'detail', type: 'string' },
    ],
    primaryKey,
    rows: [
      ['1', '2015-10', 'B', 'The mine is kept, and does not work', '2018-01', 'done', 'quarter', 'It opened again two years later.'],
      ['2', '2025-10-09', 'A', 'Five metals are named', '2026-11-10', 'off', 'day', 'Put off a day before it would have begun.'],
      ['3', '2025-10-30', 'B', 'A truce is agreed', '2027-01-10', 'on', 'day', 'It has been made longer once.'],
      ['4', '2027-01-01', 'B', 'A rule on magnets is to begin', null, 'due', 'day', null],
    ],
    names: {
      ...names,
      done: { long: 'Completed', short: 'Completed' },
      on: { long: 'In force', short: 'In force' },
      off: { long: 'Suspended', short: 'Suspended' },
      due: { long: 'Scheduled', short: 'Scheduled' },
    },
  },
  {
    name: 'many',
    spec: { ...base, series: 'actor', sort: 'name' },
    fields,
    primaryKey,
    rows: Array.from({ length: 18 }, (_, k) => [
      String(k),
      `202${4 + Math.floor(k / 9)}-${String((k % 9) + 4).padStart(2, '0')}-${String(((k * 7) % 27) + 1).padStart(2, '0')}`,
      'ABCDEF'[k % 6]!,
      `Event ${'of a length that goes on '.repeat((k * 5) % 3)}number ${k + 1}`,
    ]),
    names,
  },
  {
    name: 'highlight',
    spec: { ...base, highlight: ['B'] },
    fields,
    primaryKey,
    rows: [
      ['1', '2010-09-21', 'A', 'Shipments stop'],
      ['2', '2014-03-26', 'B', 'Judges rule against the limits'],
      ['3', '2015-01-01', 'A', 'Quotas end, licences stay'],
      ['4', '2025-04-04', 'A', 'Seven metals need a licence'],
    ],
    names,
  },
  { name: 'empty', spec: { ...base, where: { actor: 'Z' } }, fields, primaryKey, rows: [['1', '2021', 'A', 'A law']] },
  {
    name: 'one',
    spec: { ...base, series: undefined },
    fields,
    primaryKey,
    rows: [['1', '2025-04-04', 'A', 'Seven metals need a licence']],
  },
  {
    name: 'same-day',
    spec: base,
    fields,
    primaryKey,
    rows: [
      ['1', '2025-10-26', 'A', 'A memorandum with Borduria'],
      ['2', '2025-10-26', 'A', 'A memorandum with Camporia'],
      ['3', '2025-10-26', 'B', 'A trade agreement'],
      ['4', '2025-10-28', 'A', 'A framework, signed in the capital'],
    ],
    names,
  },
  {
    name: 'long-labels',
    spec: base,
    fields,
    primaryKey,
    rows: [
      [
        '1',
        '2024-02-29',
        'G',
        'The Federated and Democratic Republics agree with the Glass Town on the terms of a framework for the supply of heavy metals',
      ],
      ['2', '2025-03-01', 'A', 'Rohstoffversorgungssicherungsgrundverordnungsdurchführungsbestimmungen are published'],
    ],
    names: { ...names, G: { long: 'The Federated and Democratic Republics of Greater Gondal and the Glass Town', short: 'Gondal' } },
  },
  {
    name: 'right-to-left',
    spec: base,
    fields,
    primaryKey,
    rows: [
      ['1', '2024-06', 'A', 'قانون جديد للتصدير'],
      ['2', '2025-04-04', 'B', 'رخصة لسبعة معادن'],
    ],
    names: { A: { long: 'الصين', short: 'الصين' }, B: { long: 'أستراليا', short: 'أستراليا' } },
  },
]
