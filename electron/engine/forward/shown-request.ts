/** A request as it is shown to a person: without headers, its secrets masked. */
import type { WireRequest } from '../../../shared/contract/common.ts';
import { maskRequest } from '../../../shared/domain/forward/secret-marks.ts';

export function shownRequest(request: WireRequest): Pick<WireRequest, 'method' | 'url' | 'body'> {
  const { method, url, body } = maskRequest(request);
  return { method, url, body };
}
