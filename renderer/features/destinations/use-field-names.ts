/** Names of the fields that the latest postback brought, for completing `{param.…}`. */
import { skipToken, useQuery } from '@tanstack/react-query';
import { useDesk } from '../../client/desk-client.ts';

const NONE: readonly string[] = [];

export function useFieldNames(): readonly string[] {
  const desk = useDesk();
  const newest = useQuery(desk.postbacks.list.queryOptions({ input: { limit: 1 } }));
  const id = newest.data?.items[0]?.id;
  const detail = useQuery(desk.postbacks.get.queryOptions({ input: id === undefined ? skipToken : { id } }));
  const names = detail.data?.fields.map((field) => field.name);
  return names === undefined ? NONE : [...new Set(names)];
}
