/** Why the engine does not run, in a sentence. */
import type { Text } from '../../shared/text/en.ts';
import { messageFor } from '../../shared/text/message-for.ts';
import type { EngineState } from '../supervision/desk-processes.ts';

export function engineMessage(
  state: Extract<EngineState, { kind: 'waiting' | 'reopening' | 'failed' }>,
  text: Text,
): string {
  const messages = text.shell.engine;
  if (state.kind === 'reopening') return messages.reopening;
  if (state.kind === 'failed')
    return state.reason === null
      ? messages.diedAtStart(state.code)
      : messageFor(text.startErrors, state.reason);
  return state.reason === null
    ? messages.died(state.code)
    : messages.notStartedAgain(messageFor(text.startErrors, state.reason));
}
