/** Errors for people, in Portuguese (Brazil): what happened, why, what to do. */
import { MAX_SEARCH_LENGTH } from '../../contract/limits.ts';
import type { Text } from '../en.ts';
import { number } from './count.ts';
import { templateProblems } from './template-problems.ts';

export const errors: Text['errors'] = {
  nodeTooOld: (needed, found) =>
    `O Postback Desk precisa do Node ${needed} ou mais novo, mas encontrou ${found}. Inicie com “npm start”, que usa o Node do próprio programa.`,
  noSuchPage: 'Não há nada neste endereço. A API está em /api, a descrição dela em /api/openapi.json.',
  strangerRefused:
    'Esta requisição veio de outro site ou nome de host. O Postback Desk só responde em 127.0.0.1 e localhost.',
  tokenNeeded:
    'Isto precisa do token da API: envie “Authorization: Bearer TOKEN”. Um navegador entra com a URL mostrada no início.',
  unexpected: 'Algo deu errado no Postback Desk. Tente de novo; o log na pasta de dados tem os detalhes.',
  exportContent:
    'As colunas ou chaves da exportação não são conhecidas. Use nomes de colunas separados por vírgulas, e “masked” ou “shown” para as chaves.',
  searchTooLong: `O texto da busca é longo demais. Encurte para ${number(MAX_SEARCH_LENGTH)} caracteres.`,
  template: templateProblems,
};
