import { join } from 'node:path'
import { expect, test } from 'vitest'
import { localFolder } from '#main/own-folders.ts'

const name = 'Branchwise'

test('on Windows the app’s own files stay on the computer; elsewhere the usual folder does', () => {
  const env = { LOCALAPPDATA: 'C:/Users/Ada/AppData/Local', APPDATA: '//server/profiles/Ada' }
  expect(localFolder({ platform: 'win32', env, name })).toBe(join('C:/Users/Ada/AppData/Local', name))
  expect(localFolder({ platform: 'win32', env: {}, name })).toBeNull()
  expect(localFolder({ platform: 'linux', env, name })).toBeNull()
  expect(localFolder({ platform: 'darwin', env: {}, name })).toBeNull()
})
