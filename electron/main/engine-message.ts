/** Why the engine does not run, in a sentence. */
import { en } from '../../shared/text/en.ts';
import { messageFor } from '../../shared/text/message-for.ts';
import type { EngineState } from '../supervision/desk-processes.ts';

export function engineMessage(
  state: Extract<EngineState, { kind: 'waiting' | 'reopening' | 'failed' }>,
): string {
  const messages = en.shell.engine;
  if (state.kind === 'reopening') return messages.reopening;
  if (state.kind === 'failed')
    return state.reason === null
      ? messages.diedAtStart(state.code)
      : messageFor(en.startErrors, state.reason);
  return state.reason === null
    ? messages.died(state.code)
    : messages.notStartedAgain(messageFor(en.startErrors, state.reason));
}
