/** Keeps the receiver's rules: one snapshot, made anew when networks, their access or the limits have changed. */
import type { ReceiverLimits } from '../../../shared/contract/receiver.ts';
import type { ReceiverRules } from '../../platform/request/receiver-rules.ts';
import { buildRules } from './build-rules.ts';
import type { NetworkAccess } from './network-access.ts';
import type { Networks } from './networks.ts';

export interface RuleBookDeps {
  readonly networks: Networks;
  readonly access: NetworkAccess;
  /** Another object after each change. */
  readonly limits: () => ReceiverLimits;
}

interface Sources {
  readonly networks: number;
  readonly access: number;
  readonly limits: ReceiverLimits;
}

export class RuleBook {
  readonly #deps: RuleBookDeps;
  #madeFrom: Sources;
  #rules: ReceiverRules;

  /** @param heldVersion of the rules that the gate has: the first of these is a later one */
  constructor(deps: RuleBookDeps, heldVersion: number) {
    this.#deps = deps;
    this.#madeFrom = this.#sources();
    this.#rules = this.#make(heldVersion + 1);
  }

  /** As of now. The same object as before while nothing has changed: this is asked for each request. */
  current(): ReceiverRules {
    const sources = this.#sources();
    if (!isSame(sources, this.#madeFrom)) {
      this.#rules = this.#make(this.#rules.version + 1);
      this.#madeFrom = sources;
    }
    return this.#rules;
  }

  #sources(): Sources {
    const { networks, access, limits } = this.#deps;
    return { networks: networks.revision, access: access.revision, limits: limits() };
  }

  #make(version: number): ReceiverRules {
    const { networks, access, limits } = this.#deps;
    return buildRules(version, {
      networks: networks.loaded,
      access: access.rules,
      oldKeys: access.oldKeys,
      limits: limits(),
    });
  }
}

function isSame(one: Sources, other: Sources): boolean {
  return one.networks === other.networks && one.access === other.access && one.limits === other.limits;
}
