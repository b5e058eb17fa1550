import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from './electron.ts'
import { command } from './open-app.ts'
import { hostWithWindow } from './start.ts'

/** Opens the app's window with hot reload (`npm run dev`), on the same host as `npm start`. */
function dev(): Promise<number> | number {
  const host = hostWithWindow()
  if (!host) return 1
  const bin = join(root, 'node_modules/electron-vite/bin/electron-vite.js')
  const env = { ...process.env, ELECTRON_EXEC_PATH: host.executable, BRANCHWISE_HEADED: '1' }
  const child = spawn(process.execPath, [bin, 'dev', ...process.argv.slice(2)], { cwd: root, stdio: 'inherit', env })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
  return new Promise(resolve => child.on('exit', code => resolve(code ?? 1)))
}

await command(dev)
