/** Proves the figures by counting everything, and says what was different. */
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useDesk } from '../../client/desk-client.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Note } from '../../ui/Note.tsx';
import { PageActions } from '../../ui/PageActions.tsx';
import { useText } from '../../ui/text-context.ts';

export function RecountButton() {
  const { count, dateTime } = useFormats();
  const desk = useDesk();
  const queries = useQueryClient();
  const messages = useText().insights.recount;
  const { mutate, data, error, isPending } = useMutation(
    desk.insights.recount.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries({ queryKey: desk.insights.key() });
      },
    }),
  );
  return (
    <>
      <PageActions>
        <Button
          size="xs"
          variant="default"
          loading={isPending}
          onClick={() => {
            mutate(undefined);
          }}
        >
          {messages.check}
        </Button>
      </PageActions>
      {error !== null && <ErrorNote error={error} />}
      {data !== undefined && (
        <Note tone={data.wasEqual ? 'good' : 'wait'} role="status">
          {data.wasEqual ? messages.equal : messages.different(count(data.different.length))}
          {data.different.length > 0 && (
            <ul>
              {data.different.map(({ at, kept, counted }) => (
                <li key={`${at} ${kept} ${counted}`}>
                  {messages.differentAt(dateTime(at), count(kept), count(counted))}
                </li>
              ))}
            </ul>
          )}
        </Note>
      )}
    </>
  );
}
