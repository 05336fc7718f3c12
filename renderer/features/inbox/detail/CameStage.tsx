/** The line that the network called; of an entry by hand what it is. */
import { Anchor } from '@mantine/core';
import type { PostbackDetail } from '../../../../shared/contract/postbacks.ts';
import { showPostback } from '../../../navigation/route.ts';
import { Dim } from '../../../ui/Dim.tsx';
import { MaskedBlock } from '../../../ui/MaskedBlock.tsx';
import { Note } from '../../../ui/Note.tsx';
import { useText } from '../../../ui/text-context.ts';
import { entryMessage } from '../hand/hand-messages.ts';

export function CameStage({ detail }: { readonly detail: PostbackDetail }) {
  const text = useText();
  const messages = text.window.detail;
  const { raw, byHand } = detail;
  if (byHand !== null) return <div>{entryMessage(byHand, text)}</div>;
  return (
    <>
      {detail.resent !== null && <SentByPerson resent={detail.resent} />}
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

/** That no network sent it, with the way to what it was made from. */
function SentByPerson({ resent }: { readonly resent: NonNullable<PostbackDetail['resent']> }) {
  const { markHint, showOriginal } = useText().actions.resend;
  const { ofId } = resent;
  return (
    <Note tone="wait">
      {markHint}{' '}
      {ofId !== null && (
        <Anchor
          component="button"
          type="button"
          onClick={() => {
            showPostback(ofId);
          }}
        >
          {showOriginal}
        </Anchor>
      )}
    </Note>
  );
}
