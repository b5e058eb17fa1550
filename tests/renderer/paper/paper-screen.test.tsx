import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { PaperScreen } from '#renderer/paper/paper-screen.tsx'
import { report } from './report.ts'

test('before there is a report charts of nothing are drawn unseen, and with it they are gone', async () => {
  const { container } = await render(<PaperScreen />)
  await expect.poll(() => window.branchwisePaper).toBeDefined()
  const unseen = container.querySelector<HTMLElement>('.paper-warm-up')!
  expect(unseen.querySelectorAll('svg').length).toBeGreaterThan(0)
  expect(getComputedStyle(unseen).visibility).toBe('hidden')
  expect(unseen).toHaveAttribute('aria-hidden', 'true')
  await window.branchwisePaper!.draw(report())
  expect(container.querySelector('.paper-warm-up')).toBeNull()
  expect(container.querySelector('.paper')).not.toBeNull()
})
