/** What a change of networks would do to held postbacks and deliveries, before it is made. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ChangePreview as Preview } from '../../shared/contract/change-preview.ts';
import type { PreviewedChange } from '../../shared/contract/networks.ts';
import type { Text } from '../../shared/text/en.ts';
import { useDesk } from '../client/desk-client.ts';
import classes from './ChangePreview.module.css';
import { formatsOf } from './formats.ts';
import { ErrorNote } from './ErrorNote.tsx';
import { useText } from './text-context.ts';
import { visibleText } from './visible-text.ts';

interface ChangePreviewProps {
  readonly change: PreviewedChange;
}

export function ChangePreview({ change }: ChangePreviewProps) {
  const desk = useDesk();
  const text = useText();
  const messages = text.previews;
  const { data, error } = useQuery(
    desk.networks.preview.queryOptions({
      input: change,
      // A postback may have come since.
      staleTime: 0,
      gcTime: 0,
      retry: false,
      placeholderData: keepPreviousData,
    }),
  );
  if (error !== null) return <ErrorNote error={error} title={messages.failed} />;
  const sentences = data === undefined ? [messages.loading] : sentencesOf(data, text);
  return (
    <div className={classes['preview']} role="status" aria-label={messages.title}>
      {sentences.map((sentence, index) => (
        <span key={sentence} className={classes['sentence']} data-first={index === 0 || undefined}>
          {sentence}{' '}
        </span>
      ))}
    </div>
  );
}

function sentencesOf(preview: Preview, text: Text): readonly string[] {
  const { count } = formatsOf(text.locale);
  const messages = text.previews;
  const { tried, isMore, stillHeld, repeats, outcomes, deliveries } = preview;
  const sent = deliveries.filter((each) => each.sent > 0);
  const become = outcomes.map((outcome) =>
    messages.become(count(outcome.count), outcome.count === 1, outcomeText(outcome, text)),
  );
  return [
    ...(become.length === 0 && sent.length === 0 ? [messages.nothing] : become),
    ...(repeats > 0 ? [messages.repeats(count(repeats), repeats === 1)] : []),
    ...(sent.length > 0
      ? [
          messages.sent(
            sent.map((each) => ({
              count: count(each.sent),
              isOne: each.sent === 1,
              name: visibleText(each.name),
            })),
          ),
          messages.sentFinal,
        ]
      : []),
    ...(sent.length === 0 && become.length > 0 ? [messages.notSent] : []),
    ...deliveries.flatMap(({ skipped, withdrawn, name }) => [
      ...(skipped > 0 ? [messages.skipped(count(skipped), visibleText(name))] : []),
      ...(withdrawn > 0 ? [messages.withdrawn(count(withdrawn), visibleText(name))] : []),
    ]),
    ...(stillHeld > 0 ? [messages.stillHeld(count(stillHeld), stillHeld === 1)] : []),
    ...(isMore ? [messages.isMore(count(tried))] : []),
  ];
}

function outcomeText({ event, status }: Preview['outcomes'][number], text: Text): string {
  const { eventNames, statuses } = text.window;
  const rated = status === null ? null : statuses[status];
  if (event === null) return text.previews.statusOnly(rated ?? text.window.shared.unknown);
  return text.previews.meaning(eventNames[event], rated);
}
