import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { stringify } from 'yaml'
import { ROOT } from '../src/build/folders.ts'
import { describeChecks } from '../src/checks/data/describe-checks.ts'

/** Where the page of the checks stands. */
export const CHECKS_PAGE = join(ROOT, 'docs/checks.md')

const writeYaml = (value: unknown): string => stringify(value, { collectionStyle: 'any', lineWidth: 120 })

/** The page of the checks as the code would write it now, in the project's form. */
export const makeChecksPage = async (): Promise<string> =>
  format(describeChecks(writeYaml), { ...(await resolveConfig(CHECKS_PAGE)), filepath: CHECKS_PAGE })
