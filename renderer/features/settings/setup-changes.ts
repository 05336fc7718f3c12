/** What an import would change, in a few lines. Pure. */
import type { SetupLookView } from '../../../shared/contract/setup.ts';
import type { Text } from '../../../shared/text/en.ts';
import { formatsOf } from '../../ui/formats.ts';

/** Names beyond this are only counted. */
const NAMED = 20;

export interface ChangeLine {
  readonly name: string;
  readonly value: string;
}

/** Empty where everything is here already. */
export function setupChanges(look: SetupLookView, text: Text): readonly ChangeLine[] {
  const { count } = formatsOf(text.locale);
  const messages = text.setup.dialog;
  const settings = (['receiver', 'tunnel', 'isAwakeWanted', 'money', 'warnings'] as const).filter(
    (name) => look.settings[name] === 'replace',
  );
  const lines = [
    { name: messages.networks, value: itemsText(look.networks, text) },
    { name: messages.destinations, value: itemsText(look.destinations, text) },
    { name: messages.links, value: itemsText(look.links, text) },
    { name: messages.settings, value: settings.map((name) => messages.settingNames[name]).join(', ') },
    { name: messages.secrets, value: look.secrets === 0 ? '' : count(look.secrets) },
  ];
  return lines.filter(({ value }) => value !== '');
}

function itemsText(items: SetupLookView['networks'], text: Text): string {
  const { count } = formatsOf(text.locale);
  const messages = text.setup.dialog;
  const changed = items.filter(({ change, reason }) => change !== 'same' || reason !== null);
  const named = changed.slice(0, NAMED).map(({ name, change, reason }) => {
    const why = reason === null ? '' : `, ${messages.reason[reason]}`;
    return `${name} (${messages.change[change]}${why})`;
  });
  const more = changed.length > NAMED ? [`+ ${count(changed.length - NAMED)}`] : [];
  return [...named, ...more].join(', ');
}
