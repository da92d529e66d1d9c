/**
 * Puts a theme on an embed: `light`, `dark`, or `auto` for the system's. Other words change nothing. Light is the
 * rule: most hosts are white and say nothing, while a frame hears of the system's dark theme all the same. Where the
 * reader's system puts its own colours on all pages, a host's theme would be seen in drawings alone, and gives way.
 */
export function applyTheme(root: Document, theme: string): void {
  if (theme === 'auto' || matchMedia('(forced-colors: active)').matches) delete root.documentElement.dataset.theme
  else if (theme === 'light' || theme === 'dark') root.documentElement.dataset.theme = theme
}

/** Reads what the embedder asked for in the address: `theme`, and `title=0` where the host writes its own headline. */
export function applyAppearance(root: Document): void {
  const asked = new URLSearchParams(root.location.search)
  applyTheme(root, asked.get('theme') ?? 'light')
  if (asked.get('title') === '0') for (const title of root.querySelectorAll<HTMLElement>('[data-embed-title]')) title.hidden = true
}
