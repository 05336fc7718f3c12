/** Caps and thresholds: how far each is, and new ones. */
import { ActionIcon, Button, Group, Progress } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import type { Warning } from '../../../shared/contract/warnings.ts';
import type { Text } from '../../../shared/text/en.ts';
import { useDesk } from '../../client/desk-client.ts';
import { routeHash } from '../../navigation/route.ts';
import { Dim } from '../../ui/Dim.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { PageLayout } from '../../ui/PageLayout.tsx';
import { PlainList } from '../../ui/PlainList.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { Section } from '../../ui/Section.tsx';
import { formatsOf } from '../../ui/formats.ts';
import { Tone } from '../../ui/Tone.tsx';
import { useText } from '../../ui/text-context.ts';
import { visibleText } from '../../ui/visible-text.ts';
import { NewWarning } from './NewWarning.tsx';

const REFRESH_MS = 30_000;

export function WarningsView() {
  const desk = useDesk();
  const text = useText();
  const messages = text.warnings;
  const { data, error } = useQuery({
    ...desk.warnings.list.queryOptions(),
    refetchInterval: REFRESH_MS,
  });
  const remove = useMutation(desk.warnings.remove.mutationOptions());
  return (
    <PageLayout
      title={messages.title}
      tabs={
        <Button size="xs" variant="subtle" component="a" href={routeHash('costs')}>
          {text.costs.back}
        </Button>
      }
    >
      <Section title={messages.list} description={messages.hint}>
        <Rows>
          {error !== null && <ErrorNote error={error} />}
          {remove.error !== null && <ErrorNote error={remove.error} />}
          {data?.items.length === 0 && <Dim as="p">{messages.none}</Dim>}
          <PlainList label={messages.list}>
            {(data?.items ?? []).map((warning) => (
              <li key={warning.id}>
                <WarningRow
                  warning={warning}
                  onRemove={() => {
                    remove.mutate({ id: warning.id });
                  }}
                />
              </li>
            ))}
          </PlainList>
          <NewWarning />
        </Rows>
      </Section>
    </PageLayout>
  );
}

interface WarningRowProps {
  readonly warning: Warning;
  readonly onRemove: () => void;
}

function WarningRow({ warning: { rule, figures, level }, onRemove }: WarningRowProps) {
  const desk = useDesk();
  const text = useText();
  const messages = text.warnings;
  const { data: networks } = useQuery(desk.networks.list.queryOptions());
  const { data: links } = useQuery(desk.links.list.queryOptions());
  const link = links?.items.find(({ id }) => id === rule.linkId)?.name;
  const network = networks?.items.find(({ id }) => id === rule.networkId)?.name;
  const what = `${visibleText(link ?? network ?? messages.allNetworks)}: ${messages.describe(rule)}`;
  return (
    <Group gap="xs">
      <span>{what}</span>
      <Tone tone={level === 0 ? 'quiet' : level === 80 ? 'wait' : 'bad'}>{nowText(rule, figures, text)}</Tone>
      {rule.kind === 'cap' && (
        <Progress
          w={120}
          value={Math.min(100, ((figures.now ?? 0) / rule.most) * 100)}
          color={level === 0 ? 'blue' : level === 80 ? 'yellow' : 'red'}
          aria-label={what}
        />
      )}
      <ActionIcon variant="subtle" color="red" aria-label={messages.remove(what)} onClick={onRemove}>
        <Trash2 size={14} aria-hidden />
      </ActionIcon>
    </Group>
  );
}

function nowText(rule: Warning['rule'], { now }: Warning['figures'], text: Text): string {
  const { count } = formatsOf(text.locale);
  const messages = text.warnings;
  switch (rule.kind) {
    case 'cap':
      return messages.countOf(count(now ?? 0), count(rule.most));
    case 'count':
      return messages.now(count(now ?? 0));
    case 'approval':
      return messages.now(messages.rate(now));
    case 'payout':
      return messages.now(messages.payout(now));
  }
}
