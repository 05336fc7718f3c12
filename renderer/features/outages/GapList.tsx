/** Each gap with what it means: which networks usually send then, and what to ask of them. */
import { Button } from '@mantine/core';
import { MailCheck } from 'lucide-react';
import { useState } from 'react';
import type { GapView, OutagesView } from '../../../shared/contract/outages.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { PlainList } from '../../ui/PlainList.tsx';
import { More } from '../../ui/More.tsx';
import { Section } from '../../ui/Section.tsx';
import { Tone } from '../../ui/Tone.tsx';
import { useText } from '../../ui/text-context.ts';
import { duration } from '../../ui/time.ts';
import { CauseMark } from './CauseMark.tsx';
import { Dim } from '../../ui/Dim.tsx';
import classes from './GapList.module.css';

const SHOWN = 8;

interface GapListProps {
  readonly view: OutagesView;
  readonly nowMs: number;
}

export function GapList({ view, nowMs }: GapListProps) {
  const messages = useText().outages.gaps;
  const [shown, setShown] = useState(SHOWN);
  const hidden = view.gaps.length - shown;
  return (
    <Section title={messages.title}>
      {view.gaps.length === 0 && <Dim as="p">{messages.none}</Dim>}
      <PlainList label={messages.label}>
        {view.gaps.slice(0, shown).map((gap) => (
          <Gap key={gap.beganAt} gap={gap} nowMs={nowMs} />
        ))}
      </PlainList>
      {hidden > 0 && (
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            setShown(view.gaps.length);
          }}
        >
          {messages.more(hidden)}
        </Button>
      )}
    </Section>
  );
}

function Gap({ gap, nowMs }: { readonly gap: GapView; readonly nowMs: number }) {
  const { clockTime, dayName } = useFormats();
  const text = useText();
  const messages = text.outages.gaps;
  const fromMs = Date.parse(gap.beganAt);
  const untilMs = gap.endedAt === null ? nowMs : Date.parse(gap.endedAt);
  const from = `${dayName(fromMs)}, ${clockTime(fromMs)}`;
  const isSameDay = dayName(fromMs) === dayName(untilMs);
  const until = isSameDay ? clockTime(untilMs) : `${dayName(untilMs)}, ${clockTime(untilMs)}`;
  return (
    <li className={classes['gap']}>
      <div className={classes['gapHead']}>
        <strong>{gap.endedAt === null ? messages.lasting(from) : messages.span(from, until)}</strong>
        <span>{duration(untilMs - fromMs, text.window.statusBar)}</span>
        <CauseMark cause={gap.cause} />
      </div>
      {gap.isCovered && (
        <Tone tone="good">
          <MailCheck size={13} aria-hidden /> {messages.covered}
        </Tone>
      )}
      <Advice gap={gap} />
      {gap.stretches.length > 1 && (
        <More title={messages.parts}>
          <PlainList>
            {gap.stretches.map((outage) => (
              <li key={`${outage.cause} ${outage.beganAt}`} className={classes['gapHead']}>
                <span>
                  {clockTime(Date.parse(outage.beganAt))} –{' '}
                  {outage.endedAt === null
                    ? text.outages.timeline.now
                    : clockTime(Date.parse(outage.endedAt))}
                </span>
                <CauseMark cause={outage.cause} />
              </li>
            ))}
          </PlainList>
        </More>
      )}
    </li>
  );
}

function Advice({ gap }: { readonly gap: GapView }) {
  const { clockTime, count, dayName } = useFormats();
  const messages = useText().outages.gaps;
  const unknown = gap.networks.filter((each) => each.meaning.kind === 'too_little').map((each) => each.name);
  const usual = gap.networks.flatMap((each) => {
    const { meaning, name } = each;
    switch (meaning.kind) {
      case 'too_little':
      case 'nothing_usual':
        return [];
      case 'in_mailbox':
        return [{ ...each, tone: 'plain', line: messages.inMailbox(name) }];
      case 'ask':
        return [{ ...each, tone: 'plain', line: messages.ask(name, count(meaning.count)) }];
      case 'switched_off':
        return [{ ...each, tone: 'bad', line: messages.switchedOff(name, count(meaning.count)) }];
      case 'comes_again': {
        const untilMs = Date.parse(meaning.until);
        const until = `${dayName(untilMs)}, ${clockTime(untilMs)}`;
        return [{ ...each, tone: 'plain', line: messages.comesAgain(name, count(meaning.count), until) }];
      }
    }
  });
  if (gap.networks.length === 0) return null;
  return (
    <div>
      {usual.length > 0 && (
        <>
          <Dim as="div">{messages.usually}</Dim>
          <ul className={classes['advice']}>
            {usual.map((each) => (
              <li key={each.networkId} data-tone={each.tone}>
                {each.line}
              </li>
            ))}
          </ul>
        </>
      )}
      {usual.length === 0 && unknown.length === 0 && <Dim as="div">{messages.nobody}</Dim>}
      {unknown.length > 0 && <Dim as="div">{messages.tooLittle(unknown.join(', '))}</Dim>}
    </div>
  );
}
