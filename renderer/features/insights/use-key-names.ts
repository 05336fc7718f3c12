/** What people call the keys of groups. */
import { useQuery } from '@tanstack/react-query';
import { type InsightDimension, NO_KEY, OTHER_KEY } from '../../../shared/domain/insights/insight.ts';
import { useDesk } from '../../client/desk-client.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { useText } from '../../ui/text-context.ts';
import { visibleText } from '../../ui/visible-text.ts';

export function useKeyNames(): (dimension: InsightDimension, key: string) => string {
  const desk = useDesk();
  const text = useText();
  const messages = text.insights;
  const { calendarDate, countryName, weekday } = useFormats();
  const { data: networks } = useQuery(desk.networks.list.queryOptions());
  const { data: links } = useQuery(desk.links.list.queryOptions());
  return (dimension, key) => {
    if (key === NO_KEY) return messages.without;
    if (key === OTHER_KEY) return messages.otherValues;
    switch (dimension) {
      case 'network':
        return visibleText(networks?.items.find(({ id }) => id === key)?.name ?? messages.removedNetwork);
      case 'link':
        return visibleText(links?.items.find(({ id }) => id === key)?.name ?? messages.removedLink);
      case 'country':
        return countryName(key);
      case 'day':
        return calendarDate(key);
      case 'week':
        return messages.weekOf(calendarDate(key));
      case 'hour':
        return `${key.padStart(2, '0')}:00`;
      case 'weekday':
        return weekday(Number(key));
      default:
        return visibleText(key);
    }
  };
}
