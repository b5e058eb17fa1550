import { expect, test } from 'vitest'
import '#renderer/styles/tokens.css'

type Channels = readonly [number, number, number]

/** WCAG 2.2 relative luminance and contrast ratio. */
function contrast(a: Channels, b: Channels): number {
  const light = (channels: Channels) => {
    const [r, g, blue] = channels.map(each =>
      each / 255 <= 0.04045 ? each / 255 / 12.92 : ((each / 255 + 0.055) / 1.055) ** 2.4,
    ) as [number, number, number]
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue
  }
  const [high, low] = [light(a), light(b)].sort((x, y) => y - x) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

function colour(token: string): Channels {
  const probe = document.createElement('div')
  probe.style.color = `var(--${token})`
  document.body.append(probe)
  const channels = getComputedStyle(probe).color.match(/\d+/g)?.map(Number)
  probe.remove()
  return (channels?.slice(0, 3) ?? [0, 0, 0]) as unknown as Channels
}

const texts = ['text', 'muted', 'accent', 'better', 'worse', 'steady', 'series-a', 'series-b']
const marks = ['control', 'early', 'band-edge', 'part-1', 'part-2', 'part-3', 'focus']

test.each(['light', 'dark'])('text holds 4.5 : 1 and marks 3 : 1 in the %s theme', theme => {
  document.documentElement.dataset.theme = theme
  const weak = ['page', 'surface', 'raised', 'hover'].flatMap(ground =>
    texts.filter(text => contrast(colour(text), colour(ground)) < 4.5).map(text => `${text} on ${ground}`),
  )
  const faint = marks.filter(mark => contrast(colour(mark), colour('surface')) < 3)
  expect({ weak, faint }).toEqual({ weak: [], faint: [] })
  expect(contrast(colour('on-accent'), colour('accent'))).toBeGreaterThanOrEqual(4.5)
  expect(contrast(colour('text'), colour('accent-soft'))).toBeGreaterThanOrEqual(4.5)
  expect(contrast(colour('text'), colour('notice'))).toBeGreaterThanOrEqual(4.5)
})

/** Machado, Oliveira and Fernandes 2009, severity 1, on linear light. */
const deficiencies = {
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
}

function seen(channels: Channels, matrix: readonly number[]): Channels {
  const linear = channels.map(each => (each / 255 <= 0.04045 ? each / 255 / 12.92 : ((each / 255 + 0.055) / 1.055) ** 2.4))
  return [0, 3, 6].map(row => {
    const value = Math.min(
      1,
      Math.max(
        0,
        linear.reduce((sum, each, i) => sum + each * (matrix[row + i] ?? 0), 0),
      ),
    )
    return 255 * (value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055)
  }) as unknown as Channels
}

test.each(Object.entries(deficiencies))('verdict colours stay legible under %s', (_, matrix) => {
  for (const theme of ['light', 'dark']) {
    document.documentElement.dataset.theme = theme
    for (const token of ['better', 'worse', 'steady', 'series-a', 'series-b']) {
      expect(contrast(seen(colour(token), matrix), seen(colour('surface'), matrix))).toBeGreaterThanOrEqual(3)
    }
  }
})

const steps = [1, 2, 3, 4, 5]

/** CIE 1976 lightness, 0 black to 100 white. */
function lightness(channels: Channels): number {
  const y = contrast(channels, [0, 0, 0]) * 0.05 - 0.05
  return y > 216 / 24_389 ? 116 * Math.cbrt(y) - 16 : (y * 24_389) / 27
}

test.each(['light', 'dark'])('numbers on the steps of the grid hold 4.5 : 1 in the %s theme, whoever looks', theme => {
  document.documentElement.dataset.theme = theme
  const eyes = { everybody: [1, 0, 0, 0, 1, 0, 0, 0, 1], ...deficiencies }
  const weak = Object.entries(eyes).flatMap(([eye, matrix]) =>
    steps
      .filter(step => contrast(seen(colour(`on-heat-${step}`), matrix), seen(colour(`heat-${step}`), matrix)) < 4.5)
      .map(step => `${step} for ${eye}`),
  )
  expect(weak).toEqual([])
})

test.each(['light', 'dark'])('steps of the grid go one way in lightness, in grey and for every eye, in the %s theme', theme => {
  document.documentElement.dataset.theme = theme
  for (const matrix of [[1, 0, 0, 0, 1, 0, 0, 0, 1], ...Object.values(deficiencies)]) {
    const light = steps.map(step => lightness(seen(colour(`heat-${step}`), matrix)))
    const apart = light.slice(1).map((each, i) => (each - light[i]!) * (theme === 'light' ? -1 : 1))
    expect(Math.min(...apart), String(light)).toBeGreaterThan(7)
  }
})
