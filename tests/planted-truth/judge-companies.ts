import { Worker } from 'node:worker_threads'
import { type Judgement } from './judge-company.ts'

/** Judges companies 0 to count - 1 on so many threads. */
export async function judgeCompanies(
  count: number,
  { threads, told = () => {} }: { threads: number; told?: (done: number) => void },
): Promise<Judgement[]> {
  const judgements: Judgement[] = []
  let next = 0
  let done = 0
  const one = () =>
    new Promise<void>((resolve, reject) => {
      const worker = new Worker(new URL('./judge-worker.ts', import.meta.url))
      const go = () => {
        if (next < count) worker.postMessage(next++)
        else void worker.terminate().then(() => resolve())
      }
      worker.on('error', reject)
      worker.on('message', ({ index, judgement }: { index: number; judgement: Judgement }) => {
        judgements[index] = judgement
        told((done += 1))
        go()
      })
      go()
    })
  await Promise.all(Array.from({ length: threads }, one))
  return judgements
}
