/** Eine Zahl in einem Satz, geschrieben nach ihrer Einheit. */
export function figure(name: string): string {
  return `{unit, select, seconds {{${name}Seconds}} share {{${name}Share}} rate {{${name}Rate} je 1.000} score {{${name}Score, number, ::precision-integer}} other {{${name}Points}}}`
}

/** Die Größe eines Unterschieds zwischen zwei Filialen; `bare` ohne Einheit, vor einer zweiten, die sie trägt. */
export function difference(name: string, bare = false): string {
  const unit = (text: string) => (bare ? '' : ` ${text}`)
  return `{size, select, ratio {{${name}Share}} percentage {{${name}Rate}${unit('Prozentpunkte')}} thousand {{${name}Rate}${unit('je 1.000')}} score {{${name}Rate}${unit('Punkte')}} other {{${name}Points}${unit('Punkte')}}}`
}
