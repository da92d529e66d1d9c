/** A formula over the fields of a row: + - * / ( ), numbers and names of fields. */
export interface Expression {
  /** Names of the fields, each once. */
  fields: string[]
  /** The value, from a function that gives each field's number. Nothing, NaN, in any of them gives NaN. */
  evaluate: (valueOf: (field: string) => number) => number
}

type Node = (valueOf: (field: string) => number) => number

const TOKEN = /\s*(?:(?<number>\d+(?:\.\d+)?(?:e[-+]?\d+)?)|(?<name>[a-z][a-z0-9_]*)|(?<sign>[-+*/()]))/iy

function tokensOf(text: string): string[] | undefined {
  const tokens: string[] = []
  const source = text.trimEnd()
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < source.length) {
    const found = TOKEN.exec(source)
    if (!found) return undefined
    tokens.push(found[0].trim())
  }
  return tokens
}

/** Reads a formula; undefined where it cannot be read. */
export function readExpression(text: string): Expression | undefined {
  const tokens = tokensOf(text)
  if (!tokens || tokens.length === 0) return undefined
  const fields = new Set<string>()
  let at = 0
  const atom = (): Node | undefined => {
    const token = tokens[at++]
    if (token === undefined) return undefined
    if (token === '(') {
      const inner = sum()
      return tokens[at++] === ')' ? inner : undefined
    }
    if (token === '-') {
      const inner = atom()
      return inner && ((valueOf) => -inner(valueOf))
    }
    if (/^\d/.test(token)) return () => Number(token)
    if (!/^[a-z]/i.test(token)) return undefined
    fields.add(token)
    return (valueOf) => valueOf(token)
  }
  const chain = (part: () => Node | undefined, signs: string, join: (sign: string, a: number, b: number) => number): Node | undefined => {
    let left = part()
    while (left && tokens[at] !== undefined && signs.includes(tokens[at]!)) {
      const [before, sign, right] = [left, tokens[at++]!, part()]
      left = right && ((valueOf) => join(sign, before(valueOf), right(valueOf)))
    }
    return left
  }
  const product = (): Node | undefined => chain(atom, '*/', (sign, a, b) => (sign === '*' ? a * b : a / b))
  const sum = (): Node | undefined => chain(product, '+-', (sign, a, b) => (sign === '+' ? a + b : a - b))
  const evaluate = sum()
  return evaluate && at === tokens.length ? { fields: [...fields], evaluate } : undefined
}
