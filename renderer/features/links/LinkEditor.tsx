/** One pair from end to end: choices, texts, checks, simulation, and keeping it. */
import { useCallback, useState } from 'react';
import type { Link } from '../../../shared/contract/links.ts';
import { EMPTY_DRAFT, type LinkDraft } from '../../../shared/domain/link/draft.ts';
import type { PartKey } from '../../../shared/domain/link/findings.ts';
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
import { usePair } from './use-pair.ts';

interface LinkEditorProps {
  /** Null for a new pair. */
  readonly link: Link | null;
  readonly onSaved: (link: Link) => void;
}

export function LinkEditor({ link, onSaved }: LinkEditorProps) {
  const words = useText().links;
  const [draft, setDraft] = useState<LinkDraft>(link?.draft ?? EMPTY_DRAFT);
  const view = usePair(draft);
  const change = useCallback((edit: Partial<LinkDraft>): void => {
    setDraft((before) => ({ ...before, ...edit }));
  }, []);
  const edit = (part: PartKey, text: string | null): void => {
    setDraft((before) => {
      const { [part]: _, ...rest } = before.edits;
      return { ...before, edits: text === null ? rest : { ...rest, [part]: text } };
    });
  };
  return (
    <>
      <Section title={words.form.title} words={words.form.what}>
        <ChainFields draft={draft} idMacro={view.pair.idMacro} onChange={change} />
      </Section>
      {view.pair.naming !== null && (
        <NamingForm
          naming={view.pair.naming}
          onChange={(naming) => {
            change({ naming });
          }}
        />
      )}
      <PairOutputs draft={draft} view={view} onEdit={edit} />
      <PairCheck view={view} onFix={edit} />
      <Simulation view={view} />
      <KeepLink link={link} draft={draft} onSaved={onSaved} />
      {link !== null && <PastedState link={link} />}
      {link !== null && <LinkPostbacks link={link} />}
    </>
  );
}
