import { parentPort } from 'node:worker_threads'
import { judgeCompany } from './judge-company.ts'

/** Judges the companies whose numbers it is sent, one after the other. */
parentPort!.on('message', (index: number) => {
  void judgeCompany(index).then(judgement => parentPort!.postMessage({ index, judgement }))
})
