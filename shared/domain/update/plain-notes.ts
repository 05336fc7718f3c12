/** Notes of a release as a dialog of the system shows them: plain, and short enough to leave room for its buttons. */

const MOST_CHARACTERS = 1_200;
/** Nothing longer is read: it comes over the network. */
const MOST_READ = 20_000;

/** A release as the updater tells it; of several versions one note each. */
export type ReleaseNotes = string | readonly { readonly note: string | null }[] | null | undefined;

export function plainNotes(notes: ReleaseNotes): string {
  const raw = typeof notes === 'string' ? notes : (notes ?? []).map(({ note }) => note ?? '').join('\n');
  const lines = raw
    .slice(0, MOST_READ)
    .replaceAll(/<li>/gi, '– ')
    .replaceAll(/<[^<>]{0,300}>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    // Letters that are not seen, or turn the direction of the text.
    .replaceAll(/[^\P{C}\n]/gu, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const text = lines.join('\n');
  return text.length <= MOST_CHARACTERS ? text : `${text.slice(0, MOST_CHARACTERS - 1).trimEnd()}…`;
}
