/*
 * The rules of Data Package, version 2, written out from the standard (https://datapackage.org/standard/): what a descriptor must have,
 * what each property must be. Each function gives what is wrong, with the place in the descriptor.
 */
type Json = Record<string, unknown>

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.length > 0 && value.every(isText)
/** An address, or a relative path that stays below the descriptor. */
const isPath = (value: unknown): boolean =>
  isText(value) &&
  (/^https?:\/\/[^\s]+$/.test(value) || (/^[^./~]/.test(value) && !value.includes('\\') && !value.split('/').includes('..')))
const isMoment = (value: unknown): boolean =>
  isText(value) && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/.test(value) && !Number.isNaN(Date.parse(value))

type Rule = [at: string, holds: boolean]
const faults = (rules: readonly Rule[]): string[] => rules.filter(([, holds]) => !holds).map(([at]) => at)
const given = (value: unknown, test: (value: unknown) => boolean): boolean => value === undefined || test(value)

const FIELD_TYPES = ['string', 'number', 'integer', 'boolean', 'date', 'year', 'yearmonth', 'any']
const CONSTRAINTS: Record<string, (value: unknown, type: unknown) => boolean> = {
  required: (value) => typeof value === 'boolean',
  unique: (value) => typeof value === 'boolean',
  enum: (value) => Array.isArray(value) && value.length > 0,
  pattern: (value, type) => isText(value) && type === 'string' && isPattern(value),
  minLength: (value, type) => Number.isInteger(value) && type === 'string',
  maxLength: (value, type) => Number.isInteger(value) && type === 'string',
  minimum: (value, type) => typeof value === 'number' && type !== 'string',
  maximum: (value, type) => typeof value === 'number' && type !== 'string',
  exclusiveMinimum: (value, type) => typeof value === 'number' && type !== 'string',
  exclusiveMaximum: (value, type) => typeof value === 'number' && type !== 'string',
}

function isPattern(text: string): boolean {
  try {
    return new RegExp(text) instanceof RegExp
  } catch {
    return false
  }
}

function fieldFaults(field: unknown, at: string): string[] {
  if (!isObject(field)) return [at]
  const { name, type, title, description, categories, constraints } = field
  const codes = Array.isArray(categories) ? categories.map((one: unknown) => (isObject(one) ? one['value'] : one)) : []
  const labels = Array.isArray(categories) ? categories.flatMap((one: unknown) => (isObject(one) ? [one['label']] : [])) : []
  return [
    ...faults([
      [`${at}.name`, isText(name)],
      [`${at}.type`, FIELD_TYPES.includes(type as string)],
      [`${at}.title`, given(title, isText)],
      [`${at}.description`, given(description, isText)],
      [`${at}.categories`, categories === undefined || (codes.length > 0 && (type === 'string' || type === 'integer'))],
      [`${at}.categories twice`, new Set(codes).size === codes.length && new Set(labels).size === labels.length],
      [`${at}.constraints`, given(constraints, isObject)],
    ]),
    ...Object.entries(isObject(constraints) ? constraints : {})
      .filter(([key, value]) => !CONSTRAINTS[key]?.(value, type))
      .map(([key]) => `${at}.constraints.${key}`),
  ]
}

function schemaFaults(schema: unknown, at: string, resources: ReadonlyMap<unknown, string[]>): string[] {
  if (!isObject(schema)) return [at]
  const { fields, primaryKey, uniqueKeys, foreignKeys, missingValues } = schema
  if (!Array.isArray(fields)) return [`${at}.fields`]
  const names = fields.map((field: unknown) => (isObject(field) ? field['name'] : undefined))
  const areFields = (value: unknown): boolean => isTexts(value) && value.every((name) => names.includes(name))
  const isForeignKey = (value: unknown): boolean => {
    if (!isObject(value) || !areFields(value['fields']) || !isObject(value['reference'])) return false
    const { resource, fields: there } = value['reference']
    const others = resource === undefined ? names : resources.get(resource)
    return isTexts(there) && there.length === (value['fields'] as string[]).length && there.every((name) => others?.includes(name) ?? false)
  }
  return [
    ...faults([
      [`${at}.$schema`, schema['$schema'] === 'https://datapackage.org/profiles/2.0/tableschema.json'],
      [`${at}.fieldsMatch`, given(schema['fieldsMatch'], (value) => value === 'exact')],
      [`${at}.fields twice`, new Set(names).size === names.length],
      [`${at}.primaryKey`, areFields(primaryKey)],
      [`${at}.uniqueKeys`, given(uniqueKeys, (value) => Array.isArray(value) && value.length > 0 && value.every(areFields))],
      [`${at}.foreignKeys`, given(foreignKeys, (value) => Array.isArray(value) && value.every(isForeignKey))],
      [`${at}.missingValues`, Array.isArray(missingValues) && new Set(missingValues).size === missingValues.length],
    ]),
    ...fields.flatMap((field: unknown, place) => fieldFaults(field, `${at}.fields[${place}]`)),
  ]
}

