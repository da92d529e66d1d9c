import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Tinypool } from 'tinypool'
import { hashFolders, shortHash } from './code-hash.ts'
import type { DrawJob, DrawnChart } from './draw-job.ts'
import { DRAWINGS, FONTS, ROOT } from './folders.ts'
import type { Picture, PictureJob } from './picture.ts'
import { writeWhole } from './write-whole.ts'

/** Tells how far a long work has come. */
export type Progress = (done: number, total: number) => void

/** Draws charts in worker threads, each only once: results lie in a cache addressed by what they were made from. */
export class DrawingRoom {
  readonly #code = hashFolders([join(ROOT, 'src/charts'), join(ROOT, 'src/format'), FONTS])
  readonly #pictureCode = hashFolders([join(ROOT, 'src/build/picture.ts'), join(ROOT, 'src/build/pdf')])
  readonly #folder: string
  #pool: Tinypool | undefined

  constructor(folder: string = DRAWINGS) {
    this.#folder = folder
    mkdirSync(folder, { recursive: true })
  }

  /** Address of a chart's drawings: its spec, rows, names, the code and the fonts. */
  hashOf(job: DrawJob): string {
    return shortHash(JSON.stringify([this.#code, job.id, job.spec, job.chart]))
  }

  /** Draws every chart that the cache does not hold; results in the order of the jobs. */
  drawAll(jobs: readonly DrawJob[], progress?: Progress): Promise<(DrawnChart & { hash: string })[]> {
    return this.#all(
      'draw',
      jobs.map((job) => ({ hash: this.hashOf(job), job })),
      progress,
    )
  }

  /** Makes the picture files of every chart that the cache does not hold. */
  picturesOf(jobs: readonly PictureJob[], progress?: Progress): Promise<(Picture & { hash: string })[]> {
    return this.#all(
      'picture',
      jobs.map((job) => ({ hash: shortHash(JSON.stringify([this.#code, this.#pictureCode, job])), job })),
      progress,
    )
  }

  /** Sends the workers home. */
  async close(): Promise<void> {
    await this.#pool?.destroy()
    this.#pool = undefined
  }

  async #all<Result>(
    name: string,
    jobs: readonly { hash: string; job: unknown }[],
    progress?: Progress,
  ): Promise<(Result & { hash: string })[]> {
    let done = 0
    return Promise.all(
      jobs.map(async ({ hash, job }) => {
        const path = join(this.#folder, `${name}-${hash}.json`)
        if (!existsSync(path)) {
          this.#pool ??= new Tinypool({
            filename: new URL('./draw-worker.ts', import.meta.url).href,
            maxThreads: availableParallelism(),
            runtime: 'worker_threads',
          })
          writeWhole(path, JSON.stringify(await this.#pool.run(job, { name })))
        }
        progress?.(++done, jobs.length)
        return { ...(JSON.parse(readFileSync(path, 'utf8')) as Result), hash }
      }),
    )
  }
}
