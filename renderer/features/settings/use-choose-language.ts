/** Chooses the language of the program: this window and all else that it says follow at once. */
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { LanguageChoice } from '../../../shared/domain/language/languages.ts';
import { useDesk } from '../../client/desk-client.ts';
import { useText } from '../../ui/text-context.ts';

export function useChooseLanguage(): (choice: LanguageChoice) => void {
  const desk = useDesk();
  const queries = useQueryClient();
  const { language: messages } = useText();
  const { mutate } = useMutation(
    desk.language.update.mutationOptions({
      onSuccess: (view) => {
        queries.setQueryData(desk.language.get.queryKey(), view);
      },
      onError: ({ message }) => {
        notifications.show({ color: 'red', title: messages.failed, message });
      },
    }),
  );
  return (choice) => {
    mutate({ choice });
  };
}
