/** The last step: the URL to paste, a test that is really sent, and the wait for the first postback. */
import { Button, SegmentedControl, Select } from '@mantine/core';
import { CircleCheck, Send } from 'lucide-react';
import { useState } from 'react';
import type { Network } from '../../../shared/contract/networks.ts';
import { goTo } from '../../navigation/route.ts';
import { useDialogs } from '../../ui/dialogs-context.ts';
import { EventPill } from '../../ui/EventPill.tsx';
import { MacroUrl } from '../../ui/MacroUrl.tsx';
import { NetworkLetter } from '../../ui/NetworkLetter.tsx';
import { Note } from '../../ui/Note.tsx';
import { useText } from '../../ui/text-context.ts';
import classes from './ReceiveStep.module.css';
import { RoutePicture } from './RoutePicture.tsx';
import { useSendTest } from './use-send-test.ts';
import type { Setup } from './use-setup.ts';

export function ReceiveStep({ setup }: { readonly setup: Setup }) {
  const { networks } = setup;
  const [chosenId, setChosenId] = useState<string | null>(null);
  const network = networks.find(({ id }) => id === chosenId) ?? networks[0];
  return (
    <div className={classes['panel']}>
      <RoutePicture setup={setup} />
      {network === undefined ? (
        <NetworkFirst />
      ) : (
        <>
          {networks.length > 1 && (
            <NetworkChoice networks={networks} chosen={network} onChoose={setChosenId} />
          )}
          <UrlToPaste key={network.id} network={network} isDone={setup.done.receive} />
          <Wait network={network} isDone={setup.done.receive} />
          {!setup.done.receive && <ExampleRow network={network} />}
        </>
      )}
    </div>
  );
}

function NetworkFirst() {
  const messages = useText().window.setup;
  const { addNetwork } = useDialogs();
  return (
    <Note tone="wait" title={messages.receive.needsNetwork}>
      <div className={classes['noteAction']}>
        <Button variant="default" onClick={addNetwork}>
          {messages.network.action}
        </Button>
      </div>
    </Note>
  );
}

interface NetworkChoiceProps {
  readonly networks: readonly Network[];
  readonly chosen: Network;
  readonly onChoose: (id: string | null) => void;
}

function NetworkChoice({ networks, chosen, onChoose }: NetworkChoiceProps) {
  const messages = useText().window.setup.receive;
  return (
    <Select
      label={messages.whichNetwork}
      className={classes['choice'] ?? ''}
      allowDeselect={false}
      data={networks.map(({ id, name }) => ({ value: id, label: name }))}
      value={chosen.id}
      onChange={onChoose}
    />
  );
}

interface UrlToPasteProps {
  readonly network: Network;
  /** A postback came over it. */
  readonly isDone: boolean;
}

function UrlToPaste({ network, isDone }: UrlToPasteProps) {
  const messages = useText().window.setup.receive;
  const { name, eventUrls } = network;
  const [label, setLabel] = useState(eventUrls[0]?.label ?? '');
  const url = eventUrls.find((each) => each.label === label)?.url ?? network.postbackUrl;
  const isPerEvent = eventUrls.length > 0;
  return (
    <section className={classes['url']} aria-label={messages.paste(name)}>
      <div className={classes['urlHead']}>
        <h2 className={classes['title']}>{messages.paste(name)}</h2>
        {isPerEvent && (
          <SegmentedControl
            aria-label={messages.eventLabel}
            value={label}
            onChange={setLabel}
            data={eventUrls.map((each) => each.label)}
          />
        )}
      </div>
      <MacroUrl
        url={url}
        label={messages.url(name)}
        copyLabel={messages.copy(name)}
        isBig
        isPrimary={!isDone}
      />
      <p className={classes['hint']}>{isPerEvent ? messages.perEvent(name) : messages.unchanged}</p>
      {!network.isPostbackUrlPublic && <Note tone="wait">{messages.local}</Note>}
    </section>
  );
}

function Wait({ network, isDone }: { readonly network: Network; readonly isDone: boolean }) {
  const { receive, toInbox } = useText().window.setup;
  const { send, isSending } = useSendTest();
  return (
    <div className={classes['wait']}>
      {isDone ? (
        <CircleCheck size={28} className={classes['arrived']} aria-hidden />
      ) : (
        <span className={classes['pulse']} aria-hidden />
      )}
      <div className={classes['waitText']} role="status">
        <div className={classes['title']}>{isDone ? receive.received : receive.waiting}</div>
        {!isDone && <div className={classes['hint']}>{receive.waitingHint}</div>}
      </div>
      {isDone ? (
        <Button
          onClick={() => {
            goTo('inbox');
          }}
        >
          {toInbox}
        </Button>
      ) : (
        <Button
          variant="default"
          leftSection={<Send size={14} aria-hidden />}
          loading={isSending}
          onClick={() => {
            send(network.id);
          }}
        >
          {receive.sendTest}
        </Button>
      )}
    </div>
  );
}

/** A row of the inbox to come. Nothing in it is real, so it looks like a sketch. */
function ExampleRow({ network }: { readonly network: Network }) {
  const messages = useText().window.setup.receive;
  return (
    <section aria-label={messages.example}>
      <p className={classes['hint']}>{messages.example}</p>
      <div className={classes['example']} aria-hidden>
        <span className={classes['quiet']}>{messages.exampleTime}</span>
        <NetworkLetter name={network.name} />
        <span>{network.name}</span>
        <EventPill event="first_deposit" value={null} />
        <code>{messages.exampleId}</code>
      </div>
    </section>
  );
}
