/** The choices along the way of a click: traffic source, app, network, offer URL. */
import { Select, TextInput } from '@mantine/core';
import { appPresets, findApp } from '../../../shared/catalog/apps/app-presets.ts';
import { findSource, sourcePresets } from '../../../shared/catalog/sources/source-presets.ts';
import type { LinkDraft } from '../../../shared/domain/link/draft.ts';
import { useText } from '../../ui/text-context.ts';
import classes from './Links.module.css';
import { NetworkPick } from './NetworkPick.tsx';

interface ChainFieldsProps {
  readonly draft: LinkDraft;
  /** The id macro that holds, whether typed or from the catalog. */
  readonly idMacro: string;
  readonly hasOffer?: boolean;
  readonly onChange: (change: Partial<LinkDraft>) => void;
}

export function ChainFields({ draft, idMacro, hasOffer = true, onChange }: ChainFieldsProps) {
  const words = useText().links.form;
  const source = findSource(draft.source);
  const app = findApp(draft.app);
  return (
    <div className={classes['grid']}>
      <Select
        label={words.source}
        searchable
        allowDeselect={false}
        maxDropdownHeight={280}
        value={draft.source}
        data={sourcePresets.map(({ id, name, aliases }) => ({
          value: id,
          label: aliases === undefined ? name : `${name} (${aliases.join(', ')})`,
        }))}
        onChange={(id) => {
          onChange({ source: id ?? 'other', edits: {} });
        }}
      />
      <Select
        label={words.app}
        searchable
        allowDeselect={false}
        maxDropdownHeight={280}
        value={draft.app}
        data={appPresets.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(id) => {
          onChange({ app: id ?? 'app-craft', idMacro: '', naming: null, edits: {} });
        }}
      />
      <TextInput
        label={words.idMacro}
        description={words.idMacroHint}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autoComplete="off"
        spellCheck={false}
        className={classes['code']}
        value={idMacro}
        onChange={(event) => {
          onChange({ idMacro: event.currentTarget.value, edits: {} });
        }}
      />
      <NetworkPick
        networkId={draft.networkId}
        onPick={(networkId) => {
          onChange({ networkId, edits: {} });
        }}
      />
      {app?.kind === 'landing' && (
        <TextInput
          className={classes['wide']}
          label={words.landing}
          placeholder="https://"
          autoComplete="off"
          spellCheck={false}
          value={draft.landing}
          onChange={(event) => {
            onChange({ landing: event.currentTarget.value, edits: withoutPart(draft.edits, 'adLink') });
          }}
        />
      )}
      {hasOffer && (
        <TextInput
          className={classes['wide']}
          label={words.offerUrl}
          description={words.offerUrlHint}
          placeholder="https://"
          autoComplete="off"
          spellCheck={false}
          value={draft.offerUrl}
          onChange={(event) => {
            onChange({ offerUrl: event.currentTarget.value, edits: {} });
          }}
        />
      )}
      <ul className={`${classes['wide']} ${classes['dim']}`}>
        {[source, app].flatMap((each) =>
          each === null
            ? []
            : each.traps.map((trap) => (
                <li key={trap.en}>
                  {each.name}: {trap.en} ({words.certainty[each.certainty]},{' '}
                  {words.checked(each.sources[0].checked)})
                </li>
              )),
        )}
      </ul>
    </div>
  );
}

function withoutPart(edits: LinkDraft['edits'], part: string): LinkDraft['edits'] {
  return Object.fromEntries(Object.entries(edits).filter(([key]) => key !== part));
}
