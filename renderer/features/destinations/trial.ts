/** Trying what is being edited: of a saved destination by its id, of one that is not saved yet by its preset. */
import type { PostbackEvent } from '../../../shared/domain/conversion/event.ts';
import type { DestinationId, PostbackId } from '../../../shared/domain/ids.ts';
import type { SendTestResult, TriedFields } from '../../../shared/contract/destinations.ts';
import type { WireRequest } from '../../../shared/contract/common.ts';
import type { Desk } from '../../client/desk-client.ts';

export type TrialTarget = { readonly id: DestinationId } | { readonly preset: string };

export interface TrialInput extends TriedFields {
  readonly postbackId?: PostbackId | undefined;
  readonly event?: PostbackEvent | undefined;
}

/** Sends one request now. */
export async function sendTrial(desk: Desk, target: TrialTarget, input: TrialInput): Promise<SendTestResult> {
  return 'id' in target
    ? desk.destinations.test.call({ ...input, ...target })
    : desk.destinations.testNew.call({ ...input, ...target });
}

/** The request as it would be; null while it cannot be filled in. Nothing is sent. */
export async function previewTrial(
  desk: Desk,
  target: TrialTarget,
  input: TrialInput,
): Promise<WireRequest | null> {
  const { request } =
    'id' in target
      ? await desk.destinations.preview.call({ ...input, ...target })
      : await desk.destinations.previewNew.call({ ...input, ...target });
  return request;
}
