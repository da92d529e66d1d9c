/** Fields of a table of output by country. */
export const fields = [
  { name: 'country', type: 'string' },
  { name: 'output', type: 'number', unit: 't' },
  { name: 'output_flag', type: 'string' },
]
/** What every example of bars says. */
export const base = { type: 'bar', x: 'country', y: 'output', title: 'One stands far ahead', subtitle: 'Output, tonnes' }
/** Key of that table. */
export const primaryKey = ['country']
/** Names of its countries, one of them long. */
export const names = {
  A: { long: 'Aland', short: 'Al.' },
  B: { long: 'Borduria', short: 'Bord.' },
  C: { long: 'Democratic Republic of Camporia', short: 'D.R. Camporia' },
}
/** Fields of a table of shares by stage and country. */
export const chain = [
  { name: 'stage', type: 'string' },
  { name: 'country', type: 'string' },
  { name: 'share', type: 'number', unit: 'percent' },
  { name: 'share_flag', type: 'string' },
]
/** Names of its stages. */
export const stages = {
  mine: { long: 'Mining', short: 'Mining' },
  refine: { long: 'Refining', short: 'Refining' },
  magnet: { long: 'Magnets', short: 'Magnets' },
}
