/** A rare earth as physics fixes it; `syllables` say where its English name may be broken. */
export interface RareEarth {
  symbol: string
  number: number
  syllables: readonly string[]
}

/**
 * The seventeen rare earths by atomic number, with their names. After the Periodic Table of the Elements of the International Union of
 * Pure and Applied Chemistry (IUPAC), whose Red Book of 2005 (IR-3.5) counts scandium, yttrium and the lanthanoids as rare-earth metals.
 */
export const RARE_EARTHS: readonly RareEarth[] = [
  { symbol: 'Sc', number: 21, syllables: ['Scan', 'dium'] },
  { symbol: 'Y', number: 39, syllables: ['Yttrium'] },
  { symbol: 'La', number: 57, syllables: ['Lantha', 'num'] },
  { symbol: 'Ce', number: 58, syllables: ['Cerium'] },
  { symbol: 'Pr', number: 59, syllables: ['Praseo', 'dymium'] },
  { symbol: 'Nd', number: 60, syllables: ['Neo', 'dymium'] },
  { symbol: 'Pm', number: 61, syllables: ['Prome', 'thium'] },
  { symbol: 'Sm', number: 62, syllables: ['Sama', 'rium'] },
  { symbol: 'Eu', number: 63, syllables: ['Euro', 'pium'] },
  { symbol: 'Gd', number: 64, syllables: ['Gado', 'linium'] },
  { symbol: 'Tb', number: 65, syllables: ['Terbium'] },
  { symbol: 'Dy', number: 66, syllables: ['Dyspro', 'sium'] },
  { symbol: 'Ho', number: 67, syllables: ['Holmium'] },
  { symbol: 'Er', number: 68, syllables: ['Erbium'] },
  { symbol: 'Tm', number: 69, syllables: ['Thulium'] },
  { symbol: 'Yb', number: 70, syllables: ['Ytter', 'bium'] },
  { symbol: 'Lu', number: 71, syllables: ['Lute', 'tium'] },
]

/** English name of a rare earth. */
export const englishName = ({ syllables }: RareEarth): string => syllables.join('')

/**
 * Groups that hold an element in each of the seven periods of IUPAC's table, as first and last group; then the two rows below it, the
 * lanthanoids and the actinoids, which both belong in group 3.
 */
export const PERIODS: readonly (readonly (readonly [number, number])[])[] = [
  [
    [1, 1],
    [18, 18],
  ],
  [
    [1, 2],
    [13, 18],
  ],
  [
    [1, 2],
    [13, 18],
  ],
  [[1, 18]],
  [[1, 18]],
  [[1, 18]],
  [[1, 18]],
  [[3, 17]],
  [[3, 17]],
]

/** Row of `PERIODS` and group of a rare earth: scandium and yttrium stand in the table, the lanthanoids in the first row below it. */
export function placeOf({ number }: RareEarth): { row: number; group: number } {
  if (number === 21) return { row: 3, group: 3 }
  if (number === 39) return { row: 4, group: 3 }
  return { row: 7, group: 3 + number - 57 }
}
