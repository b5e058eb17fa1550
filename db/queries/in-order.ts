/** Whole numbers are counted where so many counters for each number do. */
const COUNTERS = 4

/** Numbers in ascending order. Whole ones that lie close together, as seconds do, are counted, which is far quicker than sorting them. */
export function inOrder(numbers: Float64Array): Float64Array {
  const counts = countsOf(numbers)
  if (counts === null) return numbers.toSorted()
  const found = new Float64Array(numbers.length)
  let at = 0
  for (let number = 0; number < counts.length; number++) {
    found.fill(number, at, at + counts[number]!)
    at += counts[number]!
  }
  return found
}

/** How often each whole number occurs; null where there are others. */
function countsOf(numbers: Float64Array): Uint32Array | null {
  let most = 0
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i]!
    if (number < 0 || Math.floor(number) !== number) return null
    if (number > most) most = number
  }
  if (most > COUNTERS * numbers.length) return null
  const counts = new Uint32Array(most + 1)
  for (let i = 0; i < numbers.length; i++) counts[numbers[i]!]!++
  return counts
}
