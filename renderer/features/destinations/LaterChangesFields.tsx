/** What a destination hears of a conversion after it was told of it, in what words, and by which request. */
import { Group, SegmentedControl, Switch, Textarea, TextInput } from '@mantine/core';
import type { DestinationPreset } from '../../../shared/domain/forward/destination-preset.ts';
import { LATER_CHANGES } from '../../../shared/domain/forward/rules.ts';
import { REQUEST_METHODS } from '../../../shared/domain/forward/template.ts';
import { STATUSES } from '../../../shared/domain/conversion/event.ts';
import { Dim } from '../../ui/Dim.tsx';
import { MONO_INPUT } from '../../ui/Mono.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { useText } from '../../ui/text-context.ts';
import { withLaterChanges } from './rule-values.ts';
import type { RuleProps } from './use-rules.ts';

interface LaterChangesFieldsProps extends RuleProps {
  readonly preset: DestinationPreset;
  /** What a change is sent with at first, when it gets a request of its own. */
  readonly request: {
    readonly method: (typeof REQUEST_METHODS)[number];
    readonly url: string;
    readonly body: string;
  };
}

export function LaterChangesFields(props: LaterChangesFieldsProps) {
  const { rules, change, preset } = props;
  const messages = useText().destinations.laterChanges;
  return (
    <Rows width="text">
      <SegmentedControl
        aria-label={messages.title}
        data={LATER_CHANGES.map((kind) => ({ value: kind, label: messages.kinds[kind] }))}
        value={rules.laterChanges ?? 'never'}
        onChange={(kind) => {
          const chosen = LATER_CHANGES.find((each) => each === kind) ?? 'never';
          change(withLaterChanges(rules, chosen, preset));
        }}
      />
      <StatusWords {...props} />
      {(rules.laterChanges ?? 'never') !== 'never' && <ChangeRequest {...props} />}
    </Rows>
  );
}

function StatusWords({ rules, change, errorOf, leave }: RuleProps) {
  const text = useText();
  const messages = text.destinations.laterChanges;
  return (
    <div>
      <Dim as="div">{messages.statusValuesHint}</Dim>
      <Group gap="xs" align="flex-start">
        {STATUSES.map((status) => (
          <TextInput
            key={status}
            label={messages.wordFor(status)}
            placeholder={messages.noWord}
            spellCheck={false}
            value={rules.statusWords[status] ?? ''}
            error={errorOf(`rules.statusWords.${status}`)}
            onChange={(changed) => {
              change({ statusWords: { ...rules.statusWords, [status]: changed.currentTarget.value } });
            }}
            onBlur={() => {
              leave(`rules.statusWords.${status}`);
            }}
          />
        ))}
      </Group>
    </div>
  );
}

function ChangeRequest({ rules, change, errorOf, leave, request }: LaterChangesFieldsProps) {
  const messages = useText().destinations.laterChanges;
  const own = rules.changeRequest;
  const { method, url, body } = request;
  return (
    <>
      <Switch
        label={messages.ownRequest}
        description={messages.ownRequestHint}
        checked={own !== null}
        onChange={(changed) => {
          change({ changeRequest: changed.currentTarget.checked ? { method, url, body } : null });
        }}
      />
      {own !== null && (
        <>
          <SegmentedControl
            aria-label={messages.method}
            data={[...REQUEST_METHODS]}
            value={own.method}
            onChange={(picked) => {
              const chosen = REQUEST_METHODS.find((each) => each === picked) ?? 'GET';
              change({ changeRequest: { ...own, method: chosen } });
            }}
          />
          <Textarea
            label={messages.url}
            classNames={MONO_INPUT}
            autosize
            minRows={2}
            value={own.url}
            error={errorOf('rules.changeRequest.url')}
            onChange={(changed) => {
              const typed = changed.currentTarget.value.replaceAll(/[\r\n]+/g, '');
              change({ changeRequest: { ...own, url: typed } });
            }}
            onBlur={() => {
              leave('rules.changeRequest.url');
            }}
          />
          {own.method === 'POST' && (
            <Textarea
              label={messages.body}
              classNames={MONO_INPUT}
              autosize
              minRows={3}
              value={own.body}
              error={errorOf('rules.changeRequest.body')}
              onChange={(changed) => {
                change({ changeRequest: { ...own, body: changed.currentTarget.value } });
              }}
              onBlur={() => {
                leave('rules.changeRequest.body');
              }}
            />
          )}
        </>
      )}
    </>
  );
}
