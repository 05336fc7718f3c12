/** Sends a test postback as a network would, and says what came of it. */
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import type { NetworkId } from '../../../shared/domain/ids.ts';
import { useDesk } from '../../client/desk-client.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { useText } from '../../ui/text-context.ts';
import { testFailure } from './test-failure.ts';

export interface SendTest {
  readonly send: (id: NetworkId) => void;
  readonly isSending: boolean;
}

export function useSendTest(): SendTest {
  const { count } = useFormats();
  const desk = useDesk();
  const text = useText();
  const messages = text.window.setup.receive;
  const sendTest = useMutation(
    desk.networks.sendTest.mutationOptions({
      onSuccess: (sent) => {
        const failure = testFailure(sent, text);
        if (failure === null) {
          const ms = count(sent.durationMs);
          const how = sent.isPublic ? messages.sentPublic(ms) : messages.sentLocal(ms);
          notifications.show({ color: 'green', message: `${how} ${messages.marked}` });
        } else {
          notifications.show({
            color: 'red',
            title: messages.testFailed,
            message: failure,
            autoClose: false,
          });
        }
      },
      onError: (error) => {
        notifications.show({ color: 'red', title: messages.testFailed, message: error.message });
      },
    }),
  );
  return {
    send: (id) => {
      sendTest.mutate({ id });
    },
    isSending: sendTest.isPending,
  };
}
