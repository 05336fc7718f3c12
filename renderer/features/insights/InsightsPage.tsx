/** Insights: loaded when it is opened, with what draws its charts. */
import { lazy, Suspense } from 'react';
import { Dim } from '../../ui/Dim.tsx';
import { useText } from '../../ui/text-context.ts';

const InsightsView = lazy(async () => ({ default: (await import('./InsightsView.tsx')).InsightsView }));

export function InsightsPage() {
  const { loading } = useText().window.shared;
  return (
    <Suspense fallback={<Dim as="p">{loading}</Dim>}>
      <InsightsView />
    </Suspense>
  );
}
