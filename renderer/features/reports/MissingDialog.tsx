/** Shows what creating or importing the missing conversions would do, and does it when the person says so. */
import { useState } from 'react';
import { Button, Group, Modal, Radio, Skeleton } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { MissingPreview, ReportView } from '../../../shared/contract/report-views.ts';
import { CREATING_WAYS, type CreatingWay } from '../../../shared/domain/report/report-state.ts';
import { useDesk } from '../../client/desk-client.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { Dim } from '../../ui/Dim.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
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
  const [way, setWay] = useState<CreatingWay>('forward');
  const { data, error } = useQuery(
    desk.reports.previewMissing.queryOptions({ input: { id: report.id, way }, gcTime: 0 }),
  );
  const create = useMutation(
    desk.reports.createMissing.mutationOptions({
      onSuccess: () => {
        notifications.show({ color: 'green', message: messages.started[way] });
        onClose();
      },
    }),
  );
  return (
    <Modal opened onClose={onClose} title={messages.title} size="lg">
      <Rows gap="md">
        <Radio.Group
          value={way}
          onChange={(value) => {
            setWay(value === 'import' ? 'import' : 'forward');
          }}
          aria-label={messages.way}
        >
          <Rows gap="sm">
            {CREATING_WAYS.map((each) => (
              <Radio
                key={each}
                value={each}
                label={messages.ways[each]}
                description={messages.wayHints[each]}
              />
            ))}
          </Rows>
        </Radio.Group>
        {error !== null && <ErrorNote error={error} />}
        {data === undefined && error === null && (
          <Skeleton height={96} aria-label={text.window.shared.loading} />
        )}
        {data !== undefined && <Preview missing={data} way={way} />}
        {create.error !== null && <ErrorNote error={create.error} title={messages.failed} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {text.window.shared.cancel}
          </Button>
          <Button
            disabled={data === undefined || data.count === 0}
            loading={create.isPending}
            onClick={() => {
              create.mutate({ id: report.id, way, why: messages.why(report.name).slice(0, MAX_WHY) });
            }}
          >
            {messages.go[way]}
          </Button>
        </Group>
      </Rows>
    </Modal>
  );
}

function Preview({ missing, way }: { readonly missing: MissingPreview; readonly way: CreatingWay }) {
  const { count, formatMoney } = useFormats();
  const messages = useText().reports.missing;
  const { count: total, left, sums, example } = missing;
  return (
    <>
      <div>{total === 0 ? messages.none[way] : messages.count[way](count(total), total === 1)}</div>
      {left > 0 && <Dim as="div">{messages.left[way](count(left))}</Dim>}
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
          <Dim as="div">{messages.marked[way]}</Dim>
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
