/** The line that the network called, with its key masked. */
import type { PostbackDetail } from '../../../../shared/contract/postbacks.ts';
import { CodeBlock } from '../../../ui/CodeBlock.tsx';
import { Dim } from '../../../ui/Dim.tsx';
import { useText } from '../../../ui/text-context.ts';
import { useKeyMask } from './use-key-mask.ts';

export function CameStage({ detail }: { readonly detail: PostbackDetail }) {
  const messages = useText().window.detail;
  const mask = useKeyMask();
  const { raw } = detail;
  return (
    <>
      <CodeBlock text={mask(`${raw.method} ${raw.target}`)} label={messages.requestLine} />
      {raw.bodyBase64 !== '' && <CodeBlock text={mask(raw.body)} label={messages.body} />}
      {raw.remoteAddress !== null && (
        <Dim as="div">
          {messages.sender} {raw.remoteAddress}
        </Dim>
      )}
    </>
  );
}
