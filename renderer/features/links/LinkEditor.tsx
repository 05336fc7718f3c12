/** One pair from end to end: choices, texts, checks, simulation, and keeping it. */
import { useCallback } from 'react';
import { Button } from '@mantine/core';
import type { Link } from '../../../shared/contract/links.ts';
import { EMPTY_DRAFT, type LinkDraft } from '../../../shared/domain/link/draft.ts';
import type { PartKey } from '../../../shared/domain/link/findings.ts';
import { Note } from '../../ui/Note.tsx';
import { Section } from '../../ui/Section.tsx';
import { useText } from '../../ui/text-context.ts';
import { ChainFields } from './ChainFields.tsx';
import { KeepLink } from './KeepLink.tsx';
import { LinkPostbacks } from './LinkPostbacks.tsx';
import { NamingForm } from './NamingForm.tsx';
import { PairCheck } from './PairCheck.tsx';
import { PairOutputs } from './PairOutputs.tsx';
import { PastedState } from './PastedState.tsx';
import { Simulation } from './Simulation.tsx';
import { useKeptDraft } from './use-kept-draft.ts';
import { usePair } from './use-pair.ts';

interface LinkEditorProps {
  /** Null for a new pair. */
  readonly link: Link | null;
  readonly onSaved: (link: Link) => void;
}

export function LinkEditor({ link, onSaved }: LinkEditorProps) {
  const text = useText();
  const messages = text.links;
  const { draft, setDraft, forget, isKept } = useKeptDraft(link?.id ?? 'new', link?.draft ?? EMPTY_DRAFT);
  const view = usePair(draft);
  const change = useCallback(
    (edit: Partial<LinkDraft>): void => {
      setDraft((before) => ({ ...before, ...edit }));
    },
    [setDraft],
  );
  const edit = (part: PartKey, written: string | null): void => {
    setDraft((before) => {
      const { [part]: _, ...rest } = before.edits;
      return { ...before, edits: written === null ? rest : { ...rest, [part]: written } };
    });
  };
  return (
    <>
      {link !== null && isKept && (
        <Note tone="wait" title={text.forms.unsaved}>
          <Button size="compact-xs" variant="subtle" onClick={forget}>
            {text.forms.discard}
          </Button>
        </Note>
      )}
      <Section title={messages.form.title} words={messages.form.what}>
        <ChainFields draft={draft} idMacro={view.pair.idMacro} facts={view.parts.facts} onChange={change} />
      </Section>
      <PairOutputs draft={draft} view={view} onEdit={edit} />
      <PairCheck view={view} onFix={edit} />
      {view.pair.naming !== null && (
        <NamingForm
          naming={view.pair.naming}
          text={view.pair.namingText}
          source={view.parts.source.name}
          onChange={(naming) => {
            change({ naming });
          }}
        />
      )}
      <Simulation view={view} />
      <KeepLink
        link={link}
        draft={draft}
        onSaved={(saved) => {
          forget();
          onSaved(saved);
        }}
      />
      {link !== null && <PastedState link={link} />}
      {link !== null && <LinkPostbacks link={link} />}
    </>
  );
}
