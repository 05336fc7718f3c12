/** The address and body with made-up values filled in, while the person is still typing. */
import { checkTemplate, type MacroValues, renderTemplate } from '../../../shared/domain/forward/template.ts';
import { EVENTS } from '../../../shared/domain/words.ts';
import { useText } from '../../ui/text-context.ts';
import { type DestinationValues, requestOf } from './destination-values.ts';
import classes from './Destinations.module.css';

const SAMPLE: Omit<MacroValues, 'event'> = {
  clickid: 'a8f3c2d1e91',
  status: 'approved',
  payout: '60.5',
  currency: 'USD',
  txid: '7712',
  network: '1win',
  receivedAt: '2026-11-23T12:00:00.000Z',
  params: new Map(),
};

export function RequestPreview({ values }: { readonly values: DestinationValues }) {
  const words = useText().destinations.request;
  const template = requestOf(values);
  if (!template.url.includes('{') || checkTemplate(template).length > 0) return null;
  const rendered = renderTemplate(template, { ...SAMPLE, event: sampleWord(values) });
  return (
    <div title={words.previewHint}>
      <span className={classes['label']}>{words.preview}</span>
      <div className={classes['preview']}>
        {rendered.url}
        {rendered.body === null ? '' : `\n${rendered.body}`}
      </div>
    </div>
  );
}

function sampleWord({ events }: DestinationValues): string {
  const event = events.first_deposit.isSent ? 'first_deposit' : EVENTS.find((each) => events[each].isSent);
  return event === undefined ? '' : events[event].word;
}
