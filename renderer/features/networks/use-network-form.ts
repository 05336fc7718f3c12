/** What is edited of a network, over all sections of its page: checked, looked at, saved, and taken back. */
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { type RefObject, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Network } from '../../../shared/contract/networks.ts';
import { useDesk } from '../../client/desk-client.ts';
import { approveOrShow } from '../../ui/show-first-error.ts';
import { useText } from '../../ui/text-context.ts';
import { useShown } from '../../ui/use-shown.ts';
import { useUndo } from '../../ui/undo-context.ts';
import { type Draft, useDraft } from '../../ui/use-draft.ts';
import { type NetworkSection, sectionOfField } from './network-sections.ts';
import {
  checkNetwork,
  mappingOf,
  networkInput,
  type NetworkValues,
  networkValues,
} from './network-values.ts';
import { useKeepNetwork } from './use-keep-network.ts';

export interface NetworkForm {
  readonly draft: Draft<NetworkValues>;
  /** Changes are there that are neither saved nor about to be. */
  readonly isDirty: boolean;
  readonly isSaving: boolean;
  /** What the engine said against it, or null. */
  readonly error: Error | null;
  /** What is looked at before it is saved; null while nothing is asked. */
  readonly looked: NetworkValues | null;
  /** @returns whether nothing more is asked */
  readonly save: () => boolean;
  readonly confirm: (appliesToHistory: boolean) => void;
  readonly closeLook: () => void;
  readonly discard: () => void;
}

/**
 * @param root what the fields stand in
 * @param onSection shows the section in which something has to be put right
 */
export function useNetworkForm(
  network: Network,
  root: RefObject<HTMLElement | null>,
  onSection: (section: NetworkSection) => void,
): NetworkForm {
  const desk = useDesk();
  const keep = useKeepNetwork();
  const text = useText();
  const undo = useUndo();
  const key = `network:${network.id}:edit`;
  const draft = useDraft(networkValues(network), (values) => checkNetwork(values, text));
  const isShown = useShown();
  const update = useMutation(
    desk.networks.update.mutationOptions({
      onSuccess: keep,
      onError: (error) => {
        // It is saved after the undo, when the person may be on another page.
        if (!isShown.current)
          notifications.show({ color: 'red', title: text.forms.saveFailed, message: error.message });
      },
    }),
  );
  const [looked, setLooked] = useState<NetworkValues | null>(null);
  const [saved, setSaved] = useState<NetworkValues | null>(null);
  const { values } = draft;
  const isUnderWay = (undo.isWaiting(key) || update.isPending) && saved === values;

  const schedule = (sent: NetworkValues, appliesToHistory: boolean): void => {
    setLooked(null);
    setSaved(sent);
    update.reset();
    undo.schedule({
      key,
      message: text.networks.reading.saved(network.name),
      run: () => {
        update.mutate(
          { id: network.id, ...networkInput(sent), isConfirmed: true, appliesToHistory },
          {
            onSuccess: (kept) => {
              draft.adopt(networkValues(kept), sent);
            },
          },
        );
      },
    });
  };
  return {
    draft,
    isDirty: draft.isDirty && !isUnderWay,
    isSaving: update.isPending,
    error: update.error,
    looked,
    save: () => {
      const [wrong] = Object.keys(checkNetwork(values, text));
      if (wrong !== undefined) {
        flushSync(() => {
          onSection(sectionOfField(wrong));
        });
      }
      if (!approveOrShow(root.current, draft.approve)) return false;
      const isNewReading =
        JSON.stringify(mappingOf(values)) !== JSON.stringify(mappingOf(networkValues(network)));
      // A new reading is tried on the last postbacks first.
      if (isNewReading && network.postbackCount > 0) {
        setLooked(values);
        return false;
      }
      schedule(values, false);
      return true;
    },
    confirm: (appliesToHistory) => {
      if (looked !== null) schedule(looked, appliesToHistory);
    },
    closeLook: () => {
      setLooked(null);
    },
    discard: () => {
      update.reset();
      draft.discard();
    },
  };
}
