import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { answerSaveDialog, expect, launch, openedPage, temporaryFolder, test as onNothing } from './app.ts'
import { isLoopback, portOf, type Socket, socketsOf } from './own-sockets.ts'
import { ask, goTo, regionCsv, writeFiles } from './region.ts'

onNothing.describe('pages that break their policy', () => {
  onNothing.fail() // it is what has to fail the test

  onNothing('a window that the test does not look at fails it when its policy is broken', async () => {
    await temporaryFolder(async userData => {
      const app = await launch({ userData })
      const page = await openedPage(app)
      await page.evaluate(() => document.body.append(Object.assign(document.createElement('script'), { textContent: '1' })))
      await page.waitForTimeout(500)
      await app.close()
    })
  })

  onNothing('and when it fails with an error', async () => {
    await temporaryFolder(async userData => {
      const app = await launch({ userData })
      const page = await openedPage(app)
      await page.evaluate(() => void setTimeout(() => Promise.reject(new Error('planted'))))
      await page.waitForTimeout(500)
      await app.close()
    })
  })
})

/** Which sockets were open while something was done, other than those by which the test drives the app. */
async function strangersWhile(app: ElectronApplication, use: () => Promise<void>): Promise<string[]> {
  const pid = app.process().pid!
  const driven = new Set(
    socketsOf(pid).flatMap(socket => (socket.isListening && isLoopback(socket.local) ? [portOf(socket.local)] : [])),
  )
  expect(driven.size).toBeLessThanOrEqual(2) // of Node's inspector and of Chromium's
  const isDriver = ({ kind, local, remote }: Socket) =>
    kind.startsWith('tcp') &&
    isLoopback(local) &&
    (driven.has(portOf(local)) || (isLoopback(remote) && driven.has(portOf(remote))))
  const found = new Set<string>()
  const look = () => {
    for (const socket of socketsOf(pid)) if (!isDriver(socket)) found.add(`${socket.kind} ${socket.local} ${socket.remote}`)
  }
  const timer = setInterval(look, 25)
  try {
    await use()
    look()
  } finally {
    clearInterval(timer)
  }
  return [...found]
}

async function useAll(app: ElectronApplication, page: Page, folder: string): Promise<void> {
  const [path] = await writeFiles(folder, { 'region.csv': regionCsv() })
  const { jobId } = await ask(page, 'imports.run', { paths: [path!] })
  await expect.poll(async () => (await ask(page, 'jobs.progress', { jobId })).state, { timeout: 60_000 }).toBe('done')
  for (const place of ['overview', 'locations', 'providers', 'moments', 'reports', 'data/files', 'data/definitions'])
    await goTo(page, place, 30_000)
  await answerSaveDialog(app, join(folder, 'report.pdf'))
  expect(await page.evaluate(() => window.branchwise.savePdf({ name: 'monday' }))).toMatchObject({ ok: true })
  await answerSaveDialog(app, join(folder, 'tables.xlsx'))
  expect(await page.evaluate(() => window.branchwise.saveTables({ name: 'monday', form: 'workbook' }))).toMatchObject({
    ok: true,
  })
  await ask(page, 'backups.make', {})
  await page.reload()
  await goTo(page, 'overview', 30_000)
}

const isLinux = existsSync('/proc/net/tcp')

onNothing('while it is used, no process of the app opens a socket', async ({ app, page, folder }) => {
  onNothing.skip(!isLinux, 'only Linux lists the sockets of a process in files')
  onNothing.setTimeout(120_000)
  expect(await strangersWhile(app, () => useAll(app, page, folder))).toEqual([])
})

onNothing('a socket of the app’s would be seen', async ({ app }) => {
  onNothing.skip(!isLinux, 'as above')
  const kept: { destroy(): void }[] = []
  const server = createServer(socket => kept.push(socket)).listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo // it listens on a port
  const seen = await strangersWhile(app, () =>
    app.evaluate(async (_electron, to) => {
      const socket = process.getBuiltinModule('node:net').connect(to, '127.0.0.1')
      await new Promise(resolve => socket.once('connect', resolve))
    }, port),
  )
  for (const socket of kept) socket.destroy()
  server.close()
  expect(seen).toHaveLength(1)
})
