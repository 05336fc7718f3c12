/**
 * What came without a key while no network took such, when a network begins to: strangers may have sent it, so
 * only what the network's own rules let in now becomes its own.
 */
import type { KeptKeyless, KeptSender } from '../../../shared/contract/kept-keyless.ts';
import type { Signature } from '../../../shared/domain/access/signature.ts';
import type { NetworkId } from '../../../shared/domain/ids.ts';
import { isAllowed, signatureOf } from '../../platform/request/check-sender.ts';
import { headersOf, parseHead } from '../../platform/request/raw-head.ts';
import type { NetworkRules } from '../../platform/request/receiver-rules.ts';
import type { SecretBook } from '../secrets/secret-book.ts';
import type { KeylessPostback } from '../store/keyless-postbacks.ts';
import type { Store } from '../store/store.ts';
import { readAccessRules } from './access-rules.ts';
import { senderRules } from './build-rules.ts';

/** At once in memory, each with its body. */
const PAGE = 200;
const SHOWN_SENDERS = 10;

type SenderRules = Pick<NetworkRules, 'allowList' | 'signature'>;

type Judgement =
  | { readonly kind: 'passes'; readonly signature: Signature | null }
  | { readonly kind: 'not_allowed' | 'bad_signature' };

export interface KeptKeylessDeps {
  readonly store: Pick<Store, 'access' | 'keyless'>;
  readonly secrets: SecretBook;
}

export class KeptKeylessPostbacks {
  readonly #deps: KeptKeylessDeps;

  constructor(deps: KeptKeylessDeps) {
    this.#deps = deps;
  }

  /** What `adopt` would do now. */
  view(networkId: NetworkId): KeptKeyless {
    const rules = this.#rulesOf(networkId);
    const counts = { passes: 0, not_allowed: 0, bad_signature: 0 };
    const senders = new Map<string | null, KeptSender>();
    for (const postback of this.#each()) {
      const { kind } = judge(rules, postback);
      counts[kind] += 1;
      const address = postback.remoteAddress;
      const before = senders.get(address) ?? { address, count: 0, passing: 0 };
      const passing = before.passing + Number(kind === 'passes');
      senders.set(address, { address, count: before.count + 1, passing });
    }
    return {
      count: counts.passes + counts.not_allowed + counts.bad_signature,
      passing: counts.passes,
      notAllowed: counts.not_allowed,
      badSignature: counts.bad_signature,
      senderCount: senders.size,
      senders: [...senders.values()].toSorted((a, b) => b.count - a.count).slice(0, SHOWN_SENDERS),
      isAnybodyLetIn: rules.allowList.length === 0 && rules.signature === null,
    };
  }

  /** Inside a transaction. Those that pass are parsed again as the network's. @returns how many */
  adopt(networkId: NetworkId): number {
    const { keyless } = this.#deps.store;
    const rules = this.#rulesOf(networkId);
    let count = 0;
    for (const postback of this.#each()) {
      const judgement = judge(rules, postback);
      if (judgement.kind !== 'passes') continue;
      keyless.adopt(postback.id, networkId, judgement.signature);
      count += 1;
    }
    return count;
  }

  #rulesOf(networkId: NetworkId): SenderRules {
    const { store, secrets } = this.#deps;
    return senderRules(readAccessRules(store.access, secrets).get(networkId) ?? null);
  }

  *#each(): Generator<KeylessPostback> {
    let afterId = '';
    for (;;) {
      const page = this.#deps.store.keyless.held(afterId, PAGE);
      yield* page;
      const last = page.at(-1);
      if (last === undefined) return;
      afterId = last.id;
    }
  }
}

/** As the receiver would at the door, over what was kept of the request. */
function judge(rules: SenderRules, { head, body, remoteAddress }: KeylessPostback): Judgement {
  if (!isAllowed(rules, remoteAddress)) return { kind: 'not_allowed' };
  const parsed = parseHead(head);
  const signature = signatureOf(rules, { target: parsed.target, headers: headersOf(parsed) }, body);
  // Without the secret nobody can tell: what strangers sent is not taken over then.
  if (signature === 'wrong' || signature === 'unchecked') return { kind: 'bad_signature' };
  return { kind: 'passes', signature };
}
