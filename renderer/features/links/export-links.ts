/** Hands the links over as a CSV file. */
import type { Link, LinkHits } from '../../../shared/contract/links.ts';
import { csvLine } from '../../../shared/domain/export/csv.ts';
import type { Text } from '../../../shared/text/en.ts';
import { saveBlob } from '../../ui/save-blob.ts';

export function exportLinks(
  links: readonly Link[],
  hitsById: ReadonlyMap<string, LinkHits>,
  text: Text,
): void {
  const messages = text.links.saved;
  const rows = links.map((link) => {
    const hits = hitsById.get(link.id);
    return csvLine([
      link.name,
      link.tags.join(', '),
      link.networkName,
      link.offerLink,
      messages.addressStates[link.address.state],
      hits?.isTellable === true ? hits.count : null,
      hits?.lastAt ?? null,
      link.notes,
    ]);
  });
  const blob = new Blob(['\uFEFF', csvLine(messages.exportColumns), ...rows], { type: 'text/csv' });
  saveBlob(blob, messages.exportFile);
}
