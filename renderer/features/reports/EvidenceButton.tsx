/** Makes the evidence pack of a report and hands it to the person as a file. */
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { ReportView } from '../../../shared/contract/report-views.ts';
import { useDesk } from '../../client/desk-client.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { saveBlob } from '../../ui/save-blob.ts';
import { useText } from '../../ui/text-context.ts';

type Props = { readonly report: Pick<ReportView, 'id' | 'networkName' | 'doneAt'> };

export function EvidenceButton({ report }: Props) {
  const { count } = useFormats();
  const desk = useDesk();
  const messages = useText().evidence;
  const [rows, setRows] = useState(0);
  const leaving = useRef(new AbortController());
  useEffect(() => {
    const abort = new AbortController();
    leaving.current = abort;
    return () => {
      abort.abort();
    };
  }, []);
  const make = useMutation({
    mutationFn: async () => {
      setRows(0);
      const { signal } = leaving.current;
      const parts: Uint8Array<ArrayBuffer>[] = [];
      const pieces = await desk.reports.evidence.call({ id: report.id }, { signal });
      for await (const piece of pieces) {
        parts.push(Uint8Array.from(atob(piece.data), (sign) => sign.charCodeAt(0)));
        setRows(piece.rows);
      }
      if (signal.aborted) return;
      const name = report.networkName.replaceAll(/[^\p{L}\p{N}]+/gu, '-');
      saveBlob(
        new Blob(parts, { type: 'application/zip' }),
        messages.file(name, (report.doneAt ?? '').slice(0, 10)),
      );
      notifications.show({ color: 'green', message: messages.done });
    },
  });
  return (
    <>
      {make.error !== null && <ErrorNote error={make.error} title={messages.failed} />}
      <Button
        variant="default"
        size="xs"
        title={messages.hint}
        disabled={make.isPending}
        onClick={() => {
          make.mutate();
        }}
      >
        {make.isPending ? messages.making(count(rows)) : messages.button}
      </Button>
    </>
  );
}
