/** What a change of networks would do, as the contract shows it. */
import type { ChangePreview } from '../../../shared/contract/change-preview.ts';
import type { PreviewedChange } from '../../../shared/contract/networks.ts';
import type { NetworkChange } from '../networks/network-edit.ts';
import { withMeaning } from '../networks/network-edit.ts';
import type { Networks } from '../networks/networks.ts';
import { editOfAnswer } from '../parse/network-questions.ts';
import { type PreviewDeps, previewChanges } from '../parse/preview-changes.ts';

interface NetworkPreviewDeps {
  readonly networks: Networks;
  readonly destinations: {
    find(id: ChangePreview['deliveries'][number]['destinationId']): { readonly name: string } | null;
  };
  readonly applying: Omit<PreviewDeps, 'adoptKeyless'>;
  readonly keptKeyless: { adopt(id: NetworkChange['after']['id']): void };
}

/** @throws UserError where the change itself would be refused */
export function networkPreview(deps: NetworkPreviewDeps, change: PreviewedChange): ChangePreview {
  const preview = previewChanges(
    {
      ...deps.applying,
      adoptKeyless: (id) => {
        deps.keptKeyless.adopt(id);
      },
    },
    changesOf(deps.networks, change),
  );
  return {
    ...preview,
    outcomes: [...preview.outcomes],
    deliveries: preview.deliveries.map((each) => ({
      ...each,
      name: deps.destinations.find(each.destinationId)?.name ?? '',
    })),
  };
}

function changesOf(networks: Networks, change: PreviewedChange): readonly NetworkChange[] {
  if ('mapWord' in change) {
    const { id, ...value } = change.mapWord;
    return [networks.change(id, { mapping: withMeaning(networks.present(id).mapping, value) })];
  }
  if ('update' in change) return [networks.change(change.update.id, change.update)];
  return change.answer.items.map((answer) =>
    networks.change(answer.id, editOfAnswer(networks.present(answer.id), answer)),
  );
}
