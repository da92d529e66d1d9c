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
  // How far each would move off the line now; only a dot placed close by changes that.
  const away = dots.map(() => 0)
  const placed: number[] = []
  let lean = 0
  while (left.length > 0) {
    let at = 0
    for (let n = 1; n < left.length; n++) if (away[left[n]!]! < away[left[at]!]! - 1e-6) at = n
    const k = left.splice(at, 1)[0]!
    const swarm = { dots, offsets, gap, up: lean >= 0 }
    const y = (offsets[k] = nearest(dots[k]!, placed, swarm))
    placed.push(k)
    lean += Math.sign(y)
    for (const other of left)
      if (Math.abs(dots[other]!.x - dots[k]!.x) < dots[other]!.r + dots[k]!.r + gap)
        away[other] = Math.abs(nearest(dots[other]!, placed, swarm))
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
