/** Says of each postback URL of a pair that an older one was pasted into the cabinet. */
import { Rows } from '../../ui/Rows.tsx';
import { CabinetMark } from './CabinetMark.tsx';
import type { PairView } from './use-pair.ts';

export function CabinetNotes({ view }: { readonly view: PairView }) {
  return (
    <Rows gap="sm">
      {view.pair.postbacks.map((postback) => (
        <div key={postback.part}>
          <CabinetMark view={view} label={postback.label} needed={postback.url} />
        </div>
      ))}
    </Rows>
  );
}
