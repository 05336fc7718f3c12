/** A destination that does not accept its token: the new one is typed where the error is, and it is sent again. */
import { Button, Group, PasswordInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import type { DeliveryDetail } from '../../../../shared/contract/deliveries.ts';
import type { Destination } from '../../../../shared/contract/destinations.ts';
import { useDesk } from '../../../client/desk-client.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { useText } from '../../../ui/text-context.ts';
import { useKeepDestination } from '../../destinations/use-keep-destination.ts';
import { retryKind } from './retry-choice.ts';
import type { SameFailures } from './use-same-failures.ts';

const NOT_ACCEPTED: ReadonlySet<number> = new Set([401, 403, 407]);

/** Name of the one secret that can be at fault; null where it is another fault, or not clear which secret it is. */
export function tokenOf({ failure, state }: DeliveryDetail, { constants }: Destination): string | null {
  if (!NOT_ACCEPTED.has(failure?.status ?? 0) || retryKind(state) !== 'free') return null;
  const [secret, ...others] = constants.filter((each) => each.isSecret);
  return secret === undefined || others.length > 0 ? null : secret.name;
}

interface TokenFixProps {
  readonly destination: Destination;
  /** Name of the constant. */
  readonly token: string;
  /** Sent again with the delivery. */
  readonly same: SameFailures;
}

export function TokenFix({ destination, token, same }: TokenFixProps) {
  const desk = useDesk();
  const keep = useKeepDestination();
  const messages = useText().window.detail;
  const [value, setValue] = useState('');
  const save = useMutation(
    desk.destinations.update.mutationOptions({
      onSuccess: (saved) => {
        keep(saved);
        setValue('');
        same.resendAll();
      },
    }),
  );
  const error = save.error ?? same.error;
  const submit = (): void => {
    // A secret whose value is left out stays as it is.
    const constants = destination.constants.map(({ name, isSecret, value: kept }) => ({
      name,
      isSecret,
      ...(name === token ? { value: value.trim() } : kept === null ? {} : { value: kept }),
    }));
    save.mutate({ id: destination.id, constants });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (value.trim() !== '') submit();
      }}
    >
      <Group gap="xs" wrap="nowrap">
        <PasswordInput
          size="xs"
          flex={1}
          aria-label={messages.tokenLabel(token)}
          placeholder={messages.tokenLabel(token)}
          autoComplete="off"
          leftSection={<KeyRound size={14} aria-hidden />}
          value={value}
          onChange={(event) => {
            setValue(event.currentTarget.value);
          }}
        />
        <Button
          type="submit"
          size="xs"
          disabled={value.trim() === ''}
          loading={save.isPending || same.isSending}
        >
          {messages.saveAndResend(same.count + 1)}
        </Button>
      </Group>
      {error !== null && <ErrorNote error={error} />}
    </form>
  );
}
