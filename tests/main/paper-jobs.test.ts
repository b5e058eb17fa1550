import { expect, test } from 'vitest'
import type { PaperProgress } from '#contract/host.ts'
import { asPaperJob, cancelAllPaper, cancelPaperJob, isMakingPaper, unlessCancelled } from '#main/paper-jobs.ts'

const quiet = () => undefined

test('a job tells how far it is under its name', async () => {
  const told: PaperProgress[] = []
  const made = await asPaperJob({ jobId: 'a', isWanted: true, tell: progress => told.push(progress) }, async job => {
    job.tell({ stage: 'drawing', file: 1, files: 2 })
    return 'made'
  })
  expect(made).toBe('made')
  expect(told).toEqual([{ jobId: 'a', stage: 'drawing', file: 1, files: 2 }])
})

test('a job is cancelled by its name, no other with it', async () => {
  const signals: AbortSignal[] = []
  const { promise: release, resolve } = Promise.withResolvers<void>()
  const job = (jobId: string) =>
    asPaperJob({ jobId, isWanted: true, tell: quiet }, async ({ signal }) => {
      signals.push(signal)
      await release
      return signal.aborted
    })
  const both = Promise.all([job('a'), job('b')])
  cancelPaperJob('b')
  cancelPaperJob('nobody')
  expect(signals.map(({ aborted }) => aborted)).toEqual([false, true])
  resolve()
  expect(await both).toEqual([false, true])
})

test('what has ended can be cancelled in vain', async () => {
  const ended = await asPaperJob({ jobId: 'a', isWanted: true, tell: quiet }, async ({ signal }) => signal)
  cancelPaperJob('a')
  expect(ended.aborted).toBe(false)
  await expect(asPaperJob({ jobId: 'a', isWanted: true, tell: quiet }, () => Promise.reject(new Error('no')))).rejects.toThrow(
    'no',
  )
})

test('without a name nobody follows it', async () => {
  expect(
    await asPaperJob({ jobId: undefined, isWanted: true, tell: () => expect.unreachable() }, async job => {
      job.tell({ stage: 'printing', file: 1, files: 1 })
      return job.signal.aborted
    }),
  ).toBe(false)
})

test('what is waited for is left once it is cancelled, and whoever cancels first waits for nothing', async () => {
  const control = new AbortController()
  expect(await unlessCancelled(control.signal, Promise.resolve('made'))).toBe('made')
  const { promise: never } = Promise.withResolvers<void>()
  const waiting = unlessCancelled(control.signal, never)
  control.abort()
  await expect(waiting).rejects.toMatchObject({ code: 'cancelled' })
  await expect(unlessCancelled(control.signal, never)).rejects.toMatchObject({ code: 'cancelled' })
})

test('what is only looked at keeps nobody from closing; all of it ends at once', async () => {
  const made = (isWanted: boolean) =>
    asPaperJob({ jobId: String(isWanted), isWanted, tell: () => undefined }, ({ signal }) =>
      unlessCancelled(signal, new Promise(() => undefined)),
    )
  const looked = expect(made(false)).rejects.toMatchObject({ code: 'cancelled' })
  expect(isMakingPaper()).toBe(false)
  const saved = expect(made(true)).rejects.toMatchObject({ code: 'cancelled' })
  expect(isMakingPaper()).toBe(true)
  cancelAllPaper()
  await Promise.all([looked, saved])
  expect(isMakingPaper()).toBe(false)
})
