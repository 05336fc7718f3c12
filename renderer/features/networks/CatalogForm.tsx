/** Picks a network of the catalog, or something else, and gives it a name. */
import { Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { DEFAULT_PRESET } from '../../../shared/catalog/default-network.ts';
import { findPreset, networkPresets } from '../../../shared/catalog/network-presets.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { useText } from '../../ui/text-context.ts';
import type { Making } from './create-network.ts';
import { FormButtons } from './FormButtons.tsx';
import { checkName } from './network-values.ts';
import { PresetNotes } from './PresetNotes.tsx';

interface CatalogFormProps extends Making {
  /** Chosen already, by an example that looks like it; null for none. */
  readonly preset: string | null;
}

export function CatalogForm({ preset, isBusy, error, onCancel, onCreate }: CatalogFormProps) {
  const text = useText();
  const messages = text.networks.create;
  const form = useForm({
    initialValues: { preset: preset ?? DEFAULT_PRESET, name: nameOf(preset) },
    validate: { name: (name) => checkName(name, text) },
  });
  const chosen = findPreset(form.values.preset);
  const choose = (id: string | null): void => {
    // A name that the person typed stays.
    const isOwnName = form.values.name !== nameOf(form.values.preset);
    form.setFieldValue('preset', id ?? DEFAULT_PRESET);
    if (!isOwnName) form.setFieldValue('name', nameOf(id));
  };
  return (
    <form
      noValidate
      onSubmit={form.onSubmit((values) => {
        onCreate({ name: values.name.trim(), preset: values.preset });
      })}
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
          value={form.values.preset}
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
          {...form.getInputProps('name')}
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
