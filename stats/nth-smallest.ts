/** Shorter ranges are put in order: looking for a pivot costs more. */
const SHORT = 32
/** Ranges halve in the mean; where so many times as many steps do not do, the numbers stand awkwardly and are put in order. */
const PATIENCE = 4

/**
 * The number that would stand at a position if all were in ascending order, without putting them in order: each is looked at a few times.
 * The numbers are moved about, those before the position being no larger afterwards and those behind it no smaller, so that the next
 * position asked for is found sooner.
 * Hoare, Algorithm 65: Find, Communications of the ACM 4:321 (1961), with the median of three as pivot.
 *
 * @param numbers none of them not-a-number; changed in place
 * @param position 0-based
 * @throws RangeError for a position where no number stands
 * @example nthSmallest(Float64Array.of(5, 1, 4), 1) // 4
 */
export function nthSmallest(numbers: Float64Array, position: number): number {
  if (!(position >= 0 && position < numbers.length)) throw new RangeError(`no number stands at ${position}`)
  let [low, high] = [0, numbers.length - 1]
  let steps = PATIENCE * Math.ceil(Math.log2(numbers.length + 1))
  while (high - low > SHORT && steps-- > 0) {
    const pivot = medianOfThree(numbers[low]!, numbers[(low + high) >> 1]!, numbers[high]!)
    let [i, j] = [low, high]
    while (i <= j) {
      while (numbers[i]! < pivot) i++
      while (numbers[j]! > pivot) j--
      if (i > j) break
      const moved = numbers[i]!
      numbers[i++] = numbers[j]!
      numbers[j--] = moved
    }
    if (position <= j) high = j
    else if (position >= i) low = i
    else return numbers[position]!
  }
  numbers.subarray(low, high + 1).sort()
  return numbers[position]!
}

function medianOfThree(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c))
}
