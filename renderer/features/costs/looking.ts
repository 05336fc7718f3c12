import type { CostMapping } from '../../../shared/domain/cost/cost-mapping.ts';

/** What a person says of how a file is written, before its columns are looked at again. */
export type Looking = Partial<Pick<CostMapping, 'charset' | 'delimiter' | 'headerLine'>>;
