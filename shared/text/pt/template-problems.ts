/** What is wrong with the template of a destination, in Portuguese (Brazil). */
import type { templateProblems as English } from '../en/template-problems.ts';

export const templateProblems: typeof English = {
  url_missing: () => 'A URL está vazia. Cole a URL de postback do painel do destino.',
  url_invalid: (detail) =>
    `“${detail}” não é uma URL. Precisa começar com https:// ou http:// e não ter espaços.`,
  url_not_http: (detail) => `URLs “${detail}” não podem ser chamadas. Use https:// ou http://.`,
  url_has_password: (detail) =>
    `A URL de ${detail} contém um usuário ou uma senha. Ponha isso em um cabeçalho Authorization.`,
  macro_in_host: (detail) =>
    `O host “${detail}” contém uma macro. Um postback não pode decidir para onde é enviado. Escreva o host inteiro.`,
  unknown_macro: (detail) =>
    `${detail} não é uma macro do Postback Desk e iria como texto. Use uma da lista, por exemplo {clickid} ou {param.NAME}.`,
  unknown_constant: (detail) =>
    `${detail} é uma constante que este destino não tem. Adicione em Constantes, ou escreva o valor dela.`,
  secret_hashed: (detail) =>
    `${detail} faria o hash de um segredo, mas segredos só são preenchidos na hora do envio. Use sem o hash.`,
  body_not_json: (detail) =>
    `O corpo não é JSON válido (${detail}). Ponha textos entre aspas, "id": "{clickid}". Um número não precisa, "sum": {payout}.`,
  header_invalid: (detail) =>
    `Não é possível definir o cabeçalho “${detail}”. O nome ou o valor dele tem caracteres que o HTTP não permite, ou é a conexão que o define.`,
};
