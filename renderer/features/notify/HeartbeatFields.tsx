/** What is called, how often, and what sleep and a stop mean. */
import { Checkbox, NativeSelect, Switch, TextInput } from '@mantine/core';
import type { HeartbeatView } from '../../../shared/contract/heartbeat.ts';
import { HEARTBEAT_KINDS, type HeartbeatUrl } from '../../../shared/domain/notify/heartbeat-settings.ts';
import { useText } from '../../ui/text-context.ts';
import type { Draft } from '../../ui/use-draft.ts';
import { type HeartbeatValues, URLS_OF } from './heartbeat-values.ts';

interface HeartbeatFieldsProps {
  readonly draft: Draft<HeartbeatValues>;
  readonly view: HeartbeatView;
}

export function HeartbeatFields({ draft, view }: HeartbeatFieldsProps) {
  const messages = useText().heartbeat;
  const { values, change } = draft;
  return (
    <>
      <Switch
        label={messages.isOn}
        checked={values.isOn}
        onChange={(event) => {
          change({ isOn: event.currentTarget.checked });
        }}
      />
      <NativeSelect
        label={messages.kind}
        data={HEARTBEAT_KINDS.map((value) => ({ value, label: messages.kinds[value] }))}
        value={values.kind}
        onChange={(event) => {
          const kind = HEARTBEAT_KINDS.find((each) => each === event.currentTarget.value);
          if (kind !== undefined) change({ kind });
        }}
      />
      {URLS_OF[values.kind].map((name) => (
        <UrlField key={name} name={name} draft={draft} saved={view.urls[name]} />
      ))}
      <TextInput
        label={messages.every}
        description={messages.everyHint}
        inputMode="numeric"
        value={values.everyMinutes}
        error={draft.errorOf('everyMinutes')}
        onChange={(event) => {
          change({ everyMinutes: event.currentTarget.value });
        }}
        onBlur={() => {
          draft.leave('everyMinutes');
        }}
      />
      {values.kind === 'healthchecks' && (
        <Checkbox
          label={messages.alarmsAtStop}
          description={messages.alarmsAtStopHint}
          checked={values.alarmsAtStop}
          onChange={(event) => {
            change({ alarmsAtStop: event.currentTarget.checked });
          }}
        />
      )}
      <Checkbox
        label={messages.allowsPrivate}
        checked={values.allowsPrivate}
        onChange={(event) => {
          change({ allowsPrivate: event.currentTarget.checked });
        }}
      />
    </>
  );
}

interface UrlFieldProps {
  readonly name: HeartbeatUrl;
  readonly draft: Draft<HeartbeatValues>;
  readonly saved: HeartbeatView['urls'][HeartbeatUrl];
}

function UrlField({ name, draft, saved }: UrlFieldProps) {
  const messages = useText().heartbeat;
  const hint = (): string => {
    if (saved === null) return messages.urlHints[name];
    return saved.isReadable ? messages.urlSaved(saved.shown) : messages.urlUnreadable;
  };
  return (
    <TextInput
      label={messages.urls[name]}
      description={hint()}
      autoComplete="off"
      spellCheck={false}
      value={draft.values[name]}
      error={draft.errorOf(name)}
      onChange={(event) => {
        draft.change({ [name]: event.currentTarget.value });
      }}
      onBlur={() => {
        draft.leave(name);
      }}
    />
  );
}
