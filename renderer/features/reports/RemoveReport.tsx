/** Removes a report, after it was said what goes with it. */
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReportView } from '../../../shared/contract/report-views.ts';
import { useDesk } from '../../client/desk-client.ts';
import { goTo } from '../../navigation/route.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { useText } from '../../ui/text-context.ts';
import { visibleText } from '../../ui/visible-text.ts';

export function RemoveReport({ report }: { readonly report: Pick<ReportView, 'id' | 'name'> }) {
  const desk = useDesk();
  const messages = useText().reports.remove;
  const [isAsked, setAsked] = useState(false);
  const remove = useMutation(
    desk.reports.remove.mutationOptions({
      onSuccess: () => {
        goTo('reports');
      },
    }),
  );
  return (
    <>
      {remove.error !== null && <ErrorNote error={remove.error} />}
      <div>
        <Button
          variant="default"
          size="xs"
          onClick={() => {
            setAsked(true);
          }}
        >
          {messages.button}
        </Button>
      </div>
      <ConfirmDialog
        isOpen={isAsked}
        title={messages.title(visibleText(report.name))}
        message={messages.body}
        action={messages.action}
        onConfirm={() => {
          remove.mutate({ id: report.id });
        }}
        onClose={() => {
          setAsked(false);
        }}
      />
    </>
  );
}
