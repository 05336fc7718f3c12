/** Shows what creating the missing conversions would do, and does it when the person says so. */
import { Button, Group, Modal, Skeleton } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { MissingPreview, ReportView } from '../../../shared/contract/report-views.ts';
import { useDesk } from '../../client/desk-client.ts';
import { count } from '../../ui/count.ts';
import { Dim } from '../../ui/Dim.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { formatMoney } from '../../ui/money.ts';
import { PlainList } from '../../ui/PlainList.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { useText } from '../../ui/text-context.ts';
import { HandLook } from '../inbox/hand/HandLook.tsx';

/** Of the reason of an entry by hand. */
const MAX_WHY = 200;

interface MissingDialogProps {
  readonly report: Pick<ReportView, 'id' | 'name'>;
  readonly onClose: () => void;
}

export function MissingDialog({ report, onClose }: MissingDialogProps) {
  const desk = useDesk();
  const text = useText();
  const messages = text.reports.missing;
  const { data, error } = useQuery(
    desk.reports.previewMissing.queryOptions({ input: { id: report.id }, gcTime: 0 }),
  );
  const create = useMutation(
    desk.reports.createMissing.mutationOptions({
      onSuccess: () => {
        notifications.show({ color: 'green', message: messages.started });
        onClose();
      },
    }),
  );
  return (
    <Modal opened onClose={onClose} title={messages.title} size="lg">
      <Rows gap="md">
        {error !== null && <ErrorNote error={error} />}
        {data === undefined && error === null && (
          <Skeleton height={96} aria-label={text.window.shared.loading} />
        )}
        {data !== undefined && <Preview missing={data} />}
        {create.error !== null && <ErrorNote error={create.error} title={messages.failed} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {text.window.shared.cancel}
          </Button>
          <Button
            disabled={data === undefined || data.count === 0}
            loading={create.isPending}
            onClick={() => {
              create.mutate({ id: report.id, why: messages.why(report.name).slice(0, MAX_WHY) });
            }}
          >
            {messages.go}
          </Button>
        </Group>
      </Rows>
    </Modal>
  );
}

function Preview({ missing }: { readonly missing: MissingPreview }) {
  const messages = useText().reports.missing;
  const { count: total, left, sums, example } = missing;
  return (
    <>
      <div>{total === 0 ? messages.none : messages.count(count(total), total === 1)}</div>
      {left > 0 && <Dim as="div">{messages.left(count(left))}</Dim>}
      {total > 0 && (
        <>
          <PlainList>
            {sums.map(({ currency, isOnHold, payout, count: ofIt }) => (
              <li key={`${currency ?? ''} ${isOnHold}`}>
                {currency === null
                  ? messages.noAmount(count(ofIt))
                  : (isOnHold ? messages.sumOnHold : messages.sum)(
                      formatMoney(payout, currency),
                      count(ofIt),
                    )}
              </li>
            ))}
          </PlainList>
          <Dim as="div">{messages.marked}</Dim>
        </>
      )}
      {example !== null && example.preview !== null && (
        <>
          <div>{messages.example}</div>
          <HandLook preview={{ data: example.preview, error: null, isFetching: false }} isAsked toDo="" />
        </>
      )}
    </>
  );
}
