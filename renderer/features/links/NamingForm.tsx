/** Campaign name or deeplink: the app's shape and order of fields, and their values. */
import { Button, NumberInput, Select, TextInput } from '@mantine/core';
import { MAX_NAMING_FIELDS, type NamingDraft } from '../../../shared/domain/link/draft.ts';
import { checkNaming, NAMING_STYLES } from '../../../shared/domain/link/naming.ts';
import { Section } from '../../ui/Section.tsx';
import { useText } from '../../ui/text-context.ts';
import { FieldGrid, WHOLE_ROW } from './FieldGrid.tsx';
import classes from './NamingForm.module.css';
import { OutCard } from './OutCard.tsx';

interface NamingFormProps {
  readonly naming: NamingDraft;
  /** What comes out; empty while nothing is filled in. */
  readonly text: string;
  /** Name of the traffic source that it is pasted into. */
  readonly source: string;
  readonly onChange: (naming: NamingDraft) => void;
}

export function NamingForm({ naming, text: out, source, onChange }: NamingFormProps) {
  const text = useText().links;
  const isDeeplink = naming.scheme !== '';
  const messages = text.namingForm;
  const problems = checkNaming(naming, naming.values);
  const change = (edit: Partial<NamingDraft>): void => {
    onChange({ ...naming, ...edit });
  };
  const setValue = (field: string, value: string): void => {
    change({ values: { ...naming.values, [field]: value } });
  };
  const whole = problems.filter((each) => each.field === '');
  return (
    <Section title={messages.title} description={messages.what}>
      <FieldGrid>
        <Select
          label={messages.style}
          allowDeselect={false}
          value={naming.style}
          data={NAMING_STYLES.map((style) => ({ value: style, label: messages.styles[style] }))}
          onChange={(style) => {
            change({ style: NAMING_STYLES.find((each) => each === style) ?? naming.style });
          }}
        />
        <TextInput
          label={messages.scheme}
          description={messages.schemeHint}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={naming.scheme}
          onChange={(event) => {
            change({ scheme: event.currentTarget.value.replace(/:\/*$/, '') });
          }}
        />
        <NumberInput
          label={messages.maxLength}
          allowDecimal={false}
          min={1}
          value={naming.maxLength ?? ''}
          onChange={(value) => {
            change({ maxLength: typeof value === 'number' && value > 0 ? Math.floor(value) : null });
          }}
        />
        <TextInput
          style={WHOLE_ROW}
          label={messages.order}
          description={messages.orderHint}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          defaultValue={naming.fields.join(', ')}
          onBlur={(event) => {
            const fields = event.currentTarget.value.split(',').map((field) => field.trim());
            change({
              fields: [...new Set(fields.filter((field) => field !== ''))].slice(0, MAX_NAMING_FIELDS),
            });
          }}
        />
        {naming.fields.map((field) => {
          const problem = problems.find((each) => each.field === field);
          const right = problem?.right ?? null;
          return (
            <div key={field}>
              <TextInput
                label={field}
                autoComplete="off"
                spellCheck={false}
                value={naming.values[field] ?? ''}
                error={problem === undefined ? undefined : text.naming[problem.code](field, problem.detail)}
                onChange={(event) => {
                  setValue(field, event.currentTarget.value);
                }}
              />
              {right !== null && (
                <Button
                  size="compact-xs"
                  variant="light"
                  mt={4}
                  onClick={() => {
                    setValue(field, right);
                  }}
                >
                  {messages.fix(right)}
                </Button>
              )}
            </div>
          );
        })}
        {whole.map((problem) => (
          <div key={problem.code} className={classes['problem']}>
            {text.naming[problem.code](problem.field, problem.detail)}
          </div>
        ))}
      </FieldGrid>
      {out !== '' && (
        <div className={classes['naming']}>
          <OutCard
            thread=""
            title={isDeeplink ? text.out.deeplink : text.out.naming}
            where={isDeeplink ? text.out.deeplinkWhere(source) : text.out.namingWhere(source)}
            text={out}
            placeholder=""
            isEdited={false}
            hasError={whole.length > 0}
            qrText={isDeeplink ? out : null}
            onEdit={null}
          />
        </div>
      )}
    </Section>
  );
}
