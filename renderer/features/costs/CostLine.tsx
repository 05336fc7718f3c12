/** Cost and profit of a period in one line; nothing where no costs were given. */
import { useQuery } from '@tanstack/react-query';
import { LINK_DIMENSION } from '../../../shared/domain/cost/cost-dimension.ts';
import { useDesk } from '../../client/desk-client.ts';
import { routeHash } from '../../navigation/route.ts';
import { Note } from '../../ui/Note.tsx';
import { useText } from '../../ui/text-context.ts';
import { useCostFormats } from './use-cost-formats.ts';

interface CostLineProps {
  /** `2026-11-27`, both included, of the time zone. */
  readonly from: string;
  readonly to: string;
  readonly timeZone: string;
}

export function CostLine(period: CostLineProps) {
  const { moneyOrDash, shareOrDash } = useCostFormats();
  const desk = useDesk();
  const messages = useText().costs;
  const ofLinks = useQuery(desk.costs.get.queryOptions({ input: { ...period, dimension: LINK_DIMENSION } }));
  const dimensions = ofLinks.data?.dimensions ?? [];
  const [dimension = LINK_DIMENSION] = dimensions;
  const { data } = useQuery({
    ...desk.costs.get.queryOptions({ input: { ...period, dimension } }),
    enabled: dimensions.length > 0,
  });
  if (data === undefined || dimensions.length === 0) return null;
  const { currency, total } = data;
  return (
    <Note tone="quiet">
      {messages.line(
        moneyOrDash(total.cost, currency),
        moneyOrDash(total.profit, currency),
        shareOrDash(total.roi),
      )}{' '}
      <a href={routeHash('costs')}>{messages.open}</a>
    </Note>
  );
}
