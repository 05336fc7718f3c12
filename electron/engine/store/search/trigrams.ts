/** What of a text is asked of the index of trigrams. Pure. */

/** More of them would not narrow anything, and each is looked up in every part of the index. */
const MOST = 16;

/**
 * Texts are compared in lower case. What ends a text for the tokenizer is a blank here, on both sides.
 * @param text of a request, or what is looked for in it
 */
export function foldText(text: string): string {
  return text.toLowerCase().replaceAll('\0', ' ').toWellFormed();
}

/**
 * What requests that hold all of the texts have in the index, for `matchOf`; some others have them too, and each is
 * looked at afterwards. Texts shorter than three characters cannot be asked for.
 * @returns null where nothing can be asked
 */
export function trigramsIn(texts: readonly string[]): readonly string[] | null {
  const trigrams = [...new Set(texts.flatMap((text) => trigramsOf(foldText(text))))].slice(0, MOST);
  return trigrams.length === 0 ? null : trigrams;
}

/** A question to `search_text` for requests that hold all of them. */
export function matchOf(trigrams: readonly string[]): string {
  return trigrams.map((trigram) => `"${trigram.replaceAll('"', '""')}"`).join(' AND ');
}

/** One beside the other, and the last one: those between them say little more. */
function trigramsOf(text: string): readonly string[] {
  const letters = Array.from(text);
  const last = letters.length - 3;
  if (last < 0) return [];
  const starts = letters.flatMap((_letter, at) => (at % 3 === 0 && at < last ? [at] : []));
  const step = Math.max(1, Math.ceil((starts.length + 1) / MOST));
  const chosen = starts.filter((_start, index) => index % step === 0);
  return [...chosen, last].map((at) => letters.slice(at, at + 3).join(''));
}
