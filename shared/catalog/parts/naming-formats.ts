/** Orders of a campaign name or deeplink that several apps share. */
import type { NamingFormat } from '../../domain/link/naming.ts';

export const UNDERSCORES: NamingFormat = {
  style: 'underscore',
  fields: ['team', 'unique', 'pixel', 'sub4', 'sub5', 'sub6'],
  scheme: '',
  maxLength: null,
};
export const AMPERSANDS: NamingFormat = {
  style: 'ampersand',
  fields: ['key', 'push', 'sub7', 'sub2', 'sub3'],
  scheme: '',
  maxLength: null,
};
export const BANGS: NamingFormat = {
  style: 'bang',
  fields: ['team', 'unique', 'sub_id_1', 'sub_id_2', 'sub_id_3'],
  scheme: '',
  maxLength: null,
};
