/** What the light on top says: the probe counts, not the socket. */
import type { TunnelView } from '../../shared/contract/tunnel.ts';
import type { Text } from '../../shared/text/en.ts';
import { longTime } from './time.ts';

export interface ConnectionStatus {
  readonly tone: 'good' | 'wait' | 'bad' | 'quiet';
  readonly word: string;
  readonly hint: string;
}

export function connectionStatusOf(tunnel: TunnelView, text: Text): ConnectionStatus {
  const messages = text.window.light;
  switch (tunnel.state) {
    case 'off':
      return { tone: 'quiet', word: messages.off, hint: messages.offHint };
    case 'connecting':
      return { tone: 'wait', word: messages.connecting, hint: messages.connectingHint };
    case 'suspect':
      return { tone: 'wait', word: messages.suspect, hint: messages.suspectHint };
    case 'down':
      return { tone: 'bad', word: messages.down, hint: tunnel.problem?.message ?? messages.downHint };
    case 'wrong_name':
      return {
        tone: 'wait',
        word: messages.wrong_name,
        hint: tunnel.problem?.message ?? messages.wrongNameHint,
      };
    case 'up':
      return tunnel.lastProbe?.isOk === true
        ? {
            tone: 'good',
            word: messages.up,
            hint: messages.upHint(longTime(tunnel.lastProbe.at), Math.round(tunnel.lastProbe.durationMs)),
          }
        : { tone: 'wait', word: messages.unproven, hint: messages.unprovenHint };
  }
}

/** While the engine cannot be reached nobody knows, and what was said last is no truth. */
export function awayStatus(text: Text): ConnectionStatus {
  const { light, engineAway } = text.window;
  return { tone: 'bad', word: light.away, hint: engineAway.body };
}
