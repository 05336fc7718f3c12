/** What the tray and the title bar say about the state of the engine and of the public URL. */
import type { TunnelView } from '../../shared/contract/tunnel.ts';
import { assertNever } from '../../shared/domain/assert-never.ts';
import type { Text } from '../../shared/text/en.ts';
import { engineMessage } from './engine-message.ts';
import type { EngineState } from '../supervision/desk-processes.ts';
import type { KeptState } from '../supervision/process-keeper.ts';

const MS_PER_SECOND = 1_000;

/** Lines of the tray's menu, from top to bottom. */
export function trayLines(
  gate: KeptState['kind'],
  engine: EngineState,
  address: TunnelView | null,
  text: Text,
): readonly string[] {
  const messages = text.shell.tray;
  // What costs postbacks comes first, and alone.
  if (gate === 'waiting') return [messages.notReceiving];
  switch (engine.kind) {
    case 'starting':
      return [messages.starting];
    case 'running':
      return [messages.receiving(engine.addresses.receiver), publicUrlLine(address, text)];
    case 'waiting':
      return [messages.waiting(seconds(engine.delayMs)), engineMessage(engine, text)];
    case 'reopening':
    case 'failed':
      return [engineMessage(engine, text)];
    case 'stopped':
      return [];
    default:
      return assertNever(engine);
  }
}

export function windowTitle(engine: EngineState, text: Text): string {
  const messages = text.shell.title;
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

function publicUrlLine(address: TunnelView | null, text: Text): string {
  const messages = text.shell.tray.address;
  if (address === null) return messages.unknown;
  if (address.problem !== null) return messages.problem(address.problem.message);
  if (address.state === 'off') return messages.off;
  return address.url === null ? messages.connecting : messages.online(address.url);
}

function seconds(durationMs: number): number {
  return Math.ceil(durationMs / MS_PER_SECOND);
}
