/** Where the marks of places or people lead: to a page of their own, and to the rows behind them. Without links marks are plain, as on paper. */
export interface PlotLinks {
  readonly pageOf?: ((id: string) => string) | undefined
  readonly rowsOf?: ((id: string) => string) | undefined
}
