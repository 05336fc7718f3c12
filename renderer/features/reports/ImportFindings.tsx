/** What an import would bring or has brought, and what it leaves out with the reasons. */
import type { ImportView } from '../../../shared/contract/imports.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { Dim } from '../../ui/Dim.tsx';
import { PlainList } from '../../ui/PlainList.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { useText } from '../../ui/text-context.ts';
import { visibleText } from '../../ui/visible-text.ts';

const SHOWN_FAULTS = 20;

export function ImportFindings({ progress }: { readonly progress: ImportView }) {
  const { count } = useFormats();
  const messages = useText().imports;
  const { name, state, counts } = progress;
  const { lines, fresh, known, corrections, bad, faults, unknownNetworks } = counts;
  const isDone = state === 'importing' || state === 'done' || state === 'cancelled';
  return (
    <Rows gap="sm">
      <div role="status">{messages.summary(visibleText(name), messages.states[state])}</div>
      <PlainList>
        <li>{messages.lines(count(lines))}</li>
        <li>{isDone ? messages.cameIn(count(fresh)) : messages.fresh(count(fresh))}</li>
        {known > 0 && <li>{messages.known(count(known))}</li>}
        {corrections > 0 && <li>{messages.corrections(count(corrections))}</li>}
        {unknownNetworks.map(({ name: network, count: ofIt }) => (
          <li key={network ?? ''}>
            {network === null
              ? messages.noNetwork(count(ofIt))
              : messages.unknownNetwork(visibleText(network), count(ofIt))}
          </li>
        ))}
        {bad > 0 && <li>{messages.bad(count(bad))}</li>}
      </PlainList>
      {faults.length > 0 && (
        <PlainList>
          {faults.slice(0, SHOWN_FAULTS).map(({ line, fault }) => (
            <li key={line}>
              <Dim>{messages.fault(count(line), messages.faults[fault])}</Dim>
            </li>
          ))}
        </PlainList>
      )}
      <Dim as="div">{messages.never}</Dim>
    </Rows>
  );
}
