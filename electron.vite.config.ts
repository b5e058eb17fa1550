import { resolve } from 'node:path'
import { defineConfig } from 'electron-vite'
import { buildIdOf } from './tools/build-id.ts'
import { packSample } from './tools/pack-sample.ts'
import { reactPlugins } from './tools/react-plugins.ts'

const at = (path: string) => resolve(import.meta.dirname, path)

export default defineConfig({
  main: {
    define: { BUILD_ID: JSON.stringify(buildIdOf(import.meta.dirname)) },
    plugins: [packSample()],
    build: {
      externalizeDeps: true,
      minify: true,
      // The workers are entries of their own: main/worker-url.ts finds them beside the entry that starts them.
      rolldownOptions: {
        input: {
          index: at('main/index.ts'),
          engine: at('main/engine.ts'),
          importer: at('main/importer.ts'),
          reader: at('main/reader.ts'),
          hasher: at('main/hasher.ts'),
          keeper: at('main/keeper.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      minify: true,
      rolldownOptions: {
        input: { index: at('preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: reactPlugins(),
    build: { minify: true, rolldownOptions: { input: { index: at('renderer/index.html') } } },
  },
})
