/** Saves what the filter shows as a file; while that takes, how far it is and a way to stop it. */
import { Button, Menu } from '@mantine/core';
import { Download, X } from 'lucide-react';
import { count } from '../../ui/count.ts';
import { useText } from '../../ui/text-context.ts';
import { useExport } from './use-export.ts';

const FORMATS = ['csv', 'jsonl'] as const;

export function ExportButton({ search }: { readonly search: string }) {
  const words = useText().exports;
  const { exported, start, cancel } = useExport();
  if (exported !== null) {
    return (
      <Button
        variant="default"
        aria-label={words.cancel}
        leftSection={<X size={14} aria-hidden />}
        onClick={cancel}
      >
        {words.running(count(exported))}
      </Button>
    );
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" title={words.hint} leftSection={<Download size={14} aria-hidden />}>
          {words.button}
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
            {words.formats[format]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
