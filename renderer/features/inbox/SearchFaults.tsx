/** Why a part of the search cannot be read or finds nothing, with what was probably meant. */
import { Anchor } from '@mantine/core';
import { TriangleAlert } from 'lucide-react';
import type { SearchFault } from '../../../shared/domain/search/query.ts';
import { useText } from '../../ui/text-context.ts';
import { visibleText } from '../../ui/visible-text.ts';
import { faultMessage, withFix } from './fault-message.ts';
import classes from './SearchFaults.module.css';

interface SearchFaultsProps {
  readonly filter: string;
  readonly faults: readonly SearchFault[];
  /** The list shows what was searched for before. */
  readonly isRefused: boolean;
  readonly onFilter: (filter: string) => void;
}

export function SearchFaults({ filter, faults, isRefused, onFilter }: SearchFaultsProps) {
  const text = useText();
  return (
    <div className={classes['faults']} role="status">
      {faults.map((fault) => (
        <div key={`${fault.start} ${fault.code}`} className={classes['fault']}>
          <TriangleAlert size={14} aria-hidden />
          <span className={classes['text']}>
            {faultMessage(fault, text)} {isRefused && text.search.notApplied}
          </span>
          {fault.fix !== null && (
            <Anchor
              component="button"
              inherit
              onClick={() => {
                onFilter(withFix(filter, fault));
              }}
            >
              {text.search.use(visibleText(fault.fix))}
            </Anchor>
          )}
        </div>
      ))}
    </div>
  );
}
