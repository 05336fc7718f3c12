/** How many postbacks without a key are kept, the disk's room, and a way to delete them. */
import type { ReceiverView } from '../../../shared/contract/receiver.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { RemoveKeylessButton } from '../../ui/RemoveKeylessButton.tsx';
import { useText } from '../../ui/text-context.ts';
import { Facts } from '../../ui/Facts.tsx';
import { ButtonRow } from '../../ui/ButtonRow.tsx';

const KILOBYTE = 1_024;
const MEGABYTE = 1_048_576;

export function KeylessKept({ view }: { readonly view: ReceiverView }) {
  const { count } = useFormats();
  const messages = useText().receiver;
  const { keyless, disk } = view;
  const size = count(Math.ceil(keyless.bytes / KILOBYTE));
  return (
    <>
      <Facts
        label={messages.keylessTitle}
        facts={[
          { name: messages.keylessTitle, value: messages.keylessKept(count(keyless.count), size) },
          ...(disk.freeBytes === null
            ? []
            : [
                {
                  name: messages.diskFree,
                  value: messages.megabytes(count(Math.floor(disk.freeBytes / MEGABYTE))),
                },
              ]),
        ]}
      />
      {keyless.count > 0 && (
        <ButtonRow>
          <RemoveKeylessButton />
        </ButtonRow>
      )}
    </>
  );
}
