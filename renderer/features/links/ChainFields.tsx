/** The choices along the way of a click: traffic source, app, network, offer URL. */
import { Textarea, TextInput } from '@mantine/core';
import { appPresets, findApp } from '../../../shared/catalog/app-presets.ts';
import { sourcePresets } from '../../../shared/catalog/source-presets.ts';
import type { LinkDraft } from '../../../shared/domain/link/draft.ts';
import { useText } from '../../ui/text-context.ts';
import { FieldGrid, WHOLE_ROW } from './FieldGrid.tsx';
import { MONO_INPUT } from '../../ui/Mono.tsx';
import { SearchSelect } from '../../ui/SearchSelect.tsx';
import { NetworkPick } from './NetworkPick.tsx';

interface ChainFieldsProps {
  readonly draft: LinkDraft;
  /** The id macro that holds, whether typed or from the catalog. */
  readonly idMacro: string;
  readonly hasOffer?: boolean;
  readonly onChange: (change: Partial<LinkDraft>) => void;
}

export function ChainFields({ draft, idMacro, hasOffer = true, onChange }: ChainFieldsProps) {
  const messages = useText().links.form;
  const app = findApp(draft.app);
  const isDirect = app?.kind === 'direct';
  return (
    <FieldGrid>
      <SearchSelect
        label={messages.source}
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
      <SearchSelect
        label={messages.app}
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
        <Textarea
          style={WHOLE_ROW}
          label={messages.offerUrl}
          description={messages.offerUrlHint}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          placeholder="https://"
          autosize
          minRows={2}
          maxRows={6}
          classNames={MONO_INPUT}
          spellCheck={false}
          value={draft.offerUrl}
          onChange={(event) => {
            onChange({ offerUrl: event.currentTarget.value, edits: without(draft.edits, 'offerLink') });
          }}
        />
      )}
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
