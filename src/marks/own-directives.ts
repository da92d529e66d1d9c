import { directive } from 'micromark-extension-directive'

type Syntax = ReturnType<typeof directive>
type Construct = NonNullable<NonNullable<Syntax['text']>[string]> extends infer C ? (C extends readonly (infer One)[] ? One : C) : never
type Tokenize = Construct['tokenize']

const COLON = 58
const AFTER_MARK = [91, 123] // [ and {

/** True for what may follow `::chart` and `:::scroll`: a label, attributes, blanks, the end of the line or of the text. */
const afterBlock = (code: number | null): boolean => code === null || code < 0 || code === 32 || code === 9 || AFTER_MARK.includes(code)

/** Looks ahead without consuming: `colons`, then `name`, then something that `follows` accepts. */
function lookFor(colons: number, name: string, follows: (code: number | null) => boolean): Construct {
  const wanted = [...Array<number>(colons).fill(COLON), ...Array.from(name, (letter) => letter.charCodeAt(0))]
  const tokenize: Tokenize = (effects, ok, nok) => {
    let at = 0
    const next: ReturnType<Tokenize> = (code) => {
      if (at === wanted.length) {
        effects.exit('data')
        return follows(code) ? ok(code) : nok(code)
      }
      if (code !== wanted[at]) return nok(code)
      at++
      effects.consume(code)
      return next
    }
    return (code) => {
      effects.enter('data')
      return next(code)
    }
  }
  return { tokenize, partial: true }
}

/** The construct, tried only where `ahead` sees one of ours. */
function onlyAfter(ahead: Construct, construct: Construct): Construct {
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      return effects.check(ahead, construct.tokenize.call(this, effects, ok, nok), nok)
    },
  }
}

const first = (constructs: Construct | Construct[] | undefined, index: number): Construct => {
  const found = Array.isArray(constructs) ? constructs[index] : constructs
  if (!found) throw new Error(`missing directive construct: ${index}`)
  return found
}

/**
 * Markdown syntax of the directives that are ours: `:n[…]{…}` and `:c[…]{…}` in words, `::chart{…}` on a line of its own, and `:::scroll` around blocks.
 * All other text with a colon (9:1, 10:30, https://a.b:80) is never read as a directive, so it stays exactly as typed.
 */
export function ownDirectives(): Syntax {
  const all = directive()
  const text = first(all.text?.[COLON] as Construct | Construct[], 0)
  const container = first(all.flow?.[COLON] as Construct | Construct[], 0)
  const leaf = first(all.flow?.[COLON] as Construct | Construct[], 1)
  const marks = ['n', 'c'].map((name) => lookFor(1, name, (code) => code !== null && AFTER_MARK.includes(code)))
  return {
    text: { [COLON]: marks.map((mark) => onlyAfter(mark, text)) },
    flow: { [COLON]: [onlyAfter(lookFor(3, 'scroll', afterBlock), container), onlyAfter(lookFor(2, 'chart', afterBlock), leaf)] },
  }
}
