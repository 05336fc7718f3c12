/** The exact request for a real postback, or a sample, while the person is still typing. The engine fills it in. */
import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDesk } from '../../client/desk-client.ts';
import { useText } from '../../ui/text-context.ts';
import { useKeyMasks } from '../../ui/use-key-masks.ts';
import { type DestinationValues, triedFields } from './destination-values.ts';
import { Label } from '../../ui/Label.tsx';
import { UrlPreview } from './UrlPreview.tsx';
import classes from './RequestPreview.module.css';
import { postbackLabel } from './postback-label.ts';
import { previewTrial, type TrialInput, type TrialTarget } from './trial.ts';

const RECENT = 20;
const PAUSE_MS = 250;

interface RequestPreviewProps {
  readonly target: TrialTarget;
  readonly values: DestinationValues;
}

export function RequestPreview({ target, values }: RequestPreviewProps) {
  const desk = useDesk();
  const text = useText();
  const messages = text.destinations.request;
  const { known: mask } = useKeyMasks();
  const recent = useQuery(desk.postbacks.list.queryOptions({ input: { limit: RECENT } }));
  const [postbackId, setPostbackId] = useState<string | null>(null);
  const postbacks = recent.data?.items ?? [];
  const chosen =
    postbacks.find((postback) => postback.id === postbackId) ??
    postbacks.find((each) => each.event !== null && !each.isHeld);
  // The values stay the same object until somebody types; what is made of them would not.
  const [typed] = useDebouncedValue(values, PAUSE_MS);
  const input = triedFields(typed);
  const tried: TrialInput = { ...input, postbackId: postbackId === '' ? undefined : chosen?.id };
  const preview = useQuery({
    queryKey: ['destination-preview', target, tried],
    queryFn: async () => previewTrial(desk, target, tried),
    enabled: input !== null && values.url.includes('{'),
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 30_000,
    retry: false,
  });
  const request = preview.data ?? null;
  if (input === null || !values.url.includes('{') || request === null) return null;
  return (
    <div role="group" aria-label={messages.preview} title={messages.previewHint}>
      <div className={classes['previewHead']}>
        <Label>{messages.preview}</Label>
        <Select
          size="xs"
          w={340}
          aria-label={messages.previewOf}
          allowDeselect={false}
          comboboxProps={{ keepMounted: false }}
          data={[
            { value: '', label: messages.previewSample },
            ...postbacks.map((postback) => ({ value: postback.id, label: postbackLabel(postback, text) })),
          ]}
          value={postbackId === '' ? '' : (chosen?.id ?? '')}
          onDropdownOpen={() => void recent.refetch()}
          onChange={(value) => {
            setPostbackId(value);
          }}
        />
      </div>
      <UrlPreview>
        {request.method} {mask(request.url)}
        {request.body === null ? '' : `\n${mask(request.body)}`}
      </UrlPreview>
    </div>
  );
}
