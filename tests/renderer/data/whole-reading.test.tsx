import { QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { answers } from '#renderer/host.ts'
import { useReading } from '#renderer/data/use-reading.ts'
import { WholeReading } from '#renderer/data/whole-reading.tsx'
import { say } from '#words/say.ts'

/** An engine whose previews take until they are told to end, or are cancelled. */
function engine() {
  const calls: [name: string, jobId: string][] = []
  const running = new Map<string, (reply: unknown) => void>()
  const call = (name: string, input: { jobId: string }): Promise<unknown> => {
    calls.push([name, input.jobId])
    if (name === 'imports.preview') return new Promise(resolve => running.set(input.jobId, resolve))
    if (name === 'jobs.cancel') running.get(input.jobId)!({ ok: false, failure: { code: 'cancelled', values: {}, message: '' } })
    const progress = {
      jobId: input.jobId,
      state: 'running',
      done: 30,
      total: 120,
      rows: 4000,
      file: 'visits.csv',
      result: null,
      failure: null,
    }
    return Promise.resolve({ ok: true, value: progress })
  }
  Object.defineProperty(window, 'branchwise', { configurable: true, value: { call } })
  const finish = () => [...running.values()].at(-1)!({ ok: true, value: { files: [], names: null } })
  return { calls, finish }
}

function Screen() {
  const [path, setPath] = useState('a.csv')
  const reading = useReading({ paths: [path] })
  return (
    <>
      <button onClick={() => setPath('b.csv')}>other</button>
      <WholeReading reading={reading} bytes={120_000_000} />
      <output>{reading.query.data ? 'read' : 'unread'}</output>
    </>
  )
}

test('a long reading shows how far it is; stopped, it leaves nothing and can be begun again; another choice ends it', async () => {
  answers.clear()
  const { calls, finish } = engine()
  const screen = await render(
    <QueryClientProvider client={answers}>
      <Screen />
    </QueryClientProvider>,
  )
  const bar = screen.getByRole('progressbar', { name: say('import.reading.bar') })
  await expect.element(bar).toHaveAttribute('max', '120')
  await expect.element(bar).toHaveAttribute('value', '30')
  await expect.element(screen.getByText('visits.csv', { exact: false })).toBeVisible()
  await screen.getByRole('button', { name: say('import.reading.stop') }).click()
  await expect.element(screen.getByText(say('import.reading.stopped.about'))).toBeVisible()
  const [first] = calls[0]!.slice(1)
  expect(calls.filter(([name]) => name === 'jobs.cancel')).toEqual([['jobs.cancel', first]])

  await screen.getByRole('button', { name: say('import.reading.begin') }).click()
  await expect.element(bar).toBeVisible()
  const second = calls.findLast(([name]) => name === 'imports.preview')![1]
  expect(second).not.toBe(first)
  await screen.getByRole('button', { name: 'other' }).click()
  await expect.poll(() => calls.filter(([name]) => name === 'jobs.cancel').at(-1)).toEqual(['jobs.cancel', second])
  finish()
  await expect.element(screen.getByText('read', { exact: true })).toBeVisible()
  expect(screen.getByRole('progressbar').query()).toBeNull()
})
