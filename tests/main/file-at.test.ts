import { describe, expect, test } from 'vitest'
import { fileAt } from '#main/file-at.ts'

describe('fileAt', () => {
  test.each([
    ['/index.html', '/app/index.html'],
    ['/assets/a%20b.js', '/app/assets/a b.js'],
    ['/assets/../index.html', '/app/index.html'],
  ])('%s is a file of the folder', (path, file) => {
    expect(fileAt('/app', path)).toBe(file)
  })

  test.each([
    '/',
    '/..',
    '/../etc/passwd',
    '/%2e%2e/etc/passwd',
    '/..%2fetc%2fpasswd',
    '/a/../../app2/x',
    '/%00',
    '/%E0%A4%A',
    '/index.html%00.js',
  ])('%s names no file', path => {
    expect(fileAt('/app', path)).toBeUndefined()
  })
})
