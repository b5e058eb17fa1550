/** A figure in a sentence, written as its unit is: the ending of a value's name says how. */
export function figure(name: string): string {
  return `{unit, select, seconds {{${name}Seconds}} share {{${name}Share}} rate {{${name}Rate} per 1,000} score {{${name}Score, number, ::precision-integer}} other {{${name}Points}}}`
}

/** The size of a difference between two locations; `bare` without its unit, before another one that has it. */
export function difference(name: string, bare = false): string {
  const unit = (text: string) => (bare ? '' : ` ${text}`)
  return `{size, select, ratio {{${name}Share}} percentage {{${name}Rate}${unit('percentage points')}} thousand {{${name}Rate}${unit('per 1,000')}} score {{${name}Rate}${unit('points')}} other {{${name}Points}${unit('points')}}}`
}
