/** The line that the network called; of an entry by hand what it is. */
import type { PostbackDetail } from '../../../../shared/contract/postbacks.ts';
import { Dim } from '../../../ui/Dim.tsx';
import { MaskedBlock } from '../../../ui/MaskedBlock.tsx';
import { useText } from '../../../ui/text-context.ts';
import { entryMessage } from '../hand/hand-messages.ts';

export function CameStage({ detail }: { readonly detail: PostbackDetail }) {
  const text = useText();
  const messages = text.window.detail;
  const { raw, byHand } = detail;
  if (byHand !== null) return <div>{entryMessage(byHand, text)}</div>;
  return (
    <>
      <MaskedBlock text={`${raw.method} ${raw.target}`} label={messages.requestLine} isReceived />
      {raw.bodyBase64 !== '' && <MaskedBlock text={raw.body} label={messages.body} isReceived />}
      {raw.remoteAddress !== null && (
        <Dim as="div">
          {messages.sender} {raw.remoteAddress}
        </Dim>
      )}
    </>
  );
}
