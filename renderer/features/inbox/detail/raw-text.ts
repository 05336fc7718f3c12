/** Bodies for the eye. */

/** JSON indented, a form one field a line, anything else as it is. */
export function prettyBody(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return /^[^\s=&]+=[^\s]*$/.test(body) ? body.replaceAll('&', '\n&') : body;
  }
}

const BYTES_A_LINE = 16;

/** Stands for a byte that is not shown; no byte is this. */
export const HIDDEN_BYTE = '…';

/**
 * Offset, bytes in hex, and their printable characters.
 * @param binary a character for each byte, hidden ones included
 */
export function hexDump(binary: string): string {
  const lines: string[] = [];
  for (let start = 0; start < binary.length; start += BYTES_A_LINE) {
    const part = binary.slice(start, start + BYTES_A_LINE);
    const hex = Array.from(part, hexOf).join(' ');
    const plain = part.replace(/[^\x20-\x7e]/g, '.');
    lines.push(`${start.toString(16).padStart(6, '0')}  ${hex.padEnd(BYTES_A_LINE * 3 - 1)}  ${plain}`);
  }
  return lines.join('\n');
}

function hexOf(char: string): string {
  return char === HIDDEN_BYTE ? '··' : char.charCodeAt(0).toString(16).padStart(2, '0');
}
