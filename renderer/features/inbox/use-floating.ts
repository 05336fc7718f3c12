/** Whether a menu or a list of choices was open when a key went down: by the time it is handled here, it may be closed. */
import { useCallback, useEffect, useRef } from 'react';

const FLOATING = '[role="menu"], [role="listbox"], [role="dialog"]';

export function useFloating(): () => boolean {
  const wasThere = useRef(false);
  useEffect(() => {
    const look = (): void => {
      wasThere.current = [...document.querySelectorAll(FLOATING)].some((each) => each.checkVisibility());
    };
    // Before anything else hears of the key.
    window.addEventListener('keydown', look, true);
    return () => {
      window.removeEventListener('keydown', look, true);
    };
  }, []);
  return useCallback(() => wasThere.current, []);
}
