/** All keys, by where they work. */
import { Kbd, Modal } from '@mantine/core';
import { Fragment } from 'react';
import type { Text } from '../../../shared/text/en.ts';
import { MAIN_PAGES } from '../../navigation/route.ts';
import type { Key } from '../../ui/keys.ts';
import { keyName, modifierName } from '../../ui/key-names.ts';
import { useText } from '../../ui/text-context.ts';
import { GO_KEYS } from './go-keys.ts';
import classes from './HelpDialog.module.css';

interface HelpDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

interface Shortcut {
  /** Pressed one after the other, or together where the first is a modifier. */
  readonly keys: readonly string[];
  readonly meaning: string;
}

type Group = keyof Text['window']['keys']['groups'];

export function HelpDialog({ isOpen, onClose }: HelpDialogProps) {
  const messages = useText().window.keys;
  return (
    <Modal opened={isOpen} onClose={onClose} title={messages.title} size="lg">
      <HelpBody />
    </Modal>
  );
}

function HelpBody() {
  const text = useText();
  const messages = text.window.keys;
  const groups = shortcutsOf(text);
  return (
    <div className={classes['groups']}>
      {groups.map(([group, shortcuts]) => (
        <section key={group} aria-label={messages.groups[group]}>
          <h3 className={classes['title']}>{messages.groups[group]}</h3>
          <dl className={classes['list']}>
            {shortcuts.map(({ keys, meaning }) => (
              <div key={meaning} className={classes['row']}>
                <dt className={classes['keys']}>
                  {keys.map((key) => (
                    <Fragment key={key}>
                      <Kbd size="sm">{keyName(key, text)}</Kbd>{' '}
                    </Fragment>
                  ))}
                </dt>
                <dd className={classes['meaning']}>{meaning}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

function shortcutsOf(text: Text): readonly (readonly [Group, readonly Shortcut[]])[] {
  const messages = text.window.keys;
  const single: Readonly<Record<Exclude<Key, 'g'>, { readonly group: Group; readonly meaning: string }>> = {
    '?': { group: 'anywhere', meaning: messages.help },
    Escape: { group: 'anywhere', meaning: messages.close },
    j: { group: 'inbox', meaning: messages.next },
    k: { group: 'inbox', meaning: messages.previous },
    ArrowDown: { group: 'inbox', meaning: messages.nextInList },
    ArrowUp: { group: 'inbox', meaning: messages.previousInList },
    PageDown: { group: 'inbox', meaning: messages.pageDown },
    PageUp: { group: 'inbox', meaning: messages.pageUp },
    Home: { group: 'inbox', meaning: messages.first },
    End: { group: 'inbox', meaning: messages.last },
    Enter: { group: 'inbox', meaning: messages.open },
    '/': { group: 'inbox', meaning: messages.filter },
    ' ': { group: 'inbox', meaning: messages.pause },
    w: { group: 'inbox', meaning: messages.follow },
    v: { group: 'inbox', meaning: messages.views },
    o: { group: 'inbox', meaning: messages.group },
    ArrowRight: { group: 'inbox', meaning: messages.expand },
    ArrowLeft: { group: 'inbox', meaning: messages.collapse },
    x: { group: 'inbox', meaning: messages.mark },
    f: { group: 'inbox', meaning: messages.forward },
    e: { group: 'inbox', meaning: messages.export },
    a: { group: 'inbox', meaning: messages.add },
    r: { group: 'detail', meaning: messages.retry },
    c: { group: 'detail', meaning: messages.curl },
    l: { group: 'detail', meaning: messages.release },
    '1': { group: 'detail', meaning: messages.tab(text.window.detail.story) },
    '2': { group: 'detail', meaning: messages.tab(text.window.detail.raw) },
    u: { group: 'detail', meaning: text.window.detail.copyUrl },
    y: { group: 'detail', meaning: text.window.detail.copyJson },
    s: { group: 'detail', meaning: text.actions.resend.button },
    p: { group: 'detail', meaning: messages.pin },
    t: { group: 'detail', meaning: text.actions.marks.addTag },
    n: { group: 'detail', meaning: text.actions.marks.editNote },
    h: { group: 'detail', meaning: messages.hideSender },
    b: { group: 'inbox', meaning: messages.bulk },
    '3': { group: 'detail', meaning: messages.tab(text.window.detail.deliveries) },
    '4': { group: 'detail', meaning: messages.tab(text.window.detail.history) },
    '5': { group: 'detail', meaning: messages.tab(text.actions.compare.tab) },
  };
  const ofGroup = (group: Group): readonly Shortcut[] =>
    Object.entries(single)
      .filter(([, each]) => each.group === group)
      .map(([key, { meaning }]) => ({ keys: [key], meaning }));
  return [
    [
      'anywhere',
      [
        { keys: [modifierName(navigator.platform, text), 'K'], meaning: messages.palette },
        { keys: [modifierName(navigator.platform, text), 'Z'], meaning: messages.undo },
        ...ofGroup('anywhere'),
        ...MAIN_PAGES.map((page) => ({
          keys: ['g', GO_KEYS[page]],
          meaning: messages.goTo(text.window.nav[page]),
        })),
      ],
    ],
    ['inbox', ofGroup('inbox')],
    ['detail', ofGroup('detail')],
    [
      'palette',
      [
        { keys: ['ArrowUp', 'ArrowDown'], meaning: messages.chooseItem },
        { keys: ['Enter'], meaning: messages.runItem },
      ],
    ],
  ];
}
