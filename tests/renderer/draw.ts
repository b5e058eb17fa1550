import { expect } from 'vitest'
import { render } from 'vitest-browser-react'

/** A plot in the page, once it is drawn. */
export async function draw(plot: React.ReactElement): Promise<HTMLElement> {
  const { container } = await render(plot)
  await expect.poll(() => container.querySelectorAll('svg').length).toBeGreaterThan(0)
  return container
}

/** How many elements there are, to be waited for. */
export function count(container: HTMLElement, selector: string) {
  return expect.poll(() => container.querySelectorAll(selector).length)
}
