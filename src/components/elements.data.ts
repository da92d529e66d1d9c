/** A rare earth as its tile shows it. */
export interface Element {
  symbol: string
  number: number
  name: string
  /** Tint of the tile: the colour family of its ions; none where it has no colour to speak of. */
  ion?: 'nd' | 'pr' | 'er' | 'sm' | 'ho'
}

/** The seventeen rare earths by atomic number. */
export const ELEMENTS: readonly Element[] = [
  { symbol: 'Sc', number: 21, name: 'Scandium' },
  { symbol: 'Y', number: 39, name: 'Yttrium' },
  { symbol: 'La', number: 57, name: 'Lanthanum' },
  { symbol: 'Ce', number: 58, name: 'Cerium' },
  { symbol: 'Pr', number: 59, name: 'Praseodymium', ion: 'pr' },
  { symbol: 'Nd', number: 60, name: 'Neodymium', ion: 'nd' },
  { symbol: 'Pm', number: 61, name: 'Promethium', ion: 'er' },
  { symbol: 'Sm', number: 62, name: 'Samarium', ion: 'sm' },
  { symbol: 'Eu', number: 63, name: 'Europium' },
  { symbol: 'Gd', number: 64, name: 'Gadolinium' },
  { symbol: 'Tb', number: 65, name: 'Terbium' },
  { symbol: 'Dy', number: 66, name: 'Dysprosium', ion: 'sm' },
  { symbol: 'Ho', number: 67, name: 'Holmium', ion: 'ho' },
  { symbol: 'Er', number: 68, name: 'Erbium', ion: 'er' },
  { symbol: 'Tm', number: 69, name: 'Thulium', ion: 'pr' },
  { symbol: 'Yb', number: 70, name: 'Ytterbium' },
  { symbol: 'Lu', number: 71, name: 'Lutetium' },
]

/** Tiles of symbols, in the order of the table; upper and lower case count alike. Throws `unknown element: SYMBOL`. */
export function elementsOf(symbols: readonly string[]): Element[] {
  const wanted = new Set(symbols.map((symbol) => symbol.toLowerCase()))
  const found = ELEMENTS.filter((element) => wanted.delete(element.symbol.toLowerCase()))
  for (const symbol of wanted) throw new Error(`unknown element: ${symbol}`)
  return found
}
