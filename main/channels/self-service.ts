/** Words, in a channel's name, of places where nobody serves: English, German, French, Spanish. */
const unattended =
  /\b(self.?(service|check|scan)\w*|kiosks?|kiosque|kiosco|quiosco|atms?|cash machine|vending|automat\w*|terminals?|(chat)?bots?|ivr|mobile app|apps?|portal|sb|selbst\w*|online.?banking|borne|libre.?service|distributeur|autoservicio|cajero)\b/i

/** Whether customers serve themselves on a channel: as somebody has said, else as its name tells. */
export function isSelfService({ name, self_service: said }: { name: string; self_service: number | null }): boolean {
  return said === null ? unattended.test(name.normalize('NFD').replace(/\p{M}/gu, '')) : said === 1
}
