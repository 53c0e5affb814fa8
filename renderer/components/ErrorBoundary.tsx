import { Component, type ReactNode } from 'react';

type Props = {
  children: ReactNode;
  /** What stands there instead after an error; `again` draws the children anew. */
  fallback: (again: () => void) => ReactNode;
};

/** Keeps an error in what it draws from taking the rest of the window along. React asks for a class here. */
export class ErrorBoundary extends Component<Props, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    return this.props.fallback(() => this.setState({ hasFailed: false }));
  }
}
