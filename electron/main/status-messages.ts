/** What the tray and the title bar say about the state of the engine and of the public URL. */
import type { TunnelView } from '../../shared/contract/tunnel.ts';
import { assertNever } from '../../shared/domain/assert-never.ts';
import { en } from '../../shared/text/en.ts';
import { engineMessage } from './engine-message.ts';
import type { EngineState } from '../supervision/desk-processes.ts';
import type { KeptState } from '../supervision/process-keeper.ts';

const MS_PER_SECOND = 1_000;

/** Lines of the tray's menu, from top to bottom. */
export function trayLines(
  gate: KeptState['kind'],
  engine: EngineState,
  address: TunnelView | null,
): readonly string[] {
  const messages = en.shell.tray;
  // What costs postbacks comes first, and alone.
  if (gate === 'waiting') return [messages.notReceiving];
  switch (engine.kind) {
    case 'starting':
      return [messages.starting];
    case 'running':
      return [messages.receiving(engine.addresses.receiver), publicUrlLine(address)];
    case 'waiting':
      return [messages.waiting(seconds(engine.delayMs)), engineMessage(engine)];
    case 'reopening':
    case 'failed':
      return [engineMessage(engine)];
    case 'stopped':
      return [];
    default:
      return assertNever(engine);
  }
}

export function windowTitle(engine: EngineState): string {
  const messages = en.shell.title;
  switch (engine.kind) {
    case 'starting':
      return messages.starting;
    case 'waiting':
      return messages.waiting(seconds(engine.delayMs));
    case 'running':
    case 'reopening':
    case 'failed':
    case 'stopped':
      return messages.running;
    default:
      return assertNever(engine);
  }
}

function publicUrlLine(address: TunnelView | null): string {
  const messages = en.shell.tray.address;
  if (address === null) return messages.unknown;
  if (address.problem !== null) return messages.problem(address.problem.message);
  if (address.state === 'off') return messages.off;
  return address.url === null ? messages.connecting : messages.online(address.url);
}

function seconds(durationMs: number): number {
  return Math.ceil(durationMs / MS_PER_SECOND);
}
