/** Costs and profit: loaded when it is opened, with what draws its chart. */
import { lazy, Suspense } from 'react';
import { useRoute } from '../../navigation/route.ts';
import { Dim } from '../../ui/Dim.tsx';
import { useText } from '../../ui/text-context.ts';
import { AddCosts } from './AddCosts.tsx';
import { WarningsView } from './WarningsView.tsx';

const CostsView = lazy(async () => ({ default: (await import('./CostsView.tsx')).CostsView }));

export function CostsPage() {
  const { id } = useRoute();
  const { loading } = useText().window.shared;
  if (id === 'add') return <AddCosts />;
  if (id === 'warnings') return <WarningsView />;
  return (
    <Suspense fallback={<Dim as="p">{loading}</Dim>}>
      <CostsView />
    </Suspense>
  );
}
