/** Which columns a table gets; it outlives the window. */
import { useLocalStorage } from '@mantine/hooks';
import { EXPORT_COLUMNS, type ExportColumn } from '../../../shared/domain/export/columns.ts';

export function useExportColumns(): readonly [
  columns: readonly ExportColumn[],
  setColumns: (columns: readonly string[]) => void,
] {
  const [saved, setSaved] = useLocalStorage<readonly string[]>({
    key: 'postback-desk.export-columns',
    defaultValue: EXPORT_COLUMNS,
    getInitialValueInEffect: false,
  });
  // What is kept in the browser may be of another version.
  const columns = Array.isArray(saved)
    ? EXPORT_COLUMNS.filter((each) => saved.includes(each))
    : EXPORT_COLUMNS;
  return [columns, setSaved];
}
