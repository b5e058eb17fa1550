import { Component, type ReactNode } from 'react'
import { say } from '#words/say.ts'
import { sayError } from '../host.ts'
import { EmptyState } from './empty-state.tsx'

/** Keeps a fault of one screen from taking the window with it. */
export class FaultBoundary extends Component<{ readonly children: ReactNode }, { readonly error: unknown }> {
  override state: { readonly error: unknown } = { error: null }

  static getDerivedStateFromError(error: unknown) {
    return { error }
  }

  override render() {
    if (this.state.error === null) return this.props.children
    return <EmptyState level={1} title={say('shell.failed')} text={sayError(this.state.error)} />
  }
}
