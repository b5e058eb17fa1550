import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { appOptions } from '#main/app-options.ts'

describe('appOptions', () => {
  test('without arguments the app opens what it had open', () => {
    expect(appOptions(['.'])).toEqual({})
  })

  test('passes over Chromium’s switches and the path of the app', () => {
    expect(appOptions(['--no-sandbox', '--remote-debugging-port=0', '.', '--data', 'region.branchwise'])).toEqual({
      data: resolve('region.branchwise'),
    })
  })

  test('a data file that the system names is opened, told from the folder that the app was started in', () => {
    expect(appOptions(['--no-sandbox', '.', 'hand-over.branchwise'], '/home/ada')).toEqual({
      data: resolve('/home/ada/hand-over.branchwise'),
    })
    expect(appOptions(['.', 'a.branchwise', '--data', 'b.branchwise'], '/home/ada')).toEqual({
      data: resolve('/home/ada/b.branchwise'),
    })
  })

  test('a report has a name, a path and parameters', () => {
    const args = [
      '.',
      '--data=a.branchwise',
      '--report',
      'regional-comparison',
      '--out',
      'a.pdf',
      '--params',
      '{"paper":"Letter"}',
    ]
    expect(appOptions(args)).toEqual({
      data: resolve('a.branchwise'),
      report: { request: { name: 'regional-comparison', params: { paper: 'Letter' } }, out: resolve('a.pdf') },
    })
  })

  test.each([
    [['--report', 'regional-comparison'], /--out/],
    [['--report', 'regional-comparison', '--out', 'a.pdf', '--params', '{'], /JSON/],
    [['--report', 'regional-comparison', '--out', 'a.pdf', '--params', '{"paper":"A7"}'], /--params/],
    [['--data'], /value/],
  ])('%j is misuse', (args, message) => {
    expect(() => appOptions(args)).toThrow(message)
  })
})
