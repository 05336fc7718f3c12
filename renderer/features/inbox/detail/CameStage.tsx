/** The line that the network called. */
import type { PostbackDetail } from '../../../../shared/contract/postbacks.ts';
import { Dim } from '../../../ui/Dim.tsx';
import { MaskedBlock } from '../../../ui/MaskedBlock.tsx';
import { useText } from '../../../ui/text-context.ts';

export function CameStage({ detail }: { readonly detail: PostbackDetail }) {
  const messages = useText().window.detail;
  const { raw } = detail;
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
