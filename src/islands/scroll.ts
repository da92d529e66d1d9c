/**
 * The script of scroll sections, loaded by a page when its first one nears the screen. Markup: `[data-scroll]`, whose children are the
 * words of a step (`.step`) and then its `figure`, step after step. Styles stand in `scroll.css`.
 */
import { stageSteps } from './stage-steps.ts'

stageSteps(document)
