/** A request exactly as it goes over the wire, but for the keys of networks. */
import type { WireRequest } from '../../shared/contract/common.ts';
import { MaskedBlock } from './MaskedBlock.tsx';
import { useText } from './text-context.ts';

export function RequestView({ request }: { readonly request: WireRequest }) {
  const messages = useText().window.detail;
  return <MaskedBlock text={requestText(request)} label={messages.request} />;
}

function requestText(request: WireRequest): string {
  const headers = Object.entries(request.headers).map(([name, value]) => `${name}: ${value}`);
  const body = request.body === null ? [] : ['', request.body];
  return [`${request.method} ${request.url}`, ...headers, ...body].join('\n');
}
