/** Picks a network of the catalog, or something else, and gives it a name. */
import { Select, Stack, TextInput } from '@mantine/core';
import { DEFAULT_PRESET } from '../../../shared/catalog/default-network.ts';
import { findPreset, networkPresets } from '../../../shared/catalog/network-presets.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { useText } from '../../ui/text-context.ts';
import type { Making } from './create-network.ts';
import { FormButtons } from './FormButtons.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import { checkNew } from './network-values.ts';
import { PresetNotes } from './PresetNotes.tsx';

interface CatalogFormProps extends Making {
  /** Chosen already, by an example that looks like it; null for none. */
  readonly preset: string | null;
}

export function CatalogForm({ preset, isBusy, error, onCancel, onCreate }: CatalogFormProps) {
  const text = useText();
  const messages = text.networks.create;
  const { values, change, errorOf, approve } = useDraft(
    { preset: preset ?? DEFAULT_PRESET, name: nameOf(preset) },
    (typed) => checkNew(typed, text),
  );
  const chosen = findPreset(values.preset);
  const choose = (id: string | null): void => {
    // A name that the person typed stays.
    const isOwnName = values.name !== nameOf(values.preset);
    change({ preset: id ?? DEFAULT_PRESET, ...(isOwnName ? {} : { name: nameOf(id) }) });
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (approve()) onCreate({ name: values.name.trim(), preset: values.preset });
      }}
    >
      <Stack gap="sm">
        <Select
          label={text.catalog.pick}
          description={text.catalog.pickHint}
          placeholder={text.catalog.placeholder}
          data-autofocus
          searchable
          allowDeselect={false}
          maxDropdownHeight={280}
          nothingFoundMessage={text.catalog.nothingFound}
          value={values.preset}
          data={[
            { value: DEFAULT_PRESET, label: text.catalog.somethingElse },
            ...networkPresets.map(({ id, name, aliases }) => ({
              value: id,
              label: aliases === undefined ? name : `${name} (${aliases.join(', ')})`,
            })),
          ]}
          onChange={choose}
        />
        <TextInput
          label={messages.name}
          description={messages.hint}
          placeholder={messages.placeholder}
          autoComplete="off"
          value={values.name}
          error={errorOf('name')}
          onChange={(event) => {
            change({ name: event.currentTarget.value });
          }}
        />
        {chosen !== null && <PresetNotes preset={chosen} />}
        {error !== null && <ErrorNote error={error} />}
        <FormButtons isBusy={isBusy} submit={messages.submit} onCancel={onCancel} />
      </Stack>
    </form>
  );
}

function nameOf(preset: string | null): string {
  return (preset === null ? null : findPreset(preset))?.name ?? '';
}
