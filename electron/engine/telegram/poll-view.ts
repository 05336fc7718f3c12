/** How the bot's poller stands, as the API shows it. Pure. */
import type { CodedTelegram } from '../../../shared/contract/telegram.ts';
import { toIso } from '../../../shared/domain/time/to-iso.ts';
import type { PollState } from './poller.ts';

/** @param state undefined while there is no bot */
export function pollView(state: PollState | undefined): CodedTelegram['state'] {
  switch (state?.kind) {
    case undefined:
      return { kind: 'off' };
    case 'connecting':
      return { kind: 'connecting' };
    case 'listening':
      return { kind: 'listening', since: toIso(state.sinceMs) };
    case 'failing':
      return { kind: 'failing', problem: state.problem, since: toIso(state.sinceMs) };
  }
}
