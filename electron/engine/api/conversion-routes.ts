/** Procedures of conversions: what a person says of them themselves. Thin: each one calls and shows. */
import type {
  AddConversion,
  Correction as CorrectionInput,
  HandPreview,
} from '../../../shared/contract/conversions.ts';
import type { ConversionView } from '../../../shared/contract/postbacks.ts';
import type { ConversionId } from '../../../shared/domain/ids.ts';
import { microsToUnits, unitsToMicros } from '../../../shared/domain/money/money.ts';
import { UserError } from '../../platform/user-error.ts';
import { type HandPreviewDeps, type PreviewedEntry, previewByHand } from '../forward/hand-preview.ts';
import {
  addByHand,
  type Addition,
  correctByHand,
  type Correction,
  type Entered,
  undoByHand,
} from '../parse/by-hand.ts';
import type { Networks } from '../networks/networks.ts';
import { conversionView } from '../views/conversion-view.ts';
import type { ApiBase } from './base.ts';

export interface ConversionRouteDeps extends HandPreviewDeps {
  readonly networks: Networks;
  /** An entry by hand was made or taken back: its conversion changed. */
  readonly onEntered: (entered: Entered) => void;
}

export function conversionRoutes(base: ApiBase, deps: ConversionRouteDeps) {
  const { applying, networks } = deps;
  const { store } = applying;
  const add = (input: AddConversion): Entered =>
    addByHand(applying, networks.present(input.networkId), additionOf(input));
  const correct = (id: ConversionId, input: CorrectionInput): Entered =>
    correctByHand(applying, id, correctionOf(input));
  const entered = (work: () => Entered): ConversionView => {
    const done = store.transaction(work);
    deps.onEntered(done);
    return viewOf(deps, done.conversionId);
  };
  return {
    get: base.conversions.get.handler(({ input }) => viewOf(deps, input.id)),
    previewAdd: base.conversions.previewAdd.handler(({ input }) =>
      previewView(previewByHand(deps, null, () => add(input))),
    ),
    add: base.conversions.add.handler(({ input }) => entered(() => add(input))),
    previewCorrection: base.conversions.previewCorrection.handler(({ input }) =>
      previewView(previewByHand(deps, input.id, () => correct(input.id, input))),
    ),
    correct: base.conversions.correct.handler(({ input }) => entered(() => correct(input.id, input))),
    undo: base.conversions.undo.handler(({ input }) =>
      entered(() => undoByHand(applying, input.id, input.entryId ?? null)),
    ),
  };
}

function viewOf({ applying: { store } }: ConversionRouteDeps, id: ConversionId): ConversionView {
  const view = conversionView(store, id);
  if (view === null) throw new UserError('NOT_FOUND', { code: 'conversion_not_found', id });
  return view;
}

/** What an entry by hand would do, as it is shown. */
export function previewView({ conversion, deliveries }: PreviewedEntry): HandPreview {
  if (conversion === null) throw new Error('the conversion of an entry by hand is missing');
  const { event, status, payoutMicros, currency, voidedAtMs } = conversion;
  const payout = payoutMicros === null ? null : microsToUnits(payoutMicros);
  return {
    conversion: { event, status, payout, currency, isVoid: voidedAtMs !== null },
    deliveries: [...deliveries],
  };
}

function additionOf(input: AddConversion): Addition {
  return {
    clickId: input.clickId,
    event: input.event,
    status: input.status ?? null,
    payoutMicros: microsOf(input.payout) ?? null,
    currency: input.currency ?? null,
    transactionId: input.transactionId ?? null,
    occurredAtMs: input.occurredAt === undefined ? null : Date.parse(input.occurredAt),
    why: input.why ?? null,
  };
}

function correctionOf(input: CorrectionInput): Correction {
  return {
    event: input.event,
    status: input.status,
    payoutMicros: microsOf(input.payout),
    currency: input.currency,
    isVoid: input.isVoid,
    why: input.why ?? null,
  };
}

function microsOf(payout: number | null | undefined): number | null | undefined {
  return payout === null || payout === undefined ? payout : unitsToMicros(payout);
}
