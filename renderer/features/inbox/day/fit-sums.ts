/** Hides what of a line has no room, by weight. It is measured when the page is laid out anyway, and draws nothing anew. */
import { fittingSums } from './fitting-sums.ts';

/**
 * As the `ref` of a line, each of whose children has a `data-weight`.
 * @returns ends it
 */
export function fitSums(line: HTMLElement): () => void {
  const observer = new ResizeObserver(() => {
    fit(line);
  });
  observer.observe(line);
  return () => {
    observer.disconnect();
  };
}

function fit(line: HTMLElement): void {
  const parts = [...line.querySelectorAll<HTMLElement>('[data-weight]')];
  const gap = Number.parseFloat(getComputedStyle(line).columnGap);
  const sized = parts.map((part) => ({
    weight: Number(part.dataset['weight']),
    width: part.getBoundingClientRect().width,
  }));
  const shown = fittingSums(sized, line.clientWidth, Number.isFinite(gap) ? gap : 0);
  for (const [at, part] of parts.entries()) part.toggleAttribute('data-without-room', shown[at] !== true);
}
