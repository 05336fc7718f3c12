/**
 * A request that a person sends in a network's place. It goes the way of a received one and is marked: it is none of
 * the network's own, so nothing is learned from it.
 */
import { type NetworkId, type PostbackId, postbackIdSchema } from '../../../shared/domain/ids.ts';
import { KEY_MARK, type SentRequest } from '../../../shared/domain/postback/sent-request.ts';
import { withoutCredentials } from '../../platform/request/raw-head.ts';
import { UserError } from '../../platform/user-error.ts';
import type { Log } from '../../platform/log.ts';
import type { ApplyDeps } from '../parse/apply-deps.ts';
import { takeIn } from '../parse/ingest.ts';
import { RESENT, type Resent } from '../store/postback-rows.ts';

export interface ResendDeps extends ApplyDeps {
  readonly log: Log;
  /** It is stored and parsed. */
  readonly onResent: (id: PostbackId) => void;
}

export interface Resend {
  readonly networkId: NetworkId | null;
  readonly request: SentRequest;
  readonly test: boolean;
  readonly resent: Resent;
}

/** These are made anew: the body may be another one. */
const MADE_ANEW: ReadonlySet<string> = new Set(['content-length', 'transfer-encoding', 'connection']);

/** @throws UserError where its network is gone */
export function resend(deps: ResendDeps, { networkId, request, test, resent }: Resend): PostbackId {
  const { store, reader, newId, now, steadyMs, log } = deps;
  const network = networkId === null ? null : store.networks.get(networkId);
  if (networkId !== null && (network === null || network.removedAtMs !== null))
    throw new UserError('NOT_FOUND', { code: 'network_not_found', id: networkId });
  const id = postbackIdSchema.parse(newId());
  const body = Buffer.from(request.bodyBase64, 'base64');
  try {
    store.transaction(() => {
      takeIn(
        { ...deps, log },
        {
          id,
          receivedAtMs: now(),
          steadyMs: steadyMs(),
          networkId,
          method: request.method,
          head: withoutCredentials(headOf(request, body, network?.key ?? null), null),
          body,
          bodyState: 'whole',
          remoteAddress: null,
          test: test || network?.test === true,
          source: RESENT,
          sequence: null,
          signature: null,
          signatureState: null,
          isNetworkLost: false,
          resent,
        },
        false,
      );
    });
  } finally {
    reader.forget();
  }
  deps.onResent(id);
  return id;
}

/** One byte per character, as heads are stored. */
function headOf({ method, target, headers }: SentRequest, body: Buffer, key: string | null): Buffer {
  const line = `${method} ${key === null ? target : target.replaceAll(KEY_MARK, key)} HTTP/1.1`;
  const kept = headers.filter(([name]) => !MADE_ANEW.has(name.toLowerCase()));
  const length = body.length === 0 ? [] : [`content-length: ${body.length}`];
  const lines = [line, ...kept.map(([name, value]) => `${name}: ${value}`), ...length];
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1');
}
