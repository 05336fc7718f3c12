/** The fold of a destination's form, and the way to a part of it, opened or not. */
import { useEffect, useEffectEvent, type RefObject, useState } from 'react';
import { flushSync } from 'react-dom';
import type { FixPlace } from '../../../shared/domain/forward/diagnosis.ts';
import { approveOrShow } from '../../ui/show-first-error.ts';
import type { FieldErrors } from '../../ui/schema-errors.ts';
import { showFixTarget } from './FixTarget.tsx';

interface FixPlaceOptions {
  readonly root: RefObject<Element | null>;
  /** Where the address of the window leads; null for nowhere in particular. */
  readonly wanted: FixPlace | null;
  readonly hasConstants: boolean;
  /** Whether the constants are in the fold. */
  readonly foldsConstants: boolean;
  /** Of the form as it is. */
  readonly errorsOf: () => FieldErrors;
  readonly approve: () => boolean;
}

interface FixPlaceHandle {
  readonly isOpen: boolean;
  readonly setOpen: (isOpen: boolean) => void;
  readonly show: (place: FixPlace) => void;
  /** Shows what is wrong with the form, in the fold too, and says whether nothing is. */
  readonly approveAll: () => boolean;
}

const FOLDED: ReadonlySet<FixPlace> = new Set(['success', 'timeout', 'proxy']);
const ABOVE_THE_FOLD = ['request', 'events', 'name'];

export function useFixPlace({
  root,
  wanted,
  hasConstants,
  foldsConstants,
  errorsOf,
  approve,
}: FixPlaceOptions): FixPlaceHandle {
  const [isOpen, setOpen] = useState(false);
  const isFolded = (path: string): boolean => {
    const [first = ''] = path.split('.');
    return !ABOVE_THE_FOLD.includes(first) && (foldsConstants || first !== 'constants');
  };
  const show = (wantedPlace: FixPlace): void => {
    // Without a constant the key is in the URL itself.
    const place = wantedPlace === 'constants' && !hasConstants ? 'url' : wantedPlace;
    const isInFold = FOLDED.has(place) || (place === 'constants' && foldsConstants);
    if (isInFold && !isOpen) {
      flushSync(() => {
        setOpen(true);
      });
    }
    showFixTarget(root.current, place);
  };
  const onWanted = useEffectEvent((place: FixPlace) => {
    // In the next turn: a form that is being drawn cannot be drawn anew at once.
    queueMicrotask(() => {
      show(place);
    });
  });
  useEffect(() => {
    if (wanted !== null) onWanted(wanted);
  }, [wanted]);
  return {
    isOpen,
    setOpen,
    show,
    approveAll: () => {
      if (!isOpen && Object.keys(errorsOf()).some(isFolded)) {
        flushSync(() => {
          setOpen(true);
        });
      }
      return approveOrShow(root.current, approve);
    },
  };
}
