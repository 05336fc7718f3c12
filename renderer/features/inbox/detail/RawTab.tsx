/** The request as it came, keys masked until asked for. Everything is text: nothing of a sender's becomes markup. */
import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { z } from 'zod';
import type { PostbackDetail, RawRequestView } from '../../../../shared/contract/postbacks.ts';
import { CodeBlock } from '../../../ui/CodeBlock.tsx';
import { useText } from '../../../ui/text-context.ts';
import { useFormats } from '../../../ui/use-formats.ts';
import { utcTime } from '../../../ui/time.ts';
import { Timestamp } from '../../../ui/Timestamp.tsx';
import { QueryTable } from './QueryTable.tsx';
import { Dim } from '../../../ui/Dim.tsx';
import classes from './RawTab.module.css';
import { HIDDEN_BYTE, hexDump, prettyBody } from './raw-text.ts';
import { type KeyMask, useKeyMasks } from '../../../ui/use-key-masks.ts';

const shapeSchema = z.enum(['pretty', 'exact', 'hex']);
type Shape = z.infer<typeof shapeSchema>;

export function RawTab({ detail }: { readonly detail: PostbackDetail }) {
  const { count } = useFormats();
  const text = useText();
  const messages = text.window.detail;
  const { received: maskKeys } = useKeyMasks();
  const [showsKey, setShowsKey] = useState(false);
  const mask: KeyMask = showsKey ? (shown) => shown : maskKeys;
  const { raw } = detail;
  if (detail.byHand !== null) return <Dim as="div">{text.byHand.noRequest}</Dim>;
  if (raw.headBase64 === '' && raw.bodyBase64 === '') return <Dim as="div">{messages.requestGone}</Dim>;
  const line = `${raw.method} ${raw.target} HTTP/${raw.httpVersion}`;
  const headers = raw.headers.map(([name, value]) => `${name}: ${value}`).join('\n');
  const hasKey = [line, headers, raw.body].some((part) => maskKeys(part) !== part);
  const [headBytes, bodyBytes] = [bytesOf(raw.headBase64), bytesOf(raw.bodyBase64)];
  return (
    <div className={classes['stack']}>
      <div className={classes['titleRow']}>
        <h3 className={classes['title']}>{messages.requestLine}</h3>
        {hasKey && (
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => {
              setShowsKey(!showsKey);
            }}
          >
            {showsKey ? messages.hideKey : messages.showKey}
          </Button>
        )}
      </div>
      <CodeBlock text={mask(line)} label={messages.requestLine} />
      <Dim as="div">
        {messages.headAndBody(count(headBytes), count(bodyBytes))} ·{' '}
        <Timestamp at={detail.receivedAt} isLong /> ({text.window.shared.utc(utcTime(detail.receivedAt))})
      </Dim>
      {raw.target.includes('?') && (
        <>
          <h3 className={classes['title']}>{messages.query}</h3>
          <QueryTable raw={raw} mask={mask} />
        </>
      )}
      <h3 className={classes['title']}>
        {messages.headers}
        {raw.remoteAddress !== null && ` · ${messages.sender} ${raw.remoteAddress}`}
      </h3>
      <CodeBlock text={headers === '' ? messages.noHeaders : mask(headers)} label={messages.headers} />
      <BodyView raw={raw} mask={mask} />
    </div>
  );
}

function bytesOf(base64: string): number {
  return atob(base64).length;
}

interface BodyViewProps {
  readonly raw: RawRequestView;
  readonly mask: KeyMask;
}

function BodyView({ raw, mask }: BodyViewProps) {
  const messages = useText().window.detail;
  const [shape, setShape] = useState<Shape>('pretty');
  if (raw.bodyBase64 === '') return <Dim as="div">{messages.noBody}</Dim>;
  const texts: Readonly<Record<Shape, () => string>> = {
    pretty: () => prettyBody(mask(raw.body)),
    exact: () => mask(raw.body),
    hex: () => hexDump(mask(atob(raw.bodyBase64), (rest) => HIDDEN_BYTE.repeat(rest.length))),
  };
  return (
    <>
      <div className={classes['titleRow']}>
        <h3 className={classes['title']}>{messages.body}</h3>
        <SegmentedControl
          aria-label={messages.body}
          value={shape}
          onChange={(value) => {
            setShape(shapeSchema.parse(value));
          }}
          data={shapeSchema.options.map((each) => ({ value: each, label: messages[each] }))}
        />
      </div>
      <CodeBlock text={texts[shape]()} label={messages.body} />
    </>
  );
}
