/** Below every section of a network: what is unsaved, the look before it is saved, and the ways out. */
import type { Network } from '../../../shared/contract/networks.ts';
import { SaveBar } from '../../ui/SaveBar.tsx';
import { UnsavedGuard } from '../../ui/UnsavedGuard.tsx';
import { TryDialog } from './TryDialog.tsx';
import type { NetworkForm } from './use-network-form.ts';

interface NetworkFormBarProps {
  readonly network: Network;
  readonly form: NetworkForm;
}

export function NetworkFormBar({ network, form }: NetworkFormBarProps) {
  const { draft, isDirty, isSaving, error, looked, save, confirm, closeLook, discard } = form;
  return (
    <>
      <SaveBar
        isDirty={isDirty}
        isStale={draft.isStale}
        isSaving={isSaving}
        hasErrors={draft.hasErrors}
        error={error}
        onSave={save}
        onDiscard={discard}
      />
      <UnsavedGuard isDirty={isDirty} onSave={async () => save()} onDiscard={discard} />
      <TryDialog network={network} looked={looked} onSave={confirm} onClose={closeLook} />
    </>
  );
}
