/** Named requests that a person saved, to send them again and again. */
import type { TestPostback } from '../../../shared/contract/resends.ts';
import {
  type NetworkId,
  type PostbackId,
  type TestPostbackId,
  testPostbackIdSchema,
} from '../../../shared/domain/ids.ts';
import type { SentRequest } from '../../../shared/domain/postback/sent-request.ts';
import { toIso, toIsoOrNull } from '../../../shared/domain/time/to-iso.ts';
import { UserError } from '../../platform/user-error.ts';
import type { TestPostbackRow } from '../store/test-postbacks-table.ts';
import { resend, type ResendDeps } from './resend.ts';

const MOST_SAVED = 200;

export interface NewTestPostback {
  readonly name: string;
  readonly networkId: NetworkId | null;
  readonly request: SentRequest;
  readonly test: boolean;
}

export function listTestPostbacks(deps: ResendDeps): TestPostback[] {
  return deps.store.testPostbacks.all().map((row) => viewOf(deps, row));
}

/** @throws UserError where there are too many, or its network is not known */
export function saveTestPostback(deps: ResendDeps, entry: NewTestPostback): TestPostback {
  const { store, newId, now } = deps;
  if (store.testPostbacks.all().length >= MOST_SAVED)
    throw new UserError('CONFLICT', { code: 'too_many_test_postbacks', most: MOST_SAVED });
  if (entry.networkId !== null && store.networks.get(entry.networkId) === null)
    throw new UserError('NOT_FOUND', { code: 'network_not_found', id: entry.networkId });
  const id = testPostbackIdSchema.parse(newId());
  const row = { ...entry, id, createdAtMs: now(), firedAtMs: null };
  store.testPostbacks.insert(row);
  return viewOf(deps, row);
}

export function fireTestPostback(deps: ResendDeps, id: TestPostbackId): PostbackId {
  const { store, now } = deps;
  const saved = store.testPostbacks.get(id);
  if (saved === null) throw new UserError('NOT_FOUND', { code: 'test_postback_not_found', id });
  const { networkId, request, test, name } = saved;
  const postbackId = resend(deps, { networkId, request, test, resent: { ofId: null, testName: name } });
  store.testPostbacks.setFired(id, now());
  return postbackId;
}

function viewOf({ store }: ResendDeps, row: TestPostbackRow): TestPostback {
  const { createdAtMs, firedAtMs, ...rest } = row;
  const networkName =
    row.networkId === null ? null : (store.networks.nameAndKey(row.networkId)?.name ?? null);
  return { ...rest, networkName, createdAt: toIso(createdAtMs), firedAt: toIsoOrNull(firedAtMs) };
}
