/**
 * The script of receipts, loaded when a reader first comes near a number. Markup: `.receipts` with the words in `data-close`, `data-all`,
 * `data-link` and `data-done`; numbers `a.num[href="#r-…"]`; receipts `#r-…` with a fold, `.cite` and `.acts`, whose first link leads
 * back to the number.
 */
import { openReceipts } from './open-receipts.ts'

openReceipts()
