/** The catalogue that a request is answered from. */
import type { IncomingMessage } from 'node:http';
import type { Text } from '../../../shared/text/en.ts';
import { textFor } from '../../../shared/text/text-for.ts';

export function textOf(request: IncomingMessage): Text {
  return textFor(request.headers['accept-language']);
}
