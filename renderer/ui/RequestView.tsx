/** A request exactly as it goes over the wire. */
import type { WireRequest } from '../../shared/contract/common.ts';
import { CodeBlock } from './CodeBlock.tsx';
import { useText } from './text-context.ts';

export function RequestView({ request }: { readonly request: WireRequest }) {
  const messages = useText().window.detail;
  return <CodeBlock text={requestText(request)} label={messages.request} />;
}

function requestText(request: WireRequest): string {
  const headers = Object.entries(request.headers).map(([name, value]) => `${name}: ${value}`);
  const body = request.body === null ? [] : ['', request.body];
  return [`${request.method} ${request.url}`, ...headers, ...body].join('\n');
}
