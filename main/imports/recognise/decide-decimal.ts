import type { ColumnFacts } from './column-facts.ts'

const THOUSAND = 1000

/**
 * The decimal sign of a column, where its numbers show one: a comma, or a comma because the points group thousands. Null
 * leaves the point. "1,234" beside whole numbers that never reach a thousand is grouped.
 */
export function decideDecimal(facts: ColumnFacts): ',' | null {
  const { commaDecimals, commaGroups, dotDecimals, dotGroups } = facts
  if (commaDecimals > 0 && dotDecimals === 0) return commaGroups === commaDecimals && staysBelowThousand(facts) ? null : ','
  return dotDecimals > 0 && commaDecimals === 0 && dotGroups === dotDecimals && staysBelowThousand(facts) ? ',' : null
}

function staysBelowThousand({ plainWholes, largestPlainWhole }: ColumnFacts): boolean {
  return plainWholes > 0 && largestPlainWhole < THOUSAND
}
