/** Whether the service hears the desk, as it is known now. */
import type { HeartbeatView } from '../../../shared/contract/heartbeat.ts';
import { Note } from '../../ui/Note.tsx';
import { useNow } from '../../ui/now.ts';
import { useText } from '../../ui/text-context.ts';

const TONES = {
  off: 'quiet',
  waiting: 'quiet',
  heard: 'good',
  failing: 'bad',
  not_receiving: 'bad',
} as const satisfies Readonly<Record<HeartbeatView['state'], 'good' | 'bad' | 'quiet'>>;

export function HeartbeatState({ view }: { readonly view: HeartbeatView }) {
  const messages = useText().heartbeat;
  const nowMs = useNow(1_000);
  const { state, lastAnsweredAt, problem } = view;
  const seconds = Math.max(0, Math.round((nowMs - Date.parse(lastAnsweredAt ?? '')) / 1_000));
  return (
    <Note
      tone={TONES[state]}
      title={state === 'heard' ? messages.states.heard(messages.ago(seconds)) : messages.states[state]}
    >
      {state === 'failing' && problem !== null && `${problem.message} ${problem.fix}`}
    </Note>
  );
}
