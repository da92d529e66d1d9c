import { SIGHTS } from './sight.data.ts'

/** Weights of red, green and blue in what an eye without colour sees: luminance by ITU-R BT.709. */
const GREY = [0.2126, 0.7152, 0.0722]

/** Ways of seeing that the desk can show, each with the values of its `feColorMatrix` over linear colours. */
export const SIGHT_FILTERS: readonly { id: 'protan' | 'deutan' | 'tritan' | 'grey'; values: string }[] = (
  [
    ['protan', SIGHTS.protan],
    ['deutan', SIGHTS.deutan],
    ['tritan', SIGHTS.tritan],
    ['grey', [GREY, GREY, GREY]],
  ] as const
).map(([id, rows]) => ({ id, values: [...rows.map((row) => `${row.join(' ')} 0 0`), '0 0 0 1 0'].join(' ') }))
