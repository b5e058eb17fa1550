/** Numbers with the minus sign of print in place of the hyphen of keyboards. */
export class TypographicNumbers extends Intl.NumberFormat {
  override format(value: number | bigint): string {
    return super.format(value).replace('-', '−')
  }
}
