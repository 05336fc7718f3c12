/** The request template: method, address, headers, body, and the macros to put in. */
import { SegmentedControl } from '@mantine/core';
import { REQUEST_METHODS } from '../../../shared/domain/forward/template.ts';
import type { Draft } from '../../ui/use-draft.ts';
import { useText } from '../../ui/text-context.ts';
import type { DestinationValues } from './destination-values.ts';
import { Dim } from '../../ui/Dim.tsx';
import { MONO_INPUT } from '../../ui/Mono.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { HeaderFields } from './HeaderFields.tsx';
import { MacroTextarea } from './MacroTextarea.tsx';
import { useFieldNames } from './use-field-names.ts';
import { MacroPicker } from './MacroPicker.tsx';
import { OwnUrlNote } from './OwnUrlNote.tsx';
import { PrivateHost } from './PrivateHost.tsx';
import { RequestPreview } from './RequestPreview.tsx';
import { ruleProps } from './use-rules.ts';
import type { TrialTarget } from './trial.ts';
import { useInsertion } from './use-insertion.ts';

interface RequestFieldsProps {
  readonly target: TrialTarget;
  readonly draft: Draft<DestinationValues>;
}

export function RequestFields({ target, draft }: RequestFieldsProps) {
  const messages = useText().destinations.request;
  const { values, change, errorOf, leave } = draft;
  const { into, intoFirst, insert } = useInsertion();
  const writeUrl = (text: string): void => {
    // A pasted line break is never part of an address.
    change({ url: text.replace(/[\r\n]+/g, '') });
  };
  const writeBody = (body: string): void => {
    change({ body });
  };
  const bodyError = errorOf('request.body');
  const urlField = intoFirst(writeUrl);
  const constants = values.constants.map((each) => each.name.trim()).filter((name) => name !== '');
  const fieldNames = useFieldNames();
  const onInsert = (macro: string, chosen?: string): void => {
    insert(macro, chosen);
  };
  return (
    <Rows>
      <div>
        <SegmentedControl
          aria-label={messages.method}
          data={[...REQUEST_METHODS]}
          value={values.method}
          onChange={(method) => {
            change({ method: REQUEST_METHODS.find((each) => each === method) ?? 'GET' });
          }}
        />
      </div>
      <MacroTextarea
        label={messages.url}
        description={messages.urlHint}
        placeholder={messages.urlPlaceholder}
        autosize
        minRows={2}
        maxRows={12}
        spellCheck={false}
        classNames={MONO_INPUT}
        value={values.url}
        error={errorOf('request.url')}
        constants={constants}
        fieldNames={fieldNames}
        onFocus={urlField.onFocus}
        fieldRef={urlField.ref}
        onWrite={writeUrl}
        onBlur={() => {
          leave('request.url');
        }}
      />
      <MacroPicker onInsert={onInsert} constants={constants} />
      <OwnUrlNote url={values.url} />
      <PrivateHost url={values.url} {...ruleProps(draft)} />
      <RequestPreview target={target} values={values} />
      <HeaderFields draft={draft} into={into} />
      {(values.method === 'POST' || bodyError !== undefined) && (
        <MacroTextarea
          label={messages.body}
          description={messages.bodyHint}
          autosize
          minRows={3}
          maxRows={16}
          spellCheck={false}
          classNames={MONO_INPUT}
          value={values.body}
          error={bodyError}
          constants={constants}
          fieldNames={fieldNames}
          {...into(writeBody)}
          onWrite={writeBody}
          onBlur={() => {
            leave('request.body');
          }}
        />
      )}
      {values.method === 'GET' && values.body !== '' && <Dim>{messages.bodyIgnored}</Dim>}
    </Rows>
  );
}
