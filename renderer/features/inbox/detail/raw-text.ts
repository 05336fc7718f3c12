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

/** Offset, bytes in hex, and their printable characters. */
export function hexDump(base64: string): string {
  const binary = atob(base64);
  const lines: string[] = [];
  for (let start = 0; start < binary.length; start += BYTES_A_LINE) {
    const part = binary.slice(start, start + BYTES_A_LINE);
    const hex = Array.from(part, (char) => char.charCodeAt(0).toString(16).padStart(2, '0')).join(' ');
    const plain = part.replace(/[^\x20-\x7e]/g, '.');
    lines.push(`${start.toString(16).padStart(6, '0')}  ${hex.padEnd(BYTES_A_LINE * 3 - 1)}  ${plain}`);
  }
  return lines.join('\n');
}
