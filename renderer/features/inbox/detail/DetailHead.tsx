/** Which postback is open, and its tabs. */
import { ActionIcon, Tabs, VisuallyHidden } from '@mantine/core';
import { ChevronDown, ChevronUp, X } from 'lucide-react';
import type { Postback } from '../../../../shared/contract/postbacks.ts';
import { Amount } from '../../../ui/Amount.tsx';
import { EventPill } from '../../../ui/EventPill.tsx';
import { NetworkLetter } from '../../../ui/NetworkLetter.tsx';
import { Tag } from '../../../ui/Tag.tsx';
import { Timestamp } from '../../../ui/Timestamp.tsx';
import { useText } from '../../../ui/text-context.ts';
import { resentMessage } from '../resend/resent-message.ts';
import { postbackMessages } from '../postback-messages.ts';
import classes from './DetailHead.module.css';

interface DetailHeadProps {
  /** Null until it is known. */
  readonly postback: Postback | null;
  readonly historyCount: number;
  /** Shows the next one (1) or the one before (-1). */
  readonly onMove: (step: number) => void;
  readonly onClose: () => void;
}

export function DetailHead({ postback, historyCount, onMove, onClose }: DetailHeadProps) {
  const text = useText();
  const messages = text.window;
  return (
    <div className={classes['head']}>
      <VisuallyHidden component="h2">{messages.detail.label}</VisuallyHidden>
      <div className={classes['which']}>{postback !== null && <Which postback={postback} />}</div>
      <div className={classes['buttons']}>
        <HeadButton
          name={messages.detail.newer}
          onPress={() => {
            onMove(-1);
          }}
        >
          <ChevronUp size={16} />
        </HeadButton>
        <HeadButton
          name={messages.detail.older}
          onPress={() => {
            onMove(1);
          }}
        >
          <ChevronDown size={16} />
        </HeadButton>
        <HeadButton name={messages.shared.close} onPress={onClose}>
          <X size={16} />
        </HeadButton>
      </div>
      <Tabs.List className={classes['tabs'] ?? ''}>
        <Tabs.Tab value="story">{messages.detail.story}</Tabs.Tab>
        <Tabs.Tab value="raw">{messages.detail.raw}</Tabs.Tab>
        <Tabs.Tab value="deliveries">{messages.detail.deliveries}</Tabs.Tab>
        <Tabs.Tab value="history">
          {messages.detail.history}
          {historyCount > 0 && ` ${historyCount}`}
        </Tabs.Tab>
        <Tabs.Tab value="compare">{text.actions.compare.tab}</Tabs.Tab>
      </Tabs.List>
    </div>
  );
}

function Which({ postback }: { readonly postback: Postback }) {
  const text = useText();
  const { network } = postbackMessages(postback, text);
  const isRejected = postback.status === 'rejected';
  return (
    <>
      <EventPill
        event={postback.event}
        value={postback.eventWord}
        look={isRejected ? 'rejected' : postback.relation?.kind === 'repeat' ? 'repeat' : 'counts'}
      />
      {postback.payout !== null && (
        <Amount amount={postback.payout} currency={postback.currency} status={postback.status} />
      )}
      <NetworkLetter name={network} />
      <span className={classes['network']}>{network}</span>
      <span className={classes['time']}>
        <Timestamp at={postback.receivedAt} />
      </span>
      {postback.resent !== null && (
        <Tag tone="wait" hint={text.actions.resend.markHint}>
          {resentMessage(postback.resent, text)}
        </Tag>
      )}
      {postback.count > 1 && (
        <span className={classes['time']}>
          {text.window.detail.ofRequest(String(postback.index), String(postback.count))}
        </span>
      )}
    </>
  );
}

interface HeadButtonProps {
  readonly name: string;
  readonly onPress: () => void;
  readonly children: React.ReactNode;
}

function HeadButton({ name, onPress, children }: HeadButtonProps) {
  return (
    <ActionIcon variant="subtle" color="gray" aria-label={name} title={name} onClick={onPress}>
      {children}
    </ActionIcon>
  );
}
