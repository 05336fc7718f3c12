/** Cuts a text into messages that Telegram takes. Pure. */

/** Of a message and of a picture's caption, in UTF-16 units (https://core.telegram.org/bots/api#sendmessage). */
export const MOST_TEXT = 4_096;
export const MOST_CAPTION = 1_024;
/** What is longer is cut off: nobody reads forty thousand characters in a chat. */
const MOST_PARTS = 10;
const CUT = '…';

/** Cut at the ends of lines; a line that is longer than a message between words, a longer word inside, never a character. Never empty. */
export function splitMessage(text: string, most = MOST_TEXT): readonly string[] {
  const parts: string[] = [];
  let rest = text.trim();
  while (rest.length > most && parts.length < MOST_PARTS - 1) {
    const end = endOfPart(rest, most);
    parts.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  parts.push(rest.length > most ? `${rest.slice(0, wholeCharacters(rest, most - CUT.length))}${CUT}` : rest);
  const spoken = parts.filter((part) => part !== '');
  // Telegram refuses a message of nothing.
  return spoken.length === 0 ? [CUT] : spoken;
}

function endOfPart(text: string, most: number): number {
  const lineEnd = text.lastIndexOf('\n', most);
  if (lineEnd > 0) return lineEnd;
  const wordEnd = text.lastIndexOf(' ', most);
  return wordEnd > most / 2 ? wordEnd : wholeCharacters(text, most);
}

/** An end at or before the wanted one that cuts no pair of surrogates. */
function wholeCharacters(text: string, end: number): number {
  const last = text.charCodeAt(end - 1);
  return last >= 0xd800 && last <= 0xdbff ? end - 1 : end;
}
