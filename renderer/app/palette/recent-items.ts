/** What was run from the command menu last, newest first; it outlives the window. */
import { useLocalStorage } from '@mantine/hooks';

const KEPT = 5;

export function useRecentItems(): readonly [recent: readonly string[], note: (id: string) => void] {
  const [recent, setRecent] = useLocalStorage<readonly string[]>({
    key: 'postback-desk.palette-recent',
    defaultValue: [],
    getInitialValueInEffect: false,
  });
  const note = (id: string): void => {
    setRecent([id, ...recent.filter((each) => each !== id)].slice(0, KEPT));
  };
  return [recent, note];
}
