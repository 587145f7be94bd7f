/** A page that fails to show leaves the frame alive, and the next page is tried anew. */
import { Component, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useReader } from '../words/reader.tsx';

interface InnerProps {
  readonly address: string;
  readonly children: ReactNode;
  readonly failed: (retry: () => void) => ReactNode;
}

class Inner extends Component<InnerProps, { readonly failedAt: string | undefined }> {
  override state = { failedAt: undefined as string | undefined };

  static getDerivedStateFromError(): { readonly failedAt: string } {
    return { failedAt: location.pathname };
  }

  override render(): ReactNode {
    const { address, children, failed } = this.props;
    if (this.state.failedAt !== address) return children;
    return failed(() => this.setState({ failedAt: undefined }));
  }
}

export function Boundary({ children }: { readonly children: ReactNode }) {
  const [address] = useLocation();
  const { words } = useReader();
  return (
    <Inner
      address={address}
      failed={(retry) => (
        <div className="notice notice-error" role="alert">
          <h1>{words.states.error}</h1>
          <button type="button" className="button" onClick={retry}>
            {words.states.retry}
          </button>
        </div>
      )}
    >
      {children}
    </Inner>
  );
}
