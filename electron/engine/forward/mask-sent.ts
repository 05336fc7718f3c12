/** Takes secrets out of what the other side said, before it is kept or shown. */
import { withoutSecrets } from '../../../shared/domain/forward/secret-marks.ts';
import type { Sent } from './request-sender.ts';

export function maskSent(sent: Sent, secrets: readonly string[]): Sent {
  const { answer } = sent;
  if (secrets.length === 0 || answer.kind === 'no_answer') return sent;
  const clean = (text: string): string => withoutSecrets(text, secrets);
  return {
    ...sent,
    answer: {
      ...answer,
      headers: answer.headers.map(([name, value]) => [clean(name), clean(value)]),
      body: clean(answer.body),
      redirects: answer.redirects.map(clean),
    },
  };
}
