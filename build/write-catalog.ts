/** `npm run catalog`: writes the indexes of the catalog, after an entry was added, renamed or removed. */
import { writeFileSync } from 'node:fs';
import { CATALOG_FOLDERS, indexPath, printIndex, readEntryIds } from './catalog-index.ts';

for (const each of CATALOG_FOLDERS) writeFileSync(indexPath(each), printIndex(each, readEntryIds(each)));
