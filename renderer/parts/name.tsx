/** A name or text from a file: shown as text, in its own direction, cut with an ellipsis when the place is too small. */
export function Name({ children, clip = true }: { readonly children: string; readonly clip?: boolean }) {
  return (
    <bdi className={clip ? 'name clip' : 'name'} dir="auto" title={clip ? children : undefined}>
      {children}
    </bdi>
  )
}
