/** One pair from end to end: choices on the left; texts to paste, checks and simulation on the right. */
import { useCallback } from 'react';
import { Button } from '@mantine/core';
import type { Link } from '../../../shared/contract/links.ts';
import { EMPTY_DRAFT, type LinkDraft } from '../../../shared/domain/link/draft.ts';
import type { PartKey } from '../../../shared/domain/link/findings.ts';
import { Note } from '../../ui/Note.tsx';
import { useText } from '../../ui/text-context.ts';
import { ChainFields } from './ChainFields.tsx';
import { FixedValues } from './FixedValues.tsx';
import { KeepActions } from './KeepActions.tsx';
import { KeepFields } from './KeepFields.tsx';
import classes from './LinkEditor.module.css';
import { LinkPostbacks } from './LinkPostbacks.tsx';
import { NamingForm } from './NamingForm.tsx';
import { PairCheck } from './PairCheck.tsx';
import { PairOutputs } from './PairOutputs.tsx';
import { PairTraps } from './PairTraps.tsx';
import { PastedState } from './PastedState.tsx';
import { Simulation } from './Simulation.tsx';
import { useKeepLink } from './use-keep-link.ts';
import { useKeptDraft } from './use-kept-draft.ts';
import { usePair } from './use-pair.ts';
import { PairVerdict } from './PairVerdict.tsx';

interface LinkEditorProps {
  /** Null for a new pair. */
  readonly link: Link | null;
  readonly onSaved: (link: Link) => void;
}

export function LinkEditor({ link, onSaved }: LinkEditorProps) {
  const text = useText();
  const { draft, setDraft, forget, isKept } = useKeptDraft(link?.id ?? 'new', link?.draft ?? EMPTY_DRAFT);
  const view = usePair(draft, link?.id ?? null);
  const keep = useKeepLink(link, draft, (saved) => {
    forget();
    onSaved(saved);
  });
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
    <div
      className={classes['pair']}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        keep.save();
      }}
    >
      <KeepActions link={link} keep={keep} />
      <div className={classes['form']}>
        {link !== null && isKept && (
          <Note tone="wait" title={text.forms.unsaved}>
            <Button size="compact-xs" variant="subtle" onClick={forget}>
              {text.forms.discard}
            </Button>
          </Note>
        )}
        <ChainFields draft={draft} idMacro={view.pair.idMacro} onChange={change} />
        <FixedValues draft={draft} facts={view.parts.facts} onChange={change} />
        <KeepFields keep={keep} />
      </div>
      <div className={classes['outs']}>
        <PairVerdict view={view} />
        <PairOutputs draft={draft} view={view} onEdit={edit} />
        <PairCheck view={view} onFix={edit} />
        <Simulation view={view} />
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
        {link !== null && <PastedState link={link} />}
        {link !== null && <LinkPostbacks link={link} />}
        <PairTraps view={view} />
      </div>
    </div>
  );
}
