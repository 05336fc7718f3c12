/** The settings of one way to a public URL: the fields that it uses, and no others. */
import { Checkbox, PasswordInput, TextInput } from '@mantine/core';
import type { TunnelWay } from '../../../shared/contract/tunnel.ts';
import type { Draft } from '../../ui/use-draft.ts';
import { useText } from '../../ui/text-context.ts';
import type { WayValues } from './way-values.ts';
import { InputPairs } from '../../ui/InputPairs.tsx';

interface WayFieldsProps {
  readonly way: TunnelWay;
  readonly draft: Draft<WayValues>;
}

type TextField = 'server' | 'name' | 'address' | 'remotePort' | 'token';

export function WayFields({ way, draft }: WayFieldsProps) {
  const messages = useText().settings.address;
  const uses = (field: TunnelWay['fields'][number]): boolean => way.fields.includes(field);
  const typed = (field: TextField, path: string = field) => ({
    value: draft.values[field],
    error: draft.errorOf(path),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => {
      draft.change({ [field]: event.currentTarget.value });
    },
    onBlur: () => {
      draft.leave(path);
    },
  });
  return (
    <InputPairs>
      {uses('server') && (
        <TextInput
          label={messages.server}
          description={way.provider === 'ssh' ? messages.sshServerHint : messages.serverHint}
          spellCheck={false}
          {...typed('server')}
        />
      )}
      {uses('wishedName') && (
        <TextInput
          label={messages.name}
          description={messages.nameHint}
          placeholder={messages.namePlaceholder}
          spellCheck={false}
          {...typed('name', 'wishedName')}
        />
      )}
      {uses('address') && (
        <TextInput
          label={messages.address}
          description={messages.addressHint}
          placeholder="https://"
          spellCheck={false}
          {...typed('address')}
        />
      )}
      {uses('remotePort') && (
        <TextInput
          label={messages.remotePort}
          description={messages.remotePortHint}
          inputMode="numeric"
          {...typed('remotePort')}
        />
      )}
      {uses('token') && (
        <PasswordInput
          label={messages.token}
          description={way.token === null ? messages.tokenHint : messages.tokenSaved(way.token)}
          autoComplete="off"
          {...typed('token')}
        />
      )}
      {uses('token') && way.token !== null && (
        <Checkbox
          label={messages.removeToken}
          checked={draft.values.isTokenRemoved}
          onChange={(event) => {
            draft.change({ isTokenRemoved: event.currentTarget.checked });
          }}
        />
      )}
    </InputPairs>
  );
}
