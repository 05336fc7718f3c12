/** Picks a network of the catalog, asks what only the person knows of it, and adds it. */
import { Button, TextInput } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { DEFAULT_PRESET } from '../../../shared/catalog/default-network.ts';
import { findPreset } from '../../../shared/catalog/network-presets.ts';
import { lacksCurrency, mappingOf, withOfferCurrency } from '../../../shared/catalog/preset-mapping.ts';
import type { NetworkPreset } from '../../../shared/domain/network/network-preset.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { More } from '../../ui/More.tsx';
import { NetworkLetter } from '../../ui/NetworkLetter.tsx';
import { SearchSelect } from '../../ui/SearchSelect.tsx';
import { approveOrShow } from '../../ui/show-first-error.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { useText } from '../../ui/text-context.ts';
import { useDraft } from '../../ui/use-draft.ts';
import type { Making, NewNetwork } from './create-network.ts';
import { currencyChoices, DIFFERS } from './currency-choices.ts';
import { NetworkCatalog } from './NetworkCatalog.tsx';
import { checkNew } from './network-values.ts';
import { PresetNotes } from './PresetNotes.tsx';
import classes from './CatalogForm.module.css';

interface CatalogFormProps extends Making {
  /** Chosen already, by an example that looks like it; null for none. */
  readonly preset: string | null;
  /** Above the catalog; undefined for none. */
  readonly hint: string | undefined;
  readonly onSomethingElse: () => void;
}

interface Values {
  readonly preset: string | null;
  readonly name: string;
  /** A code, `DIFFERS`, or null while it is not chosen. */
  readonly currency: string | null;
}

export function CatalogForm(props: CatalogFormProps) {
  const { isBusy, error, hint, onCreate, onSomethingElse } = props;
  const text = useText();
  const { currencyName } = useFormats();
  const messages = text.catalog;
  const draft = useDraft<Values>(
    { preset: props.preset, name: nameOf(props.preset), currency: null },
    ({ preset, name, currency }) => ({
      ...(preset === null ? {} : checkNew({ name }, text)),
      ...(asksCurrency(preset) && currency === null ? { currency: messages.currency.choose } : {}),
    }),
  );
  const { values, change, errorOf, approve } = draft;
  const chosen = values.preset === null ? null : findPreset(values.preset);
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    // What is left to do: the question that is still open, else the button.
    if (values.preset !== null) form.current?.querySelector<HTMLElement>('[data-next]')?.focus();
  }, [values.preset]);

  const choose = (id: string): void => {
    if (id === DEFAULT_PRESET) {
      onSomethingElse();
      return;
    }
    // A name that the person typed stays.
    const isOwnName = values.name !== nameOf(values.preset);
    change({ preset: id, currency: null, ...(isOwnName ? {} : { name: nameOf(id) }) });
  };
  return (
    <form
      ref={form}
      noValidate
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen !== null && approveOrShow(form.current, approve)) onCreate(newNetwork(chosen, values));
      }}
    >
      {hint !== undefined && <p className={classes['hint']}>{hint}</p>}
      <NetworkCatalog chosen={values.preset} onChoose={choose} />
      {chosen !== null && (
        <div className={classes['panel']}>
          <div className={classes['head']}>
            <NetworkLetter name={chosen.name} />
            <strong>{asksCurrency(chosen.id) ? messages.currency.missing(chosen.name) : chosen.name}</strong>
            <span className={classes['why']}>
              {asksCurrency(chosen.id) ? messages.currency.why : messages.certainty[chosen.certainty]}
            </span>
          </div>
          <div className={classes['fields']}>
            {asksCurrency(chosen.id) && (
              <SearchSelect
                key={chosen.id}
                data-next
                className={classes['currency'] ?? ''}
                label={messages.currency.label}
                placeholder={messages.currency.placeholder}
                // The catalog above shrinks to what was chosen while this opens.
                comboboxProps={{ preventPositionChangeWhenVisible: false }}
                data={currencyChoices(messages.currency.differs, currencyName)}
                value={values.currency}
                error={errorOf('currency')}
                description={values.currency === DIFFERS ? messages.currency.differsHint : undefined}
                onChange={(currency) => {
                  change({ currency });
                }}
              />
            )}
            <TextInput
              className={classes['name'] ?? ''}
              label={text.networks.create.name}
              autoComplete="off"
              value={values.name}
              error={errorOf('name')}
              onChange={(event) => {
                change({ name: event.currentTarget.value });
              }}
            />
            <Button
              type="submit"
              className={classes['add'] ?? ''}
              loading={isBusy}
              {...(asksCurrency(chosen.id) ? {} : { 'data-next': true })}
            >
              {text.networks.create.submit}
            </Button>
          </div>
          {error !== null && <ErrorNote error={error} />}
          <More title={messages.traps}>
            <div className={classes['notes']}>
              <PresetNotes preset={chosen} />
            </div>
          </More>
        </div>
      )}
    </form>
  );
}

function newNetwork(preset: NetworkPreset, { name, currency }: Values): NewNetwork {
  const network = { name: name.trim(), preset: preset.id };
  if (!lacksCurrency(preset) || currency === null || currency === DIFFERS) return network;
  return { ...network, mapping: withOfferCurrency(mappingOf(preset), currency) };
}

function asksCurrency(id: string | null): boolean {
  const preset = id === null ? null : findPreset(id);
  return preset !== null && lacksCurrency(preset);
}

function nameOf(preset: string | null): string {
  return (preset === null ? null : findPreset(preset))?.name ?? '';
}
