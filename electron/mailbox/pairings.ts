/** Makes and ends the pairing with the one desk that a mailbox belongs to. */
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '../platform/log.ts';
import { createKeyPair, readPublicKey } from '../platform/mailbox-link/link-keys.ts';
import { readPairingCode } from '../../shared/domain/mailbox/pairing-code.ts';
import {
  type PairingAnswer,
  type PairingReply,
  pairingRequestSchema,
  proofOfMailbox,
} from '../platform/mailbox-link/pairing-proof.ts';
import { flushFolder } from '../platform/spool/spool-folder.ts';
import type { SystemClocks } from '../platform/steady-clock.ts';
import type { PairingOutcome } from './desk-calls.ts';
import { PairingCodeWatch } from './pairing-code-watch.ts';
import type { JoinKey } from '../platform/broker-link/join-key.ts';
import { joinDesk } from './broker/join-desk.ts';
import { PAIRING_FILE, readPairing, type StoredPairing, writePairing } from './pairing-file.ts';

const ID_BYTES = 15;

export interface PairingsDeps {
  readonly dir: string;
  readonly clocks: SystemClocks;
  readonly showCode: (code: string) => void;
  /** Must be ready for calls of the desk when it returns. @throws Error where it cannot be */
  readonly onPaired: (pairing: StoredPairing) => void;
  /** By what it joins over a broker while it belongs to nobody; null where a desk pairs with it. */
  readonly joinKey: JoinKey | null;
  readonly log: Log;
}

interface LastPairing {
  readonly proof: string;
  readonly reply: PairingReply;
  /** By the clock that never goes back. */
  readonly untilMs: number;
}

export class Pairings {
  readonly #deps: PairingsDeps;
  #stored: StoredPairing | null;
  #codes: PairingCodeWatch | null;
  /** A reply that was lost on its way is given once more to the same desk. */
  #last: LastPairing | null = null;

  /**
   * @throws Error where the file is there and cannot be read; StartError where it belongs to another desk than the one
   * that it is to join
   */
  constructor(deps: PairingsDeps) {
    this.#deps = deps;
    const { dir, clocks, joinKey } = deps;
    const stored = readPairing(dir);
    this.#stored = joinKey === null ? stored : joinDesk({ dir, joinKey, now: clocks.now }, stored);
    this.#codes = this.#stored === null ? this.#newCodes() : null;
  }

  get stored(): StoredPairing | null {
    return this.#stored;
  }

  /** Null while it belongs to a desk. */
  get code(): string | null {
    return this.#codes?.code ?? null;
  }

  /** @param request as it came */
  pair(request: unknown): PairingOutcome {
    const parsed = pairingRequestSchema.safeParse(request);
    if (!parsed.success) return refused('not_readable');
    const { offer, proof } = parsed.data;
    const codes = this.#codes;
    if (codes === null) {
      const last = this.#last;
      const isSame = last !== null && last.proof === proof && this.#deps.clocks.elapsed() < last.untilMs;
      return isSame ? { kind: 'paired', reply: last.reply } : refused('already_paired');
    }
    const tried = codes.try(parsed.data);
    if (tried === 'too_many_tries') return refused('too_many_tries');
    const isUsable =
      readPublicKey(offer.signKey, 'ed25519') !== null && readPublicKey(offer.sealKey, 'x25519') !== null;
    if (tried === 'wrong') return refused('wrong_code');
    if (!isUsable) return refused('not_readable');
    const keys = createKeyPair('ed25519');
    const answer: PairingAnswer = {
      mailboxId: randomBytes(ID_BYTES).toString('base64url'),
      signKey: keys.publicKey,
    };
    const reply = { answer, proof: proofOfMailbox(readPairingCode(codes.code) ?? '', offer, answer) };
    const pairing: StoredPairing = {
      mailboxId: answer.mailboxId,
      ...keys,
      desk: { signKey: offer.signKey, sealKey: offer.sealKey },
      pairedAtMs: this.#deps.clocks.now(),
    };
    if (!this.#begin(pairing)) return refused('disk_full');
    this.#last = { proof, reply, untilMs: this.#deps.clocks.elapsed() + codes.leftMs };
    codes.stop();
    this.#codes = null;
    this.#deps.log.info('paired with a desk');
    return { kind: 'paired', reply };
  }

  /** Writes the pairing once more, where its folder was deleted. @throws Error of the file system */
  write(): void {
    if (this.#stored !== null) writePairing(this.#deps.dir, this.#stored);
  }

  /** From now on it belongs to nobody, also after a power cut. @throws Error of the file system */
  end(): void {
    rmSync(join(this.#deps.dir, PAIRING_FILE), { force: true });
    flushFolder(this.#deps.dir);
    this.#stored = null;
    this.#last = null;
    this.#codes = this.#newCodes();
    this.#deps.showCode(this.#codes.code);
  }

  stop(): void {
    this.#codes?.stop();
  }

  /** @returns whether it could be kept */
  #begin(pairing: StoredPairing): boolean {
    const { dir, onPaired, log } = this.#deps;
    try {
      writePairing(dir, pairing);
      onPaired(pairing);
      this.#stored = pairing;
      return true;
    } catch (error) {
      log.error({ err: error }, 'the pairing could not be written down');
      rmSync(join(dir, PAIRING_FILE), { force: true });
      return false;
    }
  }

  #newCodes(): PairingCodeWatch {
    return new PairingCodeWatch({
      elapsed: this.#deps.clocks.elapsed,
      onNewCode: this.#deps.showCode,
    });
  }
}

function refused(fault: Extract<PairingOutcome, { kind: 'refused' }>['fault']): PairingOutcome {
  return { kind: 'refused', fault };
}
