/** What an export holds: the columns of a table, and whether keys stay hidden. */
import { Button, Checkbox, Group, Modal, SimpleGrid, Switch } from '@mantine/core';
import { useState } from 'react';
import type { ExportFormat } from '../../../shared/contract/exports.ts';
import { EXPORT_COLUMNS, type ExportColumn } from '../../../shared/domain/export/columns.ts';
import { Dim } from '../../ui/Dim.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { useText } from '../../ui/text-context.ts';

interface ExportDialogProps {
  readonly columns: readonly ExportColumn[];
  /** What is hidden in the list is not in the file. */
  readonly leavesOut: boolean;
  readonly onColumns: (columns: readonly string[]) => void;
  readonly onExport: (format: ExportFormat, keys: 'masked' | 'shown') => void;
  readonly onClose: () => void;
}

export function ExportDialog({ columns, leavesOut, onColumns, onExport, onClose }: ExportDialogProps) {
  const text = useText();
  const messages = text.exports;
  const [isShown, setShown] = useState(false);
  const isEmpty = columns.length === 0;
  const begin = (format: ExportFormat) => () => {
    onExport(format, isShown ? 'shown' : 'masked');
  };
  return (
    <Modal opened onClose={onClose} title={messages.dialog.title} size="lg">
      <Rows>
        {leavesOut && <Dim as="div">{messages.withoutHidden}</Dim>}
        <Checkbox.Group
          label={messages.dialog.columns}
          description={messages.dialog.columnsHint}
          error={isEmpty ? messages.dialog.noColumns : undefined}
          value={[...columns]}
          onChange={onColumns}
        >
          <SimpleGrid cols={3} spacing="xs" mt="xs" mb="xs">
            {EXPORT_COLUMNS.map((column) => (
              <Checkbox key={column} value={column} label={messages.columns[column]} />
            ))}
          </SimpleGrid>
        </Checkbox.Group>
        <Group>
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => {
              onColumns(EXPORT_COLUMNS);
            }}
          >
            {messages.dialog.all}
          </Button>
        </Group>
        <Switch
          label={messages.dialog.showKeys}
          description={messages.dialog.showKeysHint}
          checked={isShown}
          onChange={(event) => {
            setShown(event.currentTarget.checked);
          }}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {text.window.shared.cancel}
          </Button>
          <Button variant="default" onClick={begin('jsonl')}>
            {messages.dialog.jsonl}
          </Button>
          <Button disabled={isEmpty} onClick={begin('csv')}>
            {messages.dialog.csv}
          </Button>
        </Group>
      </Rows>
    </Modal>
  );
}
