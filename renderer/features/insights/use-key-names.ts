/** What people call the keys of groups. */
import { useQuery } from '@tanstack/react-query';
import { type InsightDimension, NO_KEY, OTHER_KEY } from '../../../shared/domain/insights/insight.ts';
import { useDesk } from '../../client/desk-client.ts';
import { useText } from '../../ui/text-context.ts';
import { visibleText } from '../../ui/visible-text.ts';

/** 5 January 1970 was a Monday. */
const weekday = new Intl.DateTimeFormat(undefined, { weekday: 'long', timeZone: 'UTC' });
const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' });
const regions = new Intl.DisplayNames(undefined, { type: 'region', fallback: 'code' });
const DAY_MS = 86_400_000;

export function useKeyNames(): (dimension: InsightDimension, key: string) => string {
  const desk = useDesk();
  const text = useText();
  const messages = text.insights;
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
        return regions.of(key) ?? key;
      case 'day':
        return dayName(key);
      case 'week':
        return messages.weekOf(dayName(key));
      case 'hour':
        return `${key.padStart(2, '0')}:00`;
      case 'weekday':
        return weekday.format(new Date((Number(key) + 3) * DAY_MS));
      default:
        return visibleText(key);
    }
  };
}

function dayName(key: string): string {
  return day.format(new Date(`${key}T00:00:00Z`));
}
