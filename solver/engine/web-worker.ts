import { answerWork } from './answer-work.ts'
import type { Work } from './work.ts'

/** The script of a Web Worker. */
const answer = answerWork((report) => postMessage(report))
addEventListener('message', ({ data }: MessageEvent<Work>) => void answer(data))
