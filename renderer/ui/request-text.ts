/** A request as it is shown and copied. Pure. */
import type { WireRequest } from '../../shared/contract/common.ts';

type ShownRequest = Pick<WireRequest, 'method' | 'url' | 'body'> & Partial<Pick<WireRequest, 'headers'>>;

/** Method and URL in the first line, then the headers where there are some; an empty line stands before a body. */
export function requestText({ method, url, headers = {}, body }: ShownRequest): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [`${method} ${url}`, ...lines, ...(body === null ? [] : ['', body])].join('\n');
}
