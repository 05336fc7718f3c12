/** The one that a URL leaves out. */
const HTTP_PORT = 80;

/** @param url of http */
export function portOf(url: string): number {
  const { port } = new URL(url);
  return port === '' ? HTTP_PORT : Number(port);
}
