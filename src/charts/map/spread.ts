/** A symbol that may be moved a little. */
export interface Movable {
  x: number
  y: number
  r: number
}

/** Rounds in which symbols push each other apart. */
const ROUNDS = 60
const GAP = 1.5

/** Moves symbols of one size apart that would cover each other, as little as that takes; those of one place stand in a row. */
export function spread<M extends Movable>(symbols: readonly M[]): M[] {
  const moved = symbols.map((symbol) => ({ ...symbol }))
  for (let round = 0; round < ROUNDS; round++) {
    let touched = false
    moved.forEach((a, k) => {
      for (const b of moved.slice(k + 1)) {
        const needed = a.r + b.r + GAP
        const [dx, dy] = [b.x - a.x, b.y - a.y]
        const apart = Math.hypot(dx, dy)
        if (apart >= needed - 0.01) continue
        touched = true
        // Two of one place go left and right.
        const [ux, uy] = apart < 0.01 ? [1, 0] : [dx / apart, dy / apart]
        const push = (needed - apart) / 2
        a.x -= ux * push
        a.y -= uy * push
        b.x += ux * push
        b.y += uy * push
      }
    })
    if (!touched) break
  }
  return moved
}
