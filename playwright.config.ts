import { defineConfig } from '@playwright/test'
import { runFolder } from './tests/end-to-end/run-folder.ts'

runFolder()

/** The real app, driven through Electron or its stand-in (tests/end-to-end/app.ts). */
export default defineConfig({
  testDir: 'tests/end-to-end',
  testMatch: '**/*.spec.ts',
  globalTeardown: './tests/end-to-end/run-folder.ts',
  outputDir: 'test-results',
  workers: 2,
  timeout: 60_000,
  forbidOnly: true,
  reporter: 'line',
  expect: { timeout: 15_000, toHaveScreenshot: { animations: 'disabled', maxDiffPixelRatio: 0.01 } },
})
