/** The request as it came. Everything is text: nothing of a sender's becomes markup. */
import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { z } from 'zod';
import type { PostbackDetail, RawRequestView } from '../../../../shared/contract/postbacks.ts';
import { CodeBlock } from '../../../ui/CodeBlock.tsx';
import { useText } from '../../../ui/text-context.ts';
import { FieldsTable } from './FieldsTable.tsx';
import { Dim } from '../../../ui/Dim.tsx';
import classes from './RawTab.module.css';
import { hexDump, prettyBody } from './raw-text.ts';

const shapeSchema = z.enum(['pretty', 'exact', 'hex']);
type Shape = z.infer<typeof shapeSchema>;

export function RawTab({ detail }: { readonly detail: PostbackDetail }) {
  const messages = useText().window.detail;
  const { raw } = detail;
  const query = detail.fields.filter((field) => field.source === 'query');
  const headers = raw.headers.map(([name, value]) => `${name}: ${value}`).join('\n');
  return (
    <div className={classes['stack']}>
      <h3 className={classes['title']}>{messages.requestLine}</h3>
      <CodeBlock text={`${raw.method} ${raw.target} HTTP/${raw.httpVersion}`} label={messages.requestLine} />
      {query.length > 0 && (
        <>
          <h3 className={classes['title']}>{messages.query}</h3>
          <FieldsTable fields={query} label={messages.query} hasSources={false} />
        </>
      )}
      <h3 className={classes['title']}>
        {messages.headers}
        {raw.remoteAddress !== null && ` · ${messages.sender} ${raw.remoteAddress}`}
      </h3>
      <CodeBlock text={headers === '' ? messages.noHeaders : headers} label={messages.headers} />
      <BodyView raw={raw} />
    </div>
  );
}

function BodyView({ raw }: { readonly raw: RawRequestView }) {
  const messages = useText().window.detail;
  const [shape, setShape] = useState<Shape>('pretty');
  if (raw.bodyBase64 === '') return <Dim as="div">{messages.noBody}</Dim>;
  const texts: Readonly<Record<Shape, () => string>> = {
    pretty: () => prettyBody(raw.body),
    exact: () => raw.body,
    hex: () => hexDump(raw.bodyBase64),
  };
  return (
    <>
      <div className={classes['bodyHead']}>
        <h3 className={classes['title']}>{messages.body}</h3>
        <SegmentedControl
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
