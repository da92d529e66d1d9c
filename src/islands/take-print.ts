import { reveal } from './controls.ts'

/** Class of the page while only its chart is printed. */
const ONLY = 'print-chart'

/** Class of the drawing that is printed, where it is not the one that would fit a sheet by its width alone. */
const THIS = 'print-this'

/** What a sheet has for a drawing, in px: A4 within our margins, less title, notes and source. */
const SHEET = { width: 670, height: 740 }

/** Letters below this scale of their size cannot be read on paper. */
const READABLE = 0.75

/** Starts `button[data-take-print]`: prints the chart with its words, and nothing else of the page. */
export function startChartPrint(root: Document): void {
  for (const button of root.querySelectorAll<HTMLElement>('[data-take-print]')) {
    reveal(button)
    button.addEventListener('click', () => {
      root.documentElement.classList.add(ONLY)
      for (const drawings of root.querySelectorAll('.fig [data-widths]')) chooseDrawing([...drawings.children])
      addEventListener('afterprint', () => root.documentElement.classList.remove(ONLY), { once: true })
      print()
    })
  }
}

/** Of drawings, narrow ones first, takes the one whose letters come out largest where those of the usual one would be too small. */
function chooseDrawing(drawings: readonly Element[]): void {
  const scales = drawings.map((drawing) => {
    const { width = 1, height = 1 } = drawing.querySelector('svg')?.viewBox.baseVal ?? {}
    return { drawing, width, scale: Math.min(SHEET.width / width, SHEET.height / height) }
  })
  const usual = scales.findLast(({ width }) => width <= SHEET.width)
  if (!usual || usual.scale >= READABLE) return
  const best = scales.reduce((one, other) => (other.scale > one.scale ? other : one), usual)
  best.drawing.classList.add(THIS)
}
