/** Most numbers that stand side by side. */
export const MOST = 4
