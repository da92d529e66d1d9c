import type { VersionHead } from '../../data/table.ts'
import type { Dice } from '../dice.ts'
import type { FaultKind, Seeded, Subject } from './kind.ts'

const OTHER_UNIT: Record<string, string> = { t: 'kt', kt: 't', Mt: 't', percent: 'ratio', kg: 't', musd: 'usd', usd: 'musd' }

function unit(subject: Subject, dice: Dice): Seeded | undefined {
  const { head } = subject.version.table
  const field = dice.pick(head.fields.filter((item) => item.unit !== undefined))
  if (!field) return undefined
  const other = OTHER_UNIT[field.unit ?? ''] ?? 't'
  return {
    what: `the head gives ${field.name} in ${other}`,
    head: { ...head, fields: head.fields.map((item) => (item === field ? { ...item, unit: other } : item)) },
  }
}

function renamed(subject: Subject, dice: Dice): Seeded | undefined {
  const { head } = subject.version.table
  const field = dice.pick(head.fields.filter((item) => !head.primaryKey.includes(item.name)))
  if (!field) return undefined
  return {
    what: `the column ${field.name} is called ${field.name}_2`,
    head: { ...head, fields: head.fields.map((item) => (item === field ? { ...item, name: `${item.name}_2` } : item)) },
  }
}

const changed = (subject: Subject, what: string, more: Partial<VersionHead>): Seeded => ({
  what,
  head: { ...subject.version.table.head, ...more },
})

/** Faults of what stands above the rows. */
export const HEAD_FAULTS: readonly FaultKind[] = [
  { name: 'unit-in-the-head', about: 'the head names another unit than the record', seed: unit },
  { name: 'column-renamed', about: 'a column under another name', seed: renamed },
  {
    name: 'head-source-unknown',
    about: 'a version that names a source nobody knows',
    seed: (subject) => changed(subject, 'sources: [nobody]', { sources: ['nobody'] }),
  },
]
