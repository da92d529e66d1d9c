/** A double-byte encoding of East Asia: the lead and trail bytes of its common characters, as its standard orders them. */
interface Eastern {
  label: string
  name: string
  leads: readonly [number, number]
  trails: readonly (readonly [number, number])[]
  kana: boolean
}

const HIGH = [[0xa1, 0xfe]] as const
const EASTERN: readonly Eastern[] = [
  { label: 'shift_jis', name: 'Shift-JIS', leads: [0x88, 0x98], trails: [[0x40, 0x7e], [0x80, 0xfc]], kana: true },
  { label: 'euc-jp', name: 'EUC-JP', leads: [0xb0, 0xcf], trails: HIGH, kana: true },
  { label: 'euc-kr', name: 'EUC-KR', leads: [0xb0, 0xc8], trails: HIGH, kana: false },
  { label: 'gb18030', name: 'GB 18030', leads: [0xb0, 0xd7], trails: HIGH, kana: false },
  { label: 'big5', name: 'Big5', leads: [0xa4, 0xc6], trails: [[0x40, 0x7e], [0xa1, 0xfe]], kana: false },
] // prettier-ignore

/** A text as an encoding of East Asia gives it, and how far its letters beyond ASCII are common ones: from 0 to 1. */
export interface EasternText {
  label: string
  name: string
  text: string
  share: number
  /** Different letters beyond ASCII. */
  distinct: number
}

/** Letters looked at: enough to tell, few enough to be quick. */
const SAMPLE = 200_000

const commonOf = new Map<string, Set<string>>()

/** The common characters of an encoding. Bytes of western text seldom form them. */
function common({ label, leads, trails }: Eastern): Set<string> {
  const known = commonOf.get(label)
  if (known) return known
  const bytes: number[] = []
  for (let lead = leads[0]; lead <= leads[1]; lead++)
    for (const [from, to] of trails) for (let trail = from; trail <= to; trail++) bytes.push(lead, trail)
  const found = new Set(new TextDecoder(label).decode(new Uint8Array(bytes)))
  commonOf.set(label, found)
  return found
}

function look(encoding: Eastern, bytes: Uint8Array): EasternText | undefined {
  let text: string
  try {
    text = new TextDecoder(encoding.label, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
  const usual = common(encoding)
  const seen = new Set<string>()
  let [good, all, kana] = [0, 0, 0]
  for (const sign of text.slice(0, SAMPLE)) {
    if (sign < '\u0080') continue
    all++
    seen.add(sign)
    if (sign >= '\u3040' && sign <= '\u30ff') kana++
    else if ((sign >= '\u3000' && sign < '\u3040') || (sign >= '\uff01' && sign <= '\uff5e') || usual.has(sign)) good++
  }
  // Every one of these encodings has kana, but only Japanese is written with them.
  if (encoding.label === 'euc-jp' && kana < all / 5) return undefined
  return {
    label: encoding.label,
    name: encoding.name,
    text,
    share: all === 0 ? 0 : (good + (encoding.kana ? kana : 0)) / all,
    distinct: seen.size,
  }
}

/**
 * The readings of some bytes in the encodings of East Asia that take all of them, the most plausible first. Few Korean syllables look like
 * Chinese characters too; from six on, Chinese ones would lie outside the Korean ones.
 */
export function easternTexts(bytes: Uint8Array): EasternText[] {
  const found = EASTERN.map((encoding) => look(encoding, bytes)).filter((text) => text !== undefined)
  const rank = ({ label, share, distinct }: EasternText): number => (label === 'euc-kr' && distinct < 6 ? share - 0.01 : share)
  return found.sort((a, b) => rank(b) - rank(a))
}
