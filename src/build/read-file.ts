import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Answers } from '../intake/answers-schema.ts'
import { read } from '../intake/read.ts'
import type { Understood } from '../intake/understood.ts'

/** Reads a publisher's file from the disk and says what it understood. */
export const readFile = async (path: string, answers: Answers = {}): Promise<Understood> => read(readFileSync(path), basename(path), answers)
