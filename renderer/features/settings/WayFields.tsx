/** The settings of one way to a public address: the fields that it uses, and no others. */
import { Checkbox, PasswordInput, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { TunnelWay } from '../../../shared/contract/tunnel.ts';
import { useText } from '../../ui/text-context.ts';
import type { WayValues } from './way-values.ts';
import classes from './Settings.module.css';

export function WayFields(props: { readonly way: TunnelWay; readonly form: UseFormReturnType<WayValues> }) {
  const { way, form } = props;
  const words = useText().settings.address;
  const uses = (field: TunnelWay['fields'][number]): boolean => way.fields.includes(field);
  return (
    <div className={classes['inputs']}>
      {uses('server') && (
        <TextInput
          label={words.server}
          description={way.provider === 'ssh' ? words.sshServerHint : words.serverHint}
          spellCheck={false}
          {...form.getInputProps('server')}
        />
      )}
      {uses('wishedName') && (
        <TextInput
          label={words.name}
          description={words.nameHint}
          placeholder={words.namePlaceholder}
          spellCheck={false}
          {...form.getInputProps('name')}
        />
      )}
      {uses('address') && (
        <TextInput
          label={words.address}
          description={words.addressHint}
          placeholder="https://"
          spellCheck={false}
          {...form.getInputProps('address')}
        />
      )}
      {uses('remotePort') && (
        <TextInput
          label={words.remotePort}
          description={words.remotePortHint}
          inputMode="numeric"
          {...form.getInputProps('remotePort')}
        />
      )}
      {uses('token') && (
        <PasswordInput
          label={words.token}
          description={way.token === null ? words.tokenHint : words.tokenSaved(way.token)}
          autoComplete="off"
          {...form.getInputProps('token')}
        />
      )}
      {uses('token') && way.token !== null && (
        <Checkbox label={words.removeToken} {...form.getInputProps('isTokenRemoved', { type: 'checkbox' })} />
      )}
    </div>
  );
}
