/** Saves what the filter shows as a file; while that takes, how far it is and a way to stop it. */
import { Button, Menu } from '@mantine/core';
import { Download, X } from 'lucide-react';
import { useState } from 'react';
import type { ExportFormat } from '../../../shared/contract/exports.ts';
import { EXPORT_COLUMNS } from '../../../shared/domain/export/columns.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { useText } from '../../ui/text-context.ts';
import { ExportDialog } from './ExportDialog.tsx';
import { useShownSearch } from './hidden/use-shown-search.ts';
import { UploadDialog } from './UploadDialog.tsx';
import { useExportColumns } from './use-export-columns.ts';
import { useExport } from './use-export.ts';

const FORMATS = ['csv', 'jsonl'] as const;

interface ExportButtonProps {
  readonly search: string;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
}

export function ExportButton({ search, isOpen, onOpen }: ExportButtonProps) {
  const { count } = useFormats();
  const messages = useText().exports;
  const { exported, start, cancel } = useExport();
  // The file holds what the list shows.
  const shown = useShownSearch(search.trim());
  const leavesOut = shown !== search.trim();
  const [columns, setColumns] = useExportColumns();
  const [dialog, setDialog] = useState<'columns' | 'upload' | null>(null);
  const close = (): void => {
    setDialog(null);
  };
  const begin = (format: ExportFormat, keys: 'masked' | 'shown'): void => {
    close();
    const chosen = columns.length > 0 ? columns : EXPORT_COLUMNS;
    void start({ format, search: shown, columns: chosen, keys });
  };
  if (exported !== null) {
    return (
      <Button
        variant="default"
        aria-label={messages.cancel}
        leftSection={<X size={14} aria-hidden />}
        onClick={cancel}
      >
        {messages.running(count(exported))}
      </Button>
    );
  }
  return (
    <>
      <Menu position="bottom-end" opened={isOpen} onChange={onOpen}>
        <Menu.Target>
          <Button variant="default" title={messages.hint} leftSection={<Download size={14} aria-hidden />}>
            {messages.button}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {leavesOut && <Menu.Label>{messages.withoutHidden}</Menu.Label>}
          {FORMATS.map((format) => (
            <Menu.Item
              key={format}
              onClick={() => {
                begin(format, 'masked');
              }}
            >
              {messages.formats[format]}
            </Menu.Item>
          ))}
          <Menu.Item
            onClick={() => {
              setDialog('columns');
            }}
          >
            {messages.more}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item
            onClick={() => {
              setDialog('upload');
            }}
          >
            {messages.upload}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {dialog === 'columns' && (
        <ExportDialog
          columns={columns}
          leavesOut={leavesOut}
          onColumns={setColumns}
          onExport={begin}
          onClose={close}
        />
      )}
      {dialog === 'upload' && <UploadDialog search={shown} leavesOut={leavesOut} onClose={close} />}
    </>
  );
}
