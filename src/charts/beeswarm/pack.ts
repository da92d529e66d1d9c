/** A dot on a line: where it stands, and the radius that it keeps free. */
export interface Packed {
  x: number
  r: number
}

/**
 * How far each dot moves off the line so that none touches another, in px, up being negative. The dot that can stay nearest
 * to the line is placed next, so the swarm is as low as it can be; the same dots always give the same swarm.
 */
export function pack(dots: readonly Packed[], gap: number): number[] {
  const offsets = new Array<number>(dots.length)
  const left = dots.map((_, k) => k).sort((a, b) => dots[a]!.x - dots[b]!.x || a - b)
  const placed: number[] = []
  let lean = 0
  while (left.length > 0) {
    let best = { at: 0, y: Infinity }
    left.forEach((k, at) => {
      const y = nearest(dots[k]!, placed, { dots, offsets, gap, up: lean >= 0 })
      if (Math.abs(y) < Math.abs(best.y) - 1e-6) best = { at, y }
    })
    const [k] = left.splice(best.at, 1)
    offsets[k!] = best.y
    placed.push(k!)
    lean += Math.sign(best.y)
  }
  return offsets
}

interface Swarm {
  dots: readonly Packed[]
  offsets: readonly number[]
  gap: number
  /** Which way to go where both are equally near: against the way that more have gone. */
  up: boolean
}

/** The place nearest to the line at which a dot touches none that is placed. */
function nearest(dot: Packed, placed: readonly number[], { dots, offsets, gap, up }: Swarm): number {
  const near = placed
    .map((k) => ({ dx: dots[k]!.x - dot.x, y: offsets[k]!, apart: dots[k]!.r + dot.r + gap }))
    .filter(({ dx, apart }) => Math.abs(dx) < apart)
  const touches = near.flatMap(({ dx, y, apart }) => {
    const dy = Math.sqrt(apart * apart - dx * dx)
    return [y - dy, y + dy]
  })
  const side = up ? -1 : 1
  return [0, ...touches]
    .sort((a, b) => Math.abs(a) - Math.abs(b) || side * (b - a))
    .find((y) => near.every((other) => Math.hypot(other.dx, other.y - y) >= other.apart - 1e-6))!
}
