import { Component, type ReactNode } from 'react'
import { Failed } from './failed.tsx'

interface FaultBoundaryProps {
  /** Another one is tried anew. */
  readonly path: string
  readonly children: ReactNode
}

interface FaultState {
  readonly error: unknown
  readonly path: string
}

/** Keeps a fault of one screen from taking the window with it. */
export class FaultBoundary extends Component<FaultBoundaryProps, FaultState> {
  override state: FaultState = { error: null, path: this.props.path }

  static getDerivedStateFromProps({ path }: FaultBoundaryProps, state: FaultState): FaultState | null {
    return path === state.path ? null : { error: null, path }
  }

  static getDerivedStateFromError(error: unknown) {
    return { error }
  }

  override render() {
    if (this.state.error === null) return this.props.children
    return <Failed level={1} error={this.state.error} onAgain={() => this.setState({ error: null })} />
  }
}
