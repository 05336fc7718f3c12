/** Columns and height of the rows; they outlive the window. */
import { useLocalStorage } from '@mantine/hooks';
import { useCallback, useMemo } from 'react';
import { type ListLook, readLook, USUAL_LOOK } from './columns.ts';

export function useListLook(): readonly [
  look: ListLook,
  change: (next: (look: ListLook) => ListLook) => void,
] {
  const [stored, setStored] = useLocalStorage<unknown>({
    key: 'postback-desk.list-look',
    defaultValue: USUAL_LOOK,
    getInitialValueInEffect: false,
  });
  const look = useMemo(() => readLook(stored), [stored]);
  const change = useCallback(
    (next: (look: ListLook) => ListLook): void => {
      setStored((before: unknown) => next(readLook(before)));
    },
    [setStored],
  );
  return [look, change];
}
