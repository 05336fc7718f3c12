/** A tag as it is kept: one word in small letters, so that `tag:dispute` finds it without quotes. Pure. */

export const TAG_LIMITS = { length: 40, perPostback: 20 } as const;
export const MAX_NOTE_LENGTH = 2_000;

/** @returns null where nothing is left of it */
export function readTag(typed: string): string | null {
  const word = typed
    .slice(0, TAG_LIMITS.length * 4)
    .toLowerCase()
    .replaceAll(/[\s"(),*:<>=\p{C}]+/gu, ' ')
    .trim()
    .replaceAll(' ', '-');
  const tag = Array.from(word).slice(0, TAG_LIMITS.length).join('');
  return tag === '' ? null : tag;
}