function resourceFaults(resource: unknown, at: string, resources: ReadonlyMap<unknown, string[]>): string[] {
  if (!isObject(resource)) return [at]
  const { name, path, type, format, mediatype, encoding, bytes, hash, schema } = resource
  return [
    ...faults([
      [`${at}.name`, isText(name) && /^[a-z0-9._-]+$/.test(name)],
      [`${at}.path`, isPath(path) && !('data' in resource)],
      [`${at}.type`, type === 'table'],
      [`${at}.format`, isText(format)],
      [`${at}.mediatype`, isText(mediatype) && /^[\w-]+\/[\w.+-]+$/.test(mediatype)],
      [`${at}.encoding`, format === 'parquet' ? encoding === undefined : encoding === 'utf-8'],
      [`${at}.bytes`, given(bytes, (value) => Number.isInteger(value) && (value as number) > 0)],
      [`${at}.hash`, given(hash, (value) => isText(value) && /^sha256:[0-9a-f]{64}$/.test(value))],
    ]),
    ...schemaFaults(schema, `${at}.schema`, resources),
  ]
}

/** Everything in which a descriptor breaks the standard. */
export function packageFaults(descriptor: unknown): string[] {
  if (!isObject(descriptor)) return ['descriptor']
  const { $schema, name, id, title, created, version, homepage, licenses, sources, resources } = descriptor
  const listed = Array.isArray(resources) ? resources : []
  const names = listed.map((resource: unknown) => (isObject(resource) ? resource['name'] : undefined))
  const fieldsOf = new Map(
    listed.map((resource: unknown): [unknown, string[]] => {
      const schema = isObject(resource) && isObject(resource['schema']) ? resource['schema'] : {}
      return [
        isObject(resource) ? resource['name'] : undefined,
        ((schema['fields'] ?? []) as { name: string }[]).map((field) => field.name),
      ]
    }),
  )
  const isLicence = (value: unknown): boolean =>
    isObject(value) &&
    ('name' in value || 'path' in value) &&
    given(value['name'], (one) => isText(one) && /^[-a-zA-Z0-9._]+$/.test(one)) &&
    given(value['path'], isPath) &&
    given(value['title'], isText)
  const isSource = (value: unknown): boolean =>
    isObject(value) && Object.keys(value).length > 0 && given(value['path'], isPath) && given(value['title'], isText)
  return [
    ...faults([
      ['$schema', $schema === 'https://datapackage.org/profiles/2.0/datapackage.json'],
      ['name', isText(name) && /^[a-z0-9._-]+$/.test(name)],
      ['id', isText(id)],
      ['title', isText(title)],
      ['version', isText(version)],
      ['created', given(created, isMoment)],
      ['homepage', given(homepage, (value) => isText(value) && URL.canParse(value))],
      ['licenses', Array.isArray(licenses) && licenses.length > 0 && licenses.every(isLicence)],
      ['sources', Array.isArray(sources) && sources.length > 0 && sources.every(isSource)],
      ['resources', listed.length > 0],
      ['resources twice', new Set(names).size === names.length],
    ]),
    ...listed.flatMap((resource: unknown, place) => resourceFaults(resource, `resources[${place}]`, fieldsOf)),
  ]
}
