/** What the light on top says: the probe counts, not the socket. */
import type { TunnelView } from '../../shared/contract/tunnel.ts';
import type { Text } from '../../shared/text/en.ts';
import { longTime } from './time.ts';

export interface Light {
  readonly tone: 'good' | 'wait' | 'bad' | 'quiet';
  readonly word: string;
  readonly hint: string;
}

export function lightOf(tunnel: TunnelView, text: Text): Light {
  const words = text.window.light;
  switch (tunnel.state) {
    case 'off':
      return { tone: 'quiet', word: words.off, hint: words.offHint };
    case 'connecting':
      return { tone: 'wait', word: words.connecting, hint: words.connectingHint };
    case 'suspect':
      return { tone: 'wait', word: words.suspect, hint: words.suspectHint };
    case 'down':
      return { tone: 'bad', word: words.down, hint: tunnel.problem?.message ?? words.downHint };
    case 'wrong_name':
      return { tone: 'wait', word: words.wrong_name, hint: tunnel.problem?.message ?? words.wrongNameHint };
    case 'up':
      return tunnel.lastProbe?.isOk === true
        ? {
            tone: 'good',
            word: words.up,
            hint: words.upHint(longTime(tunnel.lastProbe.at), Math.round(tunnel.lastProbe.durationMs)),
          }
        : { tone: 'wait', word: words.unproven, hint: words.unprovenHint };
  }
}

/** While the engine cannot be reached nobody knows, and what was said last is no truth. */
export function awayLight(text: Text): Light {
  const { light, engineAway } = text.window;
  return { tone: 'bad', word: light.away, hint: engineAway.body };
}
