/** Saves what the filter shows as a file; while that takes, how far it is and a way to stop it. */
import { Button, Menu } from '@mantine/core';
import { Download, X } from 'lucide-react';
import { count } from '../../ui/count.ts';
import { useText } from '../../ui/text-context.ts';
import { useExport } from './use-export.ts';

const FORMATS = ['csv', 'jsonl'] as const;

interface ExportButtonProps {
  readonly search: string;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
}

export function ExportButton({ search, isOpen, onOpen }: ExportButtonProps) {
  const messages = useText().exports;
  const { exported, start, cancel } = useExport();
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
    <Menu position="bottom-end" opened={isOpen} onChange={onOpen}>
      <Menu.Target>
        <Button variant="default" title={messages.hint} leftSection={<Download size={14} aria-hidden />}>
          {messages.button}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {FORMATS.map((format) => (
          <Menu.Item
            key={format}
            onClick={() => {
              void start(format, search.trim());
            }}
          >
            {messages.formats[format]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
