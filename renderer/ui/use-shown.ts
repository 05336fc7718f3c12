/** Whether a component is still on screen: what it says of itself after that is seen by nobody. */
import { type RefObject, useEffect, useRef } from 'react';

export function useShown(): RefObject<boolean> {
  const isShown = useRef(false);
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
    };
  }, []);
  return isShown;
}
