import { hash } from 'node:crypto'

const LENGTH = 16

/** A code that tells customers apart without naming them. The same customer has the same code in every file. */
export function customerCode(customer: string): string {
  return hash('sha256', `branchwise customer ${customer.toLowerCase()}`, 'base64url').slice(0, LENGTH)
}
