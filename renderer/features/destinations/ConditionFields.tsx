/** Which conversions go to a destination: by rating, network, link, country, payout. */
import { Checkbox, Group, MultiSelect, NumberInput, TagsInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { SENT_RATINGS } from '../../../shared/domain/forward/rules.ts';
import { useDesk } from '../../client/desk-client.ts';
import { Note } from '../../ui/Note.tsx';
import { useText } from '../../ui/text-context.ts';
import { Rows } from '../../ui/Rows.tsx';
import type { RuleProps } from './use-rules.ts';

export function ConditionFields({ rules, change, errorOf, leave }: RuleProps) {
  const desk = useDesk();
  const messages = useText().destinations.conditions;
  const networks = useQuery(desk.networks.list.queryOptions());
  const links = useQuery(desk.links.list.queryOptions());
  return (
    <Rows width="text">
      <Checkbox.Group
        label={messages.ratings}
        description={messages.ratingsHint}
        value={[...rules.ratings]}
        onChange={(ratings) => {
          change({ ratings: SENT_RATINGS.filter((each) => ratings.includes(each)) });
        }}
      >
        <Group gap="md" mt={6}>
          {SENT_RATINGS.map((rating) => (
            <Checkbox key={rating} size="xs" value={rating} label={messages.ratingNames[rating]} />
          ))}
        </Group>
      </Checkbox.Group>
      {rules.ratings.length === 0 && <Note tone="wait">{messages.noRating}</Note>}
      <MultiSelect
        label={messages.networks}
        placeholder={rules.networkIds.length === 0 ? messages.all : ''}
        searchable
        data={(networks.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={[...rules.networkIds]}
        error={errorOf('rules.conditions.networkIds')}
        onChange={(networkIds) => {
          change({ networkIds });
        }}
      />
      <MultiSelect
        label={messages.links}
        description={messages.linksHint}
        placeholder={rules.linkIds.length === 0 ? messages.all : ''}
        searchable
        limit={50}
        data={(links.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={[...rules.linkIds]}
        error={errorOf('rules.conditions.linkIds')}
        onChange={(linkIds) => {
          change({ linkIds });
        }}
      />
      <TagsInput
        label={messages.countries}
        description={messages.countriesHint}
        placeholder={rules.countries.length === 0 ? messages.all : ''}
        splitChars={[',', ' ', ';']}
        value={[...rules.countries]}
        error={errorOf('rules.conditions.countries')}
        onChange={(countries) => {
          change({ countries: [...new Set(countries.map((code) => code.toUpperCase()))] });
          leave('rules.conditions.countries');
        }}
      />
      <NumberInput
        w={220}
        label={messages.payoutFrom}
        description={messages.payoutFromHint}
        clampBehavior="none"
        value={rules.payoutFrom}
        error={errorOf('rules.conditions.payoutFrom')}
        onChange={(payoutFrom) => {
          change({ payoutFrom });
        }}
        onBlur={() => {
          leave('rules.conditions.payoutFrom');
        }}
      />
    </Rows>
  );
}
