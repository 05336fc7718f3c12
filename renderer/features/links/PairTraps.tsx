/** What is known to go wrong with the chosen source, app and network, whatever the pair says. */
import { findApp } from '../../../shared/catalog/app-presets.ts';
import { findSource } from '../../../shared/catalog/source-presets.ts';
import { presetText } from '../../../shared/text/preset-text.ts';
import { PlainList } from '../../ui/PlainList.tsx';
import { Section } from '../../ui/Section.tsx';
import { useText } from '../../ui/text-context.ts';
import type { PairView } from './use-pair.ts';

export function PairTraps({ view }: { readonly view: PairView }) {
  const text = useText();
  const messages = text.links.form;
  const { facts, source, app } = view.parts;
  const presets = [findSource(source.id), findApp(app.id)].flatMap((each) => (each === null ? [] : [each]));
  const traps = presets.flatMap((each) => each.traps.map((trap) => ({ each, trap })));
  const own = facts?.traps ?? [];
  if (traps.length + own.length === 0) return null;
  return (
    <Section title={messages.traps}>
      <PlainList>
        {traps.map(({ each, trap }) => (
          <li key={trap.en}>
            {each.name}: {presetText(text, trap)} ({messages.certainty[each.certainty]},{' '}
            {messages.checked(each.sources[0].checked)})
          </li>
        ))}
        {own.map((trap) => (
          <li key={trap.en}>
            {facts?.name}: {presetText(text, trap)}
          </li>
        ))}
      </PlainList>
    </Section>
  );
}
