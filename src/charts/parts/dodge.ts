/** A label on a line of its own: where it wants to be, and how high it is. */
export interface Dodged {
  wanted: number
  height: number
}

/**
 * Moves labels along one axis until none touches another and all lie within `[low, high]`, as little as possible:
 * neighbours that would touch become a block that stands where its members want to be on average.
 * Returns the centre of each, in the order given. Where they cannot all fit, they are spread evenly and overlap at the least.
 */
export function dodge(labels: readonly Dodged[], [low, high]: [number, number], gap = 2): number[] {
  const order = labels.map((_, index) => index).sort((a, b) => labels[a]!.wanted - labels[b]!.wanted)
  const blocks: { members: number[]; size: number; centre: number }[] = []
  for (const index of order) {
    const label = labels[index]!
    blocks.push({ members: [index], size: label.height, centre: label.wanted })
    settle(blocks, labels, low, high, gap)
  }
  const places = new Array<number>(labels.length)
  for (const block of blocks) {
    let edge = block.centre - block.size / 2
    for (const index of block.members) {
      const { height } = labels[index]!
      places[index] = edge + height / 2
      edge += height + gap
    }
  }
  return places
}

type Block = { members: number[]; size: number; centre: number }

function settle(blocks: Block[], labels: readonly Dodged[], low: number, high: number, gap: number): void {
  clamp(blocks.at(-1)!, low, high)
  while (blocks.length > 1) {
    const last = blocks.at(-1)!
    const before = blocks.at(-2)!
    if (before.centre + before.size / 2 + gap <= last.centre - last.size / 2) return
    blocks.splice(-2, 2, join(before, last, labels, gap))
    clamp(blocks.at(-1)!, low, high)
  }
}

function join(a: Block, b: Block, labels: readonly Dodged[], gap: number): Block {
  const members = [...a.members, ...b.members]
  const size = a.size + gap + b.size
  // Each member pulls the block towards the place where it alone would stand right.
  let offset = 0
  let sum = 0
  for (const index of members) {
    const { wanted, height } = labels[index]!
    sum += wanted - (offset + height / 2 - size / 2)
    offset += height + gap
  }
  return { members, size, centre: sum / members.length }
}

function clamp(block: Block, low: number, high: number): void {
  block.centre = Math.max(low + block.size / 2, Math.min(high - block.size / 2, block.centre))
}
