/** The settings of one way to a public URL: the fields that it uses, and no others. */
import { Checkbox, PasswordInput, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { TunnelWay } from '../../../shared/contract/tunnel.ts';
import { useText } from '../../ui/text-context.ts';
import type { WayValues } from './way-values.ts';
import { InputPairs } from './InputPairs.tsx';

export function WayFields(props: { readonly way: TunnelWay; readonly form: UseFormReturnType<WayValues> }) {
  const { way, form } = props;
  const messages = useText().settings.address;
  const uses = (field: TunnelWay['fields'][number]): boolean => way.fields.includes(field);
  return (
    <InputPairs>
      {uses('server') && (
        <TextInput
          label={messages.server}
          description={way.provider === 'ssh' ? messages.sshServerHint : messages.serverHint}
          spellCheck={false}
          {...form.getInputProps('server')}
        />
      )}
      {uses('wishedName') && (
        <TextInput
          label={messages.name}
          description={messages.nameHint}
          placeholder={messages.namePlaceholder}
          spellCheck={false}
          {...form.getInputProps('name')}
        />
      )}
      {uses('address') && (
        <TextInput
          label={messages.address}
          description={messages.addressHint}
          placeholder="https://"
          spellCheck={false}
          {...form.getInputProps('address')}
        />
      )}
      {uses('remotePort') && (
        <TextInput
          label={messages.remotePort}
          description={messages.remotePortHint}
          inputMode="numeric"
          {...form.getInputProps('remotePort')}
        />
      )}
      {uses('token') && (
        <PasswordInput
          label={messages.token}
          description={way.token === null ? messages.tokenHint : messages.tokenSaved(way.token)}
          autoComplete="off"
          {...form.getInputProps('token')}
        />
      )}
      {uses('token') && way.token !== null && (
        <Checkbox
          label={messages.removeToken}
          {...form.getInputProps('isTokenRemoved', { type: 'checkbox' })}
        />
      )}
    </InputPairs>
  );
}
