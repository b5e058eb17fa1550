import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { reactPlugins } from './tools/react-plugins.ts'

if (Number(process.versions.node.split('.')[0]) < 24)
  throw new Error(`The tests need Node 24 and found ${process.version}. Run them with "npm test", after "npm ci".`)

// One fixed seed and a count that fits the gate; "npm run test:long" raises the count.
process.env.TZ = 'UTC'

// "npm test" runs the tests of stats/ by themselves, with coverage, and then all others.
const apart = process.env.BRANCHWISE_STATS === 'apart' ? ['tests/stats/**'] : []

export default defineConfig({
  test: {
    // By default one core is left free; here the other would do nothing.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/end-to-end/**', 'tests/renderer/**', ...apart],
          setupFiles: ['tests/random-cases.ts'],
          testTimeout: process.env.BRANCHWISE_LONG ? 3_600_000 : 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        plugins: reactPlugins(),
        // Lists in tests are laid out as those of the app.
        define: { 'process.env.VIRT_ON': '"1"' },
        // Found while tests run, it would load them anew.
        optimizeDeps: { include: ['axe-core', 'react-aria-components/Virtualizer'] },
        test: {
          name: 'browser',
          include: ['tests/renderer/**/*.test.tsx'],
          testTimeout: 30_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: process.env.BRANCHWISE_CHROMIUM ?? '/usr/bin/chromium',
                args: [
                  '--no-sandbox',
                  '--disable-quic',
                  '--disable-background-networking',
                  '--disable-component-update',
                  '--disable-sync',
                  '--no-first-run',
                ],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})
