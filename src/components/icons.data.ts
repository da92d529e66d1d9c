/** Icons on a grid of 20 px, drawn with a line of 1.5 px: the data of their one path. */
export const ICONS = {
  table: 'M2 3.5h16v13H2zM2 8h16M2 12.25h16M8 3.5v13',
  download: 'M10 2v11M5.5 8.5 10 13l4.5-4.5M3 17.5h14',
  embed: 'M6.5 5 1.5 10l5 5M13.5 5l5 5-5 5',
  arrow: 'M3 10h13M11 5l5 5-5 5',
  up: 'M10 17V4M5 9l5-5 5 5',
  link: 'M8 12l4-4M6.5 9 4 11.5A3.2 3.2 0 0 0 8.5 16l2.5-2.5M13.5 11 16 8.5A3.2 3.2 0 0 0 11.5 4L9 6.5',
  picture: 'M2 3.5h16v13H2zM2 14l5-5 4 4 3-3 4 4M12.75 7.5h.01',
  print: 'M5 7V2.5h10V7M5 14.5H2V7h16v7.5h-3M5 11.5h10v6H5z',
  quote: 'M3 14.5v-5A4.5 4.5 0 0 1 7.5 5M3 9.5h4.5v5H3zM12 14.5v-5A4.5 4.5 0 0 1 16.5 5M12 9.5h4.5v5H12z',
  words: 'M2 5h16M2 10h16M2 15h10',
  history: 'M10 5.5V10l3 2M3.2 7A7.3 7.3 0 1 1 2.7 11M3 3v4h4',
  sun: 'M10 1v2.5M10 16.5V19M1 10h2.5M16.5 10H19M3.6 3.6l1.8 1.8M14.6 14.6l1.8 1.8M3.6 16.4l1.8-1.8M14.6 5.4l1.8-1.8M13.25 10a3.25 3.25 0 1 1-6.5 0 3.25 3.25 0 0 1 6.5 0z',
  play: 'M5.5 3.5v13l10.5-6.5z',
  stop: 'M4.5 4.5h11v11h-11z',
  flag: 'M4 18V2.5h11l-2.5 4 2.5 4H4',
} as const

/** Name of an icon. */
export type IconName = keyof typeof ICONS
