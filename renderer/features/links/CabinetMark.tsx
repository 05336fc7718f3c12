/** Says that an older postback URL was pasted into the cabinet than this pair needs, and shows both. */
import { Button, Modal } from '@mantine/core';
import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { compareUrls } from '../../../shared/domain/link/compare-urls.ts';
import { shortNames } from '../../../shared/domain/link/short-names.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { Label } from '../../ui/Label.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { useText } from '../../ui/text-context.ts';
import classes from './CabinetMark.module.css';
import type { PairView } from './use-pair.ts';

interface CabinetMarkProps {
  readonly view: PairView;
  /** The network's own name for the place; empty for the URL of all events. */
  readonly label: string;
  /** The URL that this pair needs. */
  readonly needed: string;
}

export function CabinetMark({ view, label, needed }: CabinetMarkProps) {
  const messages = useText().links.cabinet;
  const [isOpen, setOpen] = useState(false);
  const pasted = view.input.pasted.find((each) => (each.label ?? '') === label)?.url ?? null;
  if (pasted === null) return null;
  const { missing, changed } = compareUrls(pasted, needed);
  if (missing.length + changed.length === 0) return null;
  const network = view.network?.name ?? '';
  const { siblings } = view.input;
  return (
    <>
      <span className={classes['mark']}>
        <TriangleAlert size={13} aria-hidden /> {messages.isOlder}
      </span>
      <Button
        size="compact-xs"
        variant="subtle"
        onClick={() => {
          setOpen(true);
        }}
      >
        {messages.showBoth}
      </Button>
      <Modal
        opened={isOpen}
        onClose={() => {
          setOpen(false);
        }}
        title={messages.title(network)}
        size="lg"
      >
        <Rows gap="lg">
          <p className={classes['what']}>{messages.what}</p>
          <UrlBlock title={messages.pasted} url={pasted} />
          <UrlBlock title={messages.needed} url={needed} />
          <ul className={classes['list']}>
            {missing.map((each) => (
              <li key={each.name}>{messages.missing(`${each.name}=${each.value}`)}</li>
            ))}
            {changed.map((each) => (
              <li key={each.name}>{messages.changed(each.name, each.pasted, each.value)}</li>
            ))}
          </ul>
          <p className={classes['what']}>
            {siblings.length === 0 ? messages.noOthers : messages.others(shortNames(siblings, NAMED))}
          </p>
        </Rows>
      </Modal>
    </>
  );
}

const NAMED = 5;

function UrlBlock({ title, url }: { readonly title: string; readonly url: string }) {
  const messages = useText().links.out;
  return (
    <div>
      <Label>{title}</Label>
      <div className={classes['block']}>
        <code className={classes['url']}>{url}</code>
        <CopyButton text={url} label={messages.copy(title)} />
      </div>
    </div>
  );
}
