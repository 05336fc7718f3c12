/**
 * What the gate admits by: the engine's newest rules, kept on the disk too, so that a gate that starts before its
 * engine answers rightly. Secrets of signatures are kept in memory only.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { usualLimits } from '../../../shared/contract/receiver.ts';
import {
  clockMarkSchema,
  receiverRulesSchema,
  tunnelSettingsSchema,
} from '../../platform/gate-link/gate-messages.ts';
import type { SupervisedSettings } from '../../platform/gate-link/gate-messages.ts';
import type { Log } from '../../platform/log.ts';
import { type IndexedRules, indexRules, type ReceiverRules } from '../../platform/request/receiver-rules.ts';
import { SteadyClock, type SystemClocks } from '../../platform/steady-clock.ts';
import { partialName, putInPlace } from '../../platform/whole-file.ts';

const FILE = 'rules.json';

const fileSchema = z.object({
  rules: receiverRulesSchema,
  clock: clockMarkSchema,
  /** What the public URL was opened with last; null where it was closed. */
  tunnel: tunnelSettingsSchema.nullable(),
});
type FileContent = z.infer<typeof fileSchema>;

const NO_RULES: ReceiverRules = { version: 0, limits: usualLimits, networks: [] };

export interface HeldRulesDeps {
  readonly dir: string;
  readonly clocks: SystemClocks;
  readonly log: Log;
}

export class HeldRules {
  readonly #deps: HeldRulesDeps;
  #content: FileContent | null;
  #rules: IndexedRules;
  #clock: SteadyClock;
  #isWritten = true;

  constructor(deps: HeldRulesDeps) {
    this.#deps = deps;
    this.#content = readContent(deps);
    this.#rules = indexRules(this.#content?.rules ?? NO_RULES);
    this.#clock = new SteadyClock(deps.clocks, this.#content?.clock ?? null);
  }

  /** Version 0 for none: then nobody can be told from a stranger. */
  get rules(): IndexedRules {
    return this.#rules;
  }

  /** As they are written down; null for none. */
  get snapshot(): FileContent['rules'] | null {
    return this.#content?.rules ?? null;
  }

  /** See `FileContent`. */
  get tunnel(): SupervisedSettings | null {
    return this.#content?.tunnel ?? null;
  }

  /** UTC milliseconds of the engine's clock that nobody sets. */
  steadyMs(): number {
    return this.#clock.ms();
  }

  /** Whether all of it is on the disk. */
  get isWritten(): boolean {
    return this.#isWritten;
  }

  /** In force at once; `write` brings them to the disk. */
  hold(rules: ReceiverRules, clock: FileContent['clock']): void {
    this.#rules = indexRules(rules);
    this.#clock = new SteadyClock(this.#deps.clocks, clock);
    this.#isWritten = false;
    this.#content = { rules: withoutSecrets(rules), clock, tunnel: this.tunnel };
  }

  /** @throws Error of the file system */
  holdTunnel(tunnel: SupervisedSettings | null): void {
    if (this.#content === null) return;
    this.#isWritten = false;
    this.#content = { ...this.#content, tunnel };
    this.write();
  }

  /** What is in force is on the disk when it returns. @throws Error of the file system */
  write(): void {
    if (this.#content === null) return;
    const path = join(this.#deps.dir, FILE);
    writeFileSync(partialName(path), JSON.stringify(this.#content), { mode: 0o600 });
    putInPlace(partialName(path), path);
    this.#isWritten = true;
  }
}

function withoutSecrets(rules: ReceiverRules): FileContent['rules'] {
  return {
    version: rules.version,
    limits: rules.limits,
    networks: rules.networks.map((network) => ({
      ...network,
      replacedKeys: [...network.replacedKeys],
      allowList: network.allowList.map(({ bytes, bits }) => ({ bytes: [...bytes], bits })),
      signature: network.signature === null ? null : { ...network.signature, secret: null },
    })),
  };
}

/** Null where there are none, or none of this version: the engine says them in a moment. */
function readContent({ dir, log }: HeldRulesDeps): FileContent | null {
  try {
    return fileSchema.parse(JSON.parse(readFileSync(join(dir, FILE), 'utf8')));
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (!isMissing) log.error({ err: error }, 'the rules of the receiver could not be read');
    return null;
  }
}
