/** The words of a header, taken apart at spaces, signs and capitals: `refPeriodId` is ref, period, id. */
export const headerWords = (name: string): string[] =>
  name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

const YEAR = new Set([
  'year', 'years', 'yr', 'time', 'period', 'date', 'anno', 'année', 'annee', 'an', 'années', 'ano', 'año', 'años', 'jahr', 'jahre', 'år', 'aar', 'jaar',
  'rok', 'vuosi', 'fy', 'zeit', 'periode', 'période', 'periodo', 'período', 'tid', 'ár', 'éve', 'ani', 'god', 'год', 'časové', 'edition', 'vintage',
]) // prettier-ignore

/** True for a header that says its column holds years. */
export const isYearHeader = (name: string): boolean =>
  headerWords(name).some(
    (word) => YEAR.has(word) || /^(?:time_?period|refyear|year\d?|berichtsjahr|\p{L}*jahr|年|年度|年次)$/u.test(word),
  ) || /^(?:年|年度|年次|西暦)/.test(name)

/** True for a header that says its column holds dates. */
export const isDateHeader = (name: string): boolean =>
  headerWords(name).some((word) => /^(?:dates?|day|datum|fecha|data|jour|tag|dato|日付|期日)$/.test(word)) || /日$|日付/.test(name)

const CODE =
  /^(?:\w*codes?|ids?|hs\d*|sitc\d*|iso\d*|iso[23]|uuid|guid|cas|hts\d*|naics\d*|isic\d*|nace\d*|taric|cn8|gtin|ean|isin|lei|fips|postcode|zipcode|zip|コード)$/u

/** True for a header that says its column holds codes, keys or identifiers, which are no numbers to reckon with. */
export function isCodeHeader(name: string): boolean {
  const words = headerWords(name)
  return words.some((word) => CODE.test(word)) || words.at(-1) === 'key' || words[0] === 'key' || /コード|番号/.test(name)
}

/** True for a header whose column holds marks themselves, so that a mark there is a value: `flag`, `OBS_STATUS`. */
export const isMarkHeader = (name: string): boolean =>
  headerWords(name).some((word) => /^(?:flags?|status|symbols?|marks?|quality|footnotes?)$/.test(word))

const HEADER =
  /^(?:country|countries|name|region|area|state|province|item|product|commodity|material|mineral|element|entity|economy|partner|reporter|sector|category|group|type|indicator|variable|series|land|länder|pays|país|paese|year|month|date|geo|location|place|city|company|source|use|stage|jahr|wert|année|valeur|año|valor|value|variable|国|国名|品目|地域)$/i

/** True for a word that heads a column of names more likely than it stands in one. */
export const isHeaderWord = (text: string): boolean => HEADER.test(text.trim())

// prettier-ignore
const NAMING =
  /^(?:grades?|units?|uom|class|classes|classification|types?|categor(?:y|ies)|kinds?|ratings?|directions?|wind|compass|elements?|continents?|names?|labels?|gender|sex|parties|party|bloods?|letters?|zones?|markets?|territor(?:y|ies)|hemisphere|sides?|results?|outcomes?|teams?|positions?|sizes?|languages?|lang|currenc(?:y|ies)|tickers?|abbr(?:eviation)?s?|initials|answers?|options?|choices?|bands?|orientation|bearing|facing|notes?|remarks?|comments?|bemerkung(?:en)?|anmerkung(?:en)?|einheit|klasse|unité|unidad|単位|備考|注)$/

/** Headings of values rather than of names. */
const VALUES = /^(?:value|wert|valeur|valor|year|month|date|jahr|année|año|use|stage)$/i

/** True for a header whose column holds words or letters that are values in themselves, so that `W` or `NA` there may be one. */
export const isNamingHeader = (name: string): boolean =>
  isMarkHeader(name) ||
  isCodeHeader(name) ||
  (isHeaderWord(name) && !VALUES.test(name.trim())) ||
  headerWords(name).some((word) => NAMING.test(word))

/** True for words after a name that tell of its values, not of columns: `Erewhon, unknown, pending`. */
export const isWordedRow = (texts: readonly string[]): boolean => {
  const [key = '', ...others] = texts.filter((text) => text !== '')
  return !isHeaderWord(key) && /^\p{Lu}/u.test(key) && others.length > 0 && others.every((text) => /^\p{Ll}{3,}/u.test(text))
}
