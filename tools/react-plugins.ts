import babel from '@rolldown/plugin-babel'
import react, { reactCompilerPreset } from '@vitejs/plugin-react'

/** How the window's files are made, in the app and in its tests: the compiler keeps what did not change from being drawn again. */
export function reactPlugins() {
  return [react(), babel({ include: /\/renderer\/.*\.tsx?$/, exclude: /\/tests\//, presets: [reactCompilerPreset()] })]
}
