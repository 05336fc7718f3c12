/** The three stages of a postback, each with how it went and in a few words what. Pure. */
import type { PostbackDetail } from '../../../../shared/contract/postbacks.ts';
import type { Text } from '../../../../shared/text/en.ts';
import { visibleText } from '../../../ui/visible-text.ts';
import { type Tone, toneOf } from '../delivery-message.ts';
import { worstFirst } from '../row-reasons.ts';

export type StageName = 'came' | 'understood' | 'sent';

export interface Stage {
  readonly tone: Tone;
  readonly summary: string;
  /** Whether it is shown in full without being asked: where the problem is. */
  readonly isProblem: boolean;
}

export function storyOf(detail: PostbackDetail, text: Text): Readonly<Record<StageName, Stage>> {
  return { came: came(detail, text), understood: understood(detail, text), sent: sent(detail, text) };
}

function came({ raw, byHand }: PostbackDetail, text: Text): Stage {
  if (byHand !== null) return { tone: 'good', summary: text.byHand.cameSummary, isProblem: false };
  const messages = text.window.detail;
  const method = visibleText(raw.method);
  const summary =
    raw.remoteAddress === null ? messages.cameBy(method) : messages.cameFrom(method, raw.remoteAddress);
  return { tone: 'good', summary, isProblem: false };
}

function understood(detail: PostbackDetail, text: Text): Stage {
  const messages = text.window.detail;
  const counted = detail.problems.filter((each) => each.severity !== 'note').length;
  if (detail.isHeld || counted > 0)
    return { tone: 'wait', summary: messages.problemCount(counted), isProblem: true };
  const notes = detail.problems.length;
  return {
    tone: 'good',
    summary: notes > 0 ? messages.noteCount(notes) : messages.fieldsRead(Object.keys(detail.origins).length),
    isProblem: false,
  };
}

function sent(detail: PostbackDetail, text: Text): Stage {
  const messages = text.window.detail;
  if (detail.isHeld) return { tone: 'quiet', summary: messages.sentHeld, isProblem: false };
  const deliveries = detail.deliveryDetails.toSorted(worstFirst);
  const [worst] = deliveries;
  if (worst === undefined) return { tone: 'quiet', summary: messages.sentNothing, isProblem: false };
  const done = deliveries.filter((each) => each.state === 'delivered').length;
  const tone = toneOf(worst);
  return {
    tone,
    summary: messages.sentSome(done, deliveries.length),
    isProblem: tone === 'bad' || tone === 'wait',
  };
}
