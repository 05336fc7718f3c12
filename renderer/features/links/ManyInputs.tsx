/** The lists, or the table, that many links are made from. */
import { FileButton, Button, Textarea } from '@mantine/core';
import { useText } from '../../ui/text-context.ts';
import { FieldGrid } from './FieldGrid.tsx';
import { MONO_INPUT } from '../../ui/Mono.tsx';
import classes from './ManyInputs.module.css';

export interface ManyTexts {
  readonly geos: string;
  readonly creatives: string;
  readonly offers: string;
  readonly table: string;
}

interface ManyInputsProps {
  readonly isTable: boolean;
  readonly texts: ManyTexts;
  readonly onChange: (change: Partial<ManyTexts>) => void;
}

export function ManyInputs({ isTable, texts, onChange }: ManyInputsProps) {
  const messages = useText().links.many;
  const common = { autosize: true, minRows: 5, maxRows: 14, spellCheck: false } as const;
  if (isTable) {
    return (
      <>
        <Textarea
          {...common}
          label={messages.table}
          description={messages.tableHint}
          classNames={MONO_INPUT}
          value={texts.table}
          onChange={(event) => {
            onChange({ table: event.currentTarget.value });
          }}
        />
        <FileButton
          accept=".csv,.tsv,.txt,text/csv"
          onChange={(file) => {
            if (file !== null) void readInto(file, onChange);
          }}
        >
          {(props) => (
            <Button {...props} variant="default" w="fit-content">
              {messages.file}
            </Button>
          )}
        </FileButton>
      </>
    );
  }
  return (
    <FieldGrid>
      {(['geos', 'creatives', 'offers'] as const).map((list) => (
        <Textarea
          {...common}
          key={list}
          className={list === 'offers' ? classes['wide'] : undefined}
          label={messages[list]}
          description={messages.onePerLine}
          value={texts[list]}
          onChange={(event) => {
            onChange({ [list]: event.currentTarget.value });
          }}
        />
      ))}
    </FieldGrid>
  );
}

async function readInto(file: File, onChange: ManyInputsProps['onChange']): Promise<void> {
  onChange({ table: await file.text() });
}
