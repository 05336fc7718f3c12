/** Hands the widths of the columns and the height of the rows to the styles of the list. */
import { type RefObject, useLayoutEffect } from 'react';
import { type ListLook, ROW_PX, templatesOf } from './columns.ts';

/** @param isDated times are shown with their day */
export function useListVariables(ref: RefObject<HTMLElement | null>, look: ListLook, isDated: boolean): void {
  useLayoutEffect(() => {
    const style = ref.current?.style;
    if (style === undefined) return;
    const [wide, narrow, slim] = templatesOf(look, isDated);
    style.setProperty('--inbox-wide', wide);
    style.setProperty('--inbox-narrow', narrow);
    style.setProperty('--inbox-slim', slim);
    style.setProperty('--desk-row', `${ROW_PX[look.density]}px`);
  }, [ref, look, isDated]);
}
