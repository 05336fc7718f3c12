/** Certificates of the connection to the broker: whom this computer trusts, and what it shows of itself. Seldom needed. */
import { Checkbox, PasswordInput, Textarea } from '@mantine/core';
import type { BrokerView } from '../../../shared/contract/broker.ts';
import { useText } from '../../ui/text-context.ts';
import type { Draft } from '../../ui/use-draft.ts';
import type { BrokerValues } from './broker-values.ts';

interface BrokerTlsProps {
  readonly draft: Draft<BrokerValues>;
  readonly settings: BrokerView['settings'];
}

export function BrokerTls({ draft, settings }: BrokerTlsProps) {
  const messages = useText().broker.form;
  return (
    <>
      {(['ca', 'clientCertificate'] as const).map((name) => (
        <Textarea
          key={name}
          label={messages[name]}
          description={messages[`${name}Hint`]}
          autosize
          minRows={2}
          maxRows={6}
          spellCheck={false}
          value={draft.values[name]}
          error={draft.errorOf(name)}
          onChange={(event) => {
            draft.change({ [name]: event.currentTarget.value });
          }}
        />
      ))}
      <PasswordInput
        label={messages.clientKey}
        description={settings?.hasClientKey === true ? messages.clientKeyKept : messages.clientKeyHint}
        autoComplete="off"
        value={draft.values.clientKey}
        onChange={(event) => {
          draft.change({ clientKey: event.currentTarget.value });
        }}
      />
      <Checkbox
        label={messages.tlsFirst}
        description={messages.tlsFirstHint}
        checked={draft.values.tlsFirst}
        onChange={(event) => {
          draft.change({ tlsFirst: event.currentTarget.checked });
        }}
      />
    </>
  );
}
