import type { Catalogue, Version } from '../../data/catalogue.ts'
import { compareValues } from '../../data/make-table.ts'
import { cellOf, keyOf } from '../../data/table.ts'
import type { Issue } from '../../issues/issue.ts'
import { issue } from '../../issues/issue.ts'
import type { Check } from '../check.ts'
import { cellPlace, everyVersion } from './places.ts'

const CODE = 'data/primary-key'

function comesAfter(version: Version, row: number): boolean {
  for (const name of version.table.head.primaryKey) {
    const order = compareValues(cellOf(version.table, row - 1, name), cellOf(version.table, row, name))
    if (order !== 0) return order < 0
  }
  return true
}

function checkVersion(version: Version): Issue[] {
  const { table } = version
  const names = table.head.primaryKey
  const field = names.join(',')
  const seen = new Map<string, number>()
  const issues: Issue[] = []
  for (let row = 0; row < table.size; row += 1) {
    const key = keyOf(table, row)
    const id = JSON.stringify(key)
    const first = seen.get(id)
    names
      .filter((name) => cellOf(table, row, name) === null)
      .forEach((name) =>
        issues.push(
          issue(CODE, cellPlace(version, row, name), `The key’s “${name}” is empty.`, {
            got: 'nothing',
            expected: 'a value',
            hint: 'Fill it in the input, or leave the row out with a condition under `select` in recipe.yaml.',
          }),
        ),
      )
    names
      .filter((name) => /[,[\]*]/.test(String(cellOf(table, row, name) ?? '')))
      .forEach((name) =>
        issues.push(
          issue(CODE, cellPlace(version, row, name), `The key’s “${name}” cannot be written in a cell address.`, {
            got: String(cellOf(table, row, name)),
            expected: 'a value without , [ ] and *',
            hint: 'Map it to a short code in recipe.yaml and give the printed name under `categories`.',
          }),
        ),
      )
    if (first !== undefined) {
      issues.push(
        issue(CODE, cellPlace(version, row, field), `This key stands in row ${first + 1} already.`, {
          got: key.join(','),
          expected: 'a key of its own in every row',
          hint: 'Leave one of the two out, or add the field that tells them apart to the key.',
        }),
      )
    } else if (row > 0 && !comesAfter(version, row)) {
      issues.push(
        issue(CODE, cellPlace(version, row, field), 'The rows are not sorted by the key.', {
          got: `${keyOf(table, row - 1).join(',')} before ${key.join(',')}`,
          expected: 'rows in the order of the key',
          hint: 'Import the edition again; version files are not edited by hand.',
        }),
      )
    }
    seen.set(id, first ?? row)
  }
  return issues
}

/** Every row has a whole key of its own that a cell address can hold, and rows are sorted by it. */
export const primaryKeyCheck: Check<Catalogue> = {
  code: CODE,
  title: 'Every row has a key of its own',
  run: (catalogue) => everyVersion(catalogue).flatMap(({ version }) => checkVersion(version)),
}
