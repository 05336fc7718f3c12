/** Begins everything that an engine does by itself, once it is made and listens. */
import { followGate } from './follow-gate.ts';
import type { Running } from './stop-engine.ts';

/** @throws UserError when the gate does not confirm the rules */
export async function startWork(running: Running): Promise<void> {
  const {
    gate,
    clock,
    forwarding,
    parsing,
    desk,
    guard,
    receiving,
    fileGuard,
    backingUp,
    housekeeping,
    damageGuard,
    reaching,
    insightPacker,
  } = running;
  clock.start();
  forwarding.sender.start();
  forwarding.recallSent();
  forwarding.outbox.start();
  const takeOutages = (): void => {
    reaching.reach.takeOutages();
  };
  receiving.rules.send();
  receiving.recheckSignatures();
  parsing.parser.wake();
  parsing.reprocessor.start();
  parsing.originFiller.wake();
  insightPacker.wake();
  desk.actions.replays.goOn();
  desk.actions.bulk.goOn();
  desk.reports.start();
  desk.imports.start();
  guard.start();
  receiving.storedHeads.start();
  receiving.searchIndexer.wake();
  fileGuard.start();
  backingUp.start();
  housekeeping.start();
  desk.money.start();
  desk.notifying.start();
  desk.telling.digests.start();
  desk.telegram.start();
  damageGuard.start();
  await receiving.rules.settle();
  await reaching.tunnel.resume();
  // After it: until then a gate without a past sees no public URL, and would call it switched off.
  gate.startOutages(running.store.outages.heartbeat());
  takeOutages();
  // Last: a request whose reading never ends must not keep the desk from being there.
  gate.follow(followGate({ ...running, takeOutages }));
  receiving.mailboxes.start();
  desk.telling.heartbeat.start();
  receiving.broker.start();
}
