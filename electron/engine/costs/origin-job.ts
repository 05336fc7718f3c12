/**
 * Reads through which link and with which values conversions came, behind everything else and only once there are costs
 * to compare with. A change of links, or costs for another parameter, have all of them read again.
 */
import { createHash } from 'node:crypto';
import type { Link } from '../../../shared/contract/links.ts';
import { parameterOf } from '../../../shared/domain/cost/cost-dimension.ts';
import type { LinkId, NetworkId, PostbackId } from '../../../shared/domain/ids.ts';
import type { Field } from '../../../shared/domain/postback/field.ts';
import { JobRunner, type SliceEnd } from '../../platform/job-runner.ts';
import type { Log } from '../../platform/log.ts';
import type { Networks } from '../networks/networks.ts';
import { fieldsOf } from '../postback/read-postback.ts';
import type { ConversionOrigin } from '../store/conversion-origins.ts';
import type { Store } from '../store/store.ts';
import { createPace, type Pace } from '../uploads/create-pace.ts';

const STEP = 60;
const WAKE_MS = 300;
const RETRY_MS = 1_000;
const MAX_VALUE = 200;

export interface OriginJobDeps {
  readonly store: Pick<Store, 'origins' | 'costs' | 'costSettings' | 'warnings' | 'postbacks' | 'redoable'>;
  readonly networks: Pick<Networks, 'find'>;
  readonly links: () => readonly Pick<Link, 'id' | 'marks' | 'draft'>[];
  readonly linkOf: (networkId: NetworkId | null, fields: readonly Field[]) => LinkId | null;
  readonly log: Log;
  readonly elapsed: () => number;
  /** All are read. */
  readonly onDone: () => void;
}

export class OriginJob {
  readonly #deps: OriginJobDeps;
  readonly #runner: JobRunner;
  readonly #pace: Pace;
  /** What is read with; null to be found out. */
  #basis: { readonly text: string; readonly parameters: readonly string[] } | null = null;

  constructor(deps: OriginJobDeps) {
    this.#deps = deps;
    this.#pace = createPace(deps.elapsed);
    this.#runner = new JobRunner(
      { name: 'origins of conversions', slice: () => this.#slice(), retryMs: RETRY_MS },
      { log: deps.log, elapsed: deps.elapsed },
    );
  }

  /** Links or costs are others: what is read with is found out again. */
  forget(): void {
    this.#basis = null;
    this.wake();
  }

  wake(): void {
    this.#runner.wakeAfter(WAKE_MS);
  }

  stop(): void {
    this.#runner.stop();
  }

  /** Whether conversions are left to be read. */
  get isReading(): boolean {
    const { store } = this.#deps;
    const basis = this.#basisNow();
    const progress = store.costSettings.origins();
    if (basis === null) return false;
    const afterId = progress?.basis === basis.text ? progress.afterId : '';
    return store.origins.conversionsAfter(afterId, 1).length > 0;
  }

  #slice(): SliceEnd {
    this.#pace.begin();
    const { store, onDone } = this.#deps;
    const basis = this.#basisNow();
    if (basis === null) return { kind: 'done', pauseMs: 0 };
    const progress = store.costSettings.origins();
    const afterId = progress?.basis === basis.text ? progress.afterId : '';
    const next = store.origins.conversionsAfter(afterId, STEP);
    const last = next.at(-1);
    if (last === undefined) return { kind: 'done', pauseMs: 0 };
    store.redoable(() => {
      for (const { id, postbackId } of next) {
        const origin = this.#originOf(postbackId, basis.parameters);
        if (origin !== null) store.origins.save({ conversionId: id, ...origin });
      }
      store.costSettings.saveOrigins({ afterId: last.id, basis: basis.text });
    });
    if (next.length === STEP) return { kind: 'more', pauseMs: this.#pace.pauseMs() };
    onDone();
    return { kind: 'done', pauseMs: 0 };
  }

  /** Null where there is nothing to be read, so that what was read before stays. */
  #originOf(id: PostbackId, parameters: readonly string[]): Omit<ConversionOrigin, 'conversionId'> | null {
    const postback = this.#deps.store.postbacks.get(id);
    if (postback === null || postback.head.length === 0) return null;
    const { fields } = fieldsOf(postback, this.#deps.networks.find(postback.networkId));
    const subs: Record<string, string> = {};
    for (const { name, value } of fields) {
      const parameter = name.toLowerCase();
      const trimmed = value.trim();
      if (trimmed === '' || trimmed.length > MAX_VALUE || !parameters.includes(parameter)) continue;
      subs[parameter] ??= trimmed;
    }
    return { linkId: this.#deps.linkOf(postback.networkId, fields), subs };
  }

  /** Null without costs and without a warning of a link. */
  #basisNow() {
    if (this.#basis !== null) return this.#basis;
    const { costs, warnings } = this.#deps.store;
    const dimensions = costs.dimensions();
    if (dimensions.length === 0 && warnings.list().every(({ rule }) => rule.linkId === null)) return null;
    const parameters = dimensions.map(parameterOf).filter((name) => name !== null);
    const links = this.#deps.links().map(({ id, marks, draft }) => [id, draft.networkId, marks]);
    const text = createHash('sha256')
      .update(JSON.stringify([parameters, links]))
      .digest('base64url');
    this.#basis = { text, parameters };
    return this.#basis;
  }
}
