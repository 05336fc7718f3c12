/** The line that the network called, with its key masked; of an entry by hand what it is. */
import type { PostbackDetail } from '../../../../shared/contract/postbacks.ts';
import { CodeBlock } from '../../../ui/CodeBlock.tsx';
import { Dim } from '../../../ui/Dim.tsx';
import { useText } from '../../../ui/text-context.ts';
import { entryWords } from '../hand/hand-words.ts';
import { useKeyMask } from './use-key-mask.ts';

export function CameStage({ detail }: { readonly detail: PostbackDetail }) {
  const text = useText();
  const messages = text.window.detail;
  const mask = useKeyMask();
  const { raw, byHand } = detail;
  if (byHand !== null) return <div>{entryWords(byHand, text)}</div>;
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
