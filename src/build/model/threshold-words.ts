import type { CheckResult } from '../../checks/data/results.ts'
import type { DatasetRecord, RecordField } from '../../data/record-schema.ts'
import { unitOf } from '../../format/units.ts'

const inWords = (value: unknown): string =>
  Array.isArray(value)
    ? value.map(inWords).join(', ')
    : typeof value === 'object' && value !== null
      ? Object.entries(value)
          .map(([key, item]) => `${key} ${inWords(item)}`)
          .join(', ')
      : typeof value === 'number'
        ? value.toLocaleString('en')
        : String(value)

const limitsOf = ({ name, unit, constraints }: RecordField): string | undefined => {
  if (!constraints) return undefined
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = constraints
  const symbol = unit && unitOf(unit).symbol ? ` ${unitOf(unit).symbol}` : ''
  // A year of four digits is written as one.
  const number = (value: number): string => (value >= 1000 && value <= 9999 && !unit ? String(value) : value.toLocaleString('en'))
  const parts = [
    minimum === undefined ? '' : `≥ ${number(minimum)}`,
    exclusiveMinimum === undefined ? '' : `> ${number(exclusiveMinimum)}`,
    maximum === undefined ? '' : `≤ ${number(maximum)}`,
    exclusiveMaximum === undefined ? '' : `< ${number(exclusiveMaximum)}`,
  ].filter(Boolean)
  return parts.length === 0 ? undefined : `${name} ${parts.join(', ')}${symbol}`
}

/** What a check that is always on holds a dataset to, from the parts of the record that it reads; by the code of its issues. */
const OWN: Record<string, (record: DatasetRecord) => string | undefined> = {
  'data/primary-key': ({ primaryKey }) => primaryKey.join(', '),
  'data/foreign-key': ({ foreignKeys }) =>
    foreignKeys.map(({ fields, reference }) => `${fields.join(', ')} in ${reference.resource}`).join('; '),
  'data/range': ({ fields }) => fields.flatMap((field) => limitsOf(field) ?? []).join('; '),
  'data/total': ({ totals }) => totals.map(({ field, by, total }) => `${field} of ${by} ${total}`).join('; '),
  'data/freshness': ({ freshness }) =>
    freshness
      ? [`${freshness.warn_after} days to a warning`, freshness.error_after === undefined ? '' : `${freshness.error_after} to an error`]
          .filter(Boolean)
          .join(', ')
      : undefined,
}

/** What a check asks of a dataset, in words: the options that its record states, or what an ever-present check reads in the record. */
export function thresholdOf({ code, settings }: Pick<CheckResult, 'code' | 'settings'>, record: DatasetRecord | undefined): string {
  if (!settings) return (record && OWN[code]?.(record)) ?? ''
  const { options, where } = settings
  const parts = Object.entries(options).map(([name, value]) => `${name.replaceAll('_', ' ')} ${inWords(value)}`)
  if (where) parts.push(`where ${inWords(where)}`)
  return parts.join('; ')
}
