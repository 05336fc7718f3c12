/** Hands what was made in the window to the browser as a file to be saved. */

/** The browser takes hold of it in a later turn. */
const HELD_MS = 10_000;

export function saveBlob(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, HELD_MS);
}
