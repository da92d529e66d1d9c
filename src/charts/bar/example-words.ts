/** Fields, spec and names that the examples have in common. */
export const fields = [
  { name: 'country', type: 'string' },
  { name: 'output', type: 'number', unit: 't' },
  { name: 'output_flag', type: 'string' },
]
export const base = { type: 'bar', x: 'country', y: 'output', title: 'One stands far ahead', subtitle: 'Output, tonnes' }
export const primaryKey = ['country']
export const names = {
  A: { long: 'Aland', short: 'Al.' },
  B: { long: 'Borduria', short: 'Bord.' },
  C: { long: 'Democratic Republic of Camporia', short: 'D.R. Camporia' },
}
export const chain = [
  { name: 'stage', type: 'string' },
  { name: 'country', type: 'string' },
  { name: 'share', type: 'number', unit: 'percent' },
  { name: 'share_flag', type: 'string' },
]
export const stages = {
  mine: { long: 'Mining', short: 'Mining' },
  refine: { long: 'Refining', short: 'Refining' },
  magnet: { long: 'Magnets', short: 'Magnets' },
}
