/** Keeps a page that fails from taking the whole window with it. */
import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { CodeBlock } from '../ui/CodeBlock.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useText } from '../ui/text-context.ts';

interface PageBoundaryProps {
  readonly children: ReactNode;
}

interface PageBoundaryState {
  readonly failure: { readonly error: string } | null;
}

export class PageBoundary extends Component<PageBoundaryProps, PageBoundaryState> {
  override state: PageBoundaryState = { failure: null };

  static getDerivedStateFromError(error: unknown): PageBoundaryState {
    return { failure: { error: String(error) } };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    if (failure === null) return this.props.children;
    return (
      <BrokenPage
        error={failure.error}
        onRetry={() => {
          this.setState({ failure: null });
        }}
      />
    );
  }
}

function BrokenPage({ error, onRetry }: { readonly error: string; readonly onRetry: () => void }) {
  const text = useText().window;
  return (
    <EmptyState title={text.pageBroken.title} body={text.pageBroken.body}>
      <CodeBlock text={error} label={text.pageBroken.title} />
      <Button mt="md" size="sm" onClick={onRetry}>
        {text.shared.tryAgain}
      </Button>
    </EmptyState>
  );
}
