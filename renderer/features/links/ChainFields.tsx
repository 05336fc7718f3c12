/** The choices along the way of a click: traffic source, app, network, offer URL. */
import { Select, TextInput } from '@mantine/core';
import { appPresets, findApp } from '../../../shared/catalog/app-presets.ts';
import { findSource, sourcePresets } from '../../../shared/catalog/source-presets.ts';
import type { LinkDraft } from '../../../shared/domain/link/draft.ts';
import type { NetworkFacts } from '../../../shared/domain/link/network-side.ts';
import { useText } from '../../ui/text-context.ts';
import { FieldGrid, WHOLE_ROW } from './FieldGrid.tsx';
import { MONO_INPUT } from '../../ui/Mono.tsx';
import classes from './ChainFields.module.css';
import { NetworkPick } from './NetworkPick.tsx';

interface ChainFieldsProps {
  readonly draft: LinkDraft;
  /** The id macro that holds, whether typed or from the catalog. */
  readonly idMacro: string;
  /** The network, as far as it is known; null while none is chosen. */
  readonly facts: NetworkFacts | null;
  readonly hasOffer?: boolean;
  readonly onChange: (change: Partial<LinkDraft>) => void;
}

export function ChainFields({ draft, idMacro, facts, hasOffer = true, onChange }: ChainFieldsProps) {
  const messages = useText().links.form;
  const source = findSource(draft.source);
  const app = findApp(draft.app);
  const isDirect = app?.kind === 'direct';
  return (
    <FieldGrid>
      <Select
        label={messages.source}
        searchable
        allowDeselect={false}
        maxDropdownHeight={280}
        value={draft.source}
        data={sourcePresets.map(({ id, name, aliases }) => ({
          value: id,
          label: aliases === undefined ? name : `${name} (${aliases.join(', ')})`,
        }))}
        onChange={(id) => {
          onChange({
            source: id ?? 'other',
            edits: without(draft.edits, 'adLink', isDirect ? 'offerLink' : ''),
          });
        }}
      />
      <Select
        label={messages.app}
        searchable
        allowDeselect={false}
        maxDropdownHeight={280}
        value={draft.app}
        data={appPresets.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(id) => {
          onChange({
            app: id ?? 'app-craft',
            idMacro: '',
            naming: null,
            edits: without(draft.edits, 'offerLink', 'adLink'),
          });
        }}
      />
      <TextInput
        label={messages.idMacro}
        description={messages.idMacroHint}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autoComplete="off"
        spellCheck={false}
        classNames={MONO_INPUT}
        value={idMacro}
        onChange={(event) => {
          onChange({ idMacro: event.currentTarget.value, edits: without(draft.edits, 'offerLink') });
        }}
      />
      <NetworkPick
        networkId={draft.networkId}
        onPick={(networkId) => {
          onChange({ networkId, edits: withoutPostbacks(draft.edits) });
        }}
      />
      {app?.kind === 'landing' && (
        <TextInput
          style={WHOLE_ROW}
          label={messages.landing}
          placeholder="https://"
          autoComplete="off"
          spellCheck={false}
          value={draft.landing}
          onChange={(event) => {
            onChange({ landing: event.currentTarget.value, edits: without(draft.edits, 'adLink') });
          }}
        />
      )}
      {hasOffer && (
        <TextInput
          style={WHOLE_ROW}
          label={messages.offerUrl}
          description={messages.offerUrlHint}
          placeholder="https://"
          autoComplete="off"
          spellCheck={false}
          value={draft.offerUrl}
          onChange={(event) => {
            onChange({ offerUrl: event.currentTarget.value, edits: without(draft.edits, 'offerLink') });
          }}
        />
      )}
      <ul className={classes['traps']}>
        {[source, app].flatMap((each) =>
          each === null
            ? []
            : each.traps.map((trap) => (
                <li key={trap.en}>
                  {each.name}: {trap.en} ({messages.certainty[each.certainty]},{' '}
                  {messages.checked(each.sources[0].checked)})
                </li>
              )),
        )}
        {facts?.traps.map((trap) => (
          <li key={trap.en}>
            {facts.name}: {trap.en}
          </li>
        ))}
      </ul>
    </FieldGrid>
  );
}

/** What follows from a choice is built anew when the choice changes; other texts edited by hand stay. */
function without(edits: LinkDraft['edits'], ...parts: readonly string[]): LinkDraft['edits'] {
  return Object.fromEntries(Object.entries(edits).filter(([part]) => !parts.includes(part)));
}

function withoutPostbacks(edits: LinkDraft['edits']): LinkDraft['edits'] {
  return Object.fromEntries(Object.entries(edits).filter(([part]) => !part.startsWith('postback.')));
}
