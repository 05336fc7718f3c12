/** Keeps a page that fails to draw from taking the whole window with it. */
import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { CodeBlock } from '../ui/CodeBlock.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useText } from '../ui/text-context.ts';

interface PageBoundaryProps {
  readonly children: ReactNode;
}

interface PageBoundaryState {
  readonly failure: { readonly words: string } | null;
}

export class PageBoundary extends Component<PageBoundaryProps, PageBoundaryState> {
  override state: PageBoundaryState = { failure: null };

  static getDerivedStateFromError(error: unknown): PageBoundaryState {
    return { failure: { words: String(error) } };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    if (failure === null) return this.props.children;
    return (
      <BrokenPage
        words={failure.words}
        onRetry={() => {
          this.setState({ failure: null });
        }}
      />
    );
  }
}

function BrokenPage({ words, onRetry }: { readonly words: string; readonly onRetry: () => void }) {
  const text = useText().window;
  return (
    <EmptyState title={text.pageBroken.title} body={text.pageBroken.body}>
      <CodeBlock text={words} label={text.pageBroken.title} />
      <Button mt="md" size="sm" onClick={onRetry}>
        {text.shared.tryAgain}
      </Button>
    </EmptyState>
  );
}
