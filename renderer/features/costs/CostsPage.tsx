/** Costs and profit: loaded when it is opened, with what draws its chart. */
import { lazy, Suspense } from 'react';
import { useRoute } from '../../navigation/route.ts';
import { Dim } from '../../ui/Dim.tsx';
import { useText } from '../../ui/text-context.ts';
import { AddCosts } from './AddCosts.tsx';

const CostsView = lazy(async () => ({ default: (await import('./CostsView.tsx')).CostsView }));

export function CostsPage() {
  const { id } = useRoute();
  const { loading } = useText().window.shared;
  if (id === 'add') return <AddCosts />;
  return (
    <Suspense fallback={<Dim as="p">{loading}</Dim>}>
      <CostsView />
    </Suspense>
  );
}
