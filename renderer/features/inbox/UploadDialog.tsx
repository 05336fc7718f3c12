/** Makes upload files: who they are for, what goes in and what not, then the files. */
import { Button, Group, Modal, Select, Text, TextInput } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import type { UploadInput } from '../../../shared/contract/exports.ts';
import { UPLOAD_FORMATS, type UploadFormat } from '../../../shared/domain/upload/upload.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { useText } from '../../ui/text-context.ts';
import { UploadPlan } from './UploadPlan.tsx';
import { useUpload } from './use-upload.ts';

interface UploadDialogProps {
  readonly search: string;
  /** What is hidden in the list is not in the files. */
  readonly leavesOut: boolean;
  readonly onClose: () => void;
}

export function UploadDialog({ search, leavesOut, onClose }: UploadDialogProps) {
  const { count } = useFormats();
  const text = useText();
  const messages = text.uploads;
  const { stage, check, make, reset } = useUpload();
  const [format, setFormat] = useRemembered('upload-format', 'keitaro');
  const [conversionName, setConversionName] = useRemembered('upload-conversion-name', '');
  const [gclidParameter, setGclidParameter] = useRemembered('upload-gclid', '');
  const chosen: UploadFormat = UPLOAD_FORMATS.find((each) => each === format) ?? 'keitaro';
  const isGoogle = chosen === 'google_ads';
  const input: UploadInput = {
    format: chosen,
    q: search.trim(),
    ...(isGoogle ? { conversionName, gclidParameter } : {}),
  };
  const changed = (set: (value: string) => void) => (value: string) => {
    set(value);
    reset();
  };
  const counts = stage.kind === 'checked' ? stage.counts : null;
  const isBusy = stage.kind === 'checking' || stage.kind === 'making';
  return (
    <Modal opened onClose={onClose} title={messages.title} size="lg">
      <Rows>
        <Text size="sm">{messages.what}</Text>
        {leavesOut && <Text size="sm">{text.exports.withoutHidden}</Text>}
        <Select
          label={messages.format}
          data={UPLOAD_FORMATS.map((value) => ({ value, label: messages.formats[value] }))}
          value={chosen}
          allowDeselect={false}
          onChange={(value) => {
            changed(setFormat)(value ?? chosen);
          }}
        />
        <Text size="sm">{messages.limits[chosen]}</Text>
        {isGoogle && (
          <>
            <TextInput
              label={messages.conversionName}
              description={messages.conversionNameHint}
              value={conversionName}
              required
              onChange={(event) => {
                changed(setConversionName)(event.currentTarget.value);
              }}
            />
            <TextInput
              label={messages.gclidParameter}
              description={messages.gclidParameterHint}
              value={gclidParameter}
              onChange={(event) => {
                changed(setGclidParameter)(event.currentTarget.value);
              }}
            />
          </>
        )}
        {stage.kind === 'failed' && <ErrorNote error={stage.error} title={messages.failed} />}
        {counts !== null && <UploadPlan format={chosen} counts={counts} />}
        <Text size="sm" role="status">
          {stage.kind === 'checking' && messages.checking(count(stage.postbacks))}
          {stage.kind === 'making' && messages.making(count(stage.lines))}
        </Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={isBusy ? reset : onClose}>
            {messages.cancel}
          </Button>
          {counts === null ? (
            <Button
              loading={isBusy}
              disabled={isGoogle && conversionName.trim() === ''}
              onClick={() => {
                void check(input);
              }}
            >
              {messages.check}
            </Button>
          ) : (
            <Button
              disabled={counts.lines === 0}
              onClick={() => {
                void make(input, onClose);
              }}
            >
              {messages.make(count(counts.files), counts.files === 1)}
            </Button>
          )}
        </Group>
      </Rows>
    </Modal>
  );
}

/** @returns a text that outlives the window */
function useRemembered(name: string, usual: string): readonly [string, (value: string) => void] {
  const [value, setValue] = useLocalStorage<unknown>({
    key: `postback-desk.${name}`,
    defaultValue: usual,
    getInitialValueInEffect: false,
  });
  return [typeof value === 'string' ? value : usual, setValue];
}
