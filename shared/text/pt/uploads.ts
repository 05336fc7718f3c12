/** Upload files for trackers and ad networks, in Portuguese (Brazil): what each takes, and what goes in. */
import type { Text } from '../en.ts';
import { pluralOfWritten } from './count.ts';

const BINOM =
  'Cole o arquivo no Binom em Conversions → Update conversions. O Binom soma o payout a um que já existe: selecione Disable Upsell lá para substituí-lo. O evento vira o status.';

export const uploads: Text['uploads'] = {
  title: 'Arquivo de upload',
  what: 'As conversões dos postbacks que correspondem ao filtro, em um formato que outros podem importar. Nada é enviado daqui: você mesmo faz o upload do arquivo.',
  format: 'Para',
  formats: {
    keitaro: 'Keitaro',
    voluum: 'Voluum',
    binom: 'Binom 2',
    binom_1: 'Binom 1',
    google_ads: 'Google Ads',
  },
  limits: {
    keitaro:
      'Cole cada arquivo no Keitaro em Maintenance → Import conversions. Ele aceita 10.000 linhas por vez, então quantidades maiores são divididas em vários arquivos. O ID do clique precisa ser um subid do Keitaro.',
    voluum:
      'Cole cada arquivo no Voluum em Conversion upload. Ele aceita 50.000 conversões por hora, então cada arquivo tem no máximo 50.000: faça o upload de um por hora. Só vão o ID do clique e o payout, então o Voluum conta uma conversão por clique.',
    binom: BINOM,
    binom_1: BINOM,
    google_ads:
      'Faça o upload do arquivo no Google Ads em Metas → Conversões → Uploads. Cada conversão precisa de um gclid, gbraid ou wbraid no postback. O Google recusa cliques com mais de 90 dias. Aqui só se sabe a hora da conversão, então o Google pode recusar mais alguns. Valores que faltam assumem o valor da ação de conversão.',
  },
  conversionName: 'Nome da conversão',
  conversionNameHint: 'Exatamente como a ação de conversão se chama no Google Ads. É lembrado.',
  gclidParameter: 'Parâmetro com o gclid',
  gclidParameterHint:
    'Por exemplo sub3, se o gclid vier nele. Um parâmetro chamado gclid é sempre encontrado.',
  check: 'Verificar',
  checking: (count) =>
    `${pluralOfWritten(count, `${count} postback verificado`, `${count} postbacks verificados`)} até agora…`,
  cancel: 'Cancelar',
  plan: (rows, isOneRow, files, isOneFile) =>
    `${rows} ${isOneRow ? 'linha vai' : 'linhas vão'} para ${files} ${isOneFile ? 'arquivo' : 'arquivos'}.`,
  nothing: 'Nenhuma conversão pode entrar em um arquivo.',
  leftOutTitle: 'Ficam de fora',
  leftOut: {
    no_conversion: (count, isOne) => `${count} ${isOne ? 'não é uma conversão' : 'não são conversões'}`,
    test: (count, isOne) => `${count} ${isOne ? 'é um teste' : 'são testes'}`,
    withdrawn: (count, isOne) => `${count} ${isOne ? 'é uma conversão anulada' : 'são conversões anuladas'}`,
    rejected: (count, isOne) => `${count} ${isOne ? 'foi rejeitada' : 'foram rejeitadas'}`,
    repeat: (count, isOne) =>
      `${count} ${isOne ? 'é sobre uma conversão que já está' : 'são sobre conversões que já estão'} no arquivo`,
    no_amount: (count, isOne) =>
      `${count} ${isOne ? 'não tem um valor que possa' : 'não têm um valor que possa'} ser enviado no upload`,
    no_currency: (count, isOne) => `${count} ${isOne ? 'tem' : 'têm'} um valor sem moeda`,
    no_google_id: (count, isOne) => `${count} ${isOne ? 'não tem' : 'não têm'} gclid, gbraid ou wbraid`,
    too_old: (count, isOne) => `${count} ${isOne ? 'tem' : 'têm'} mais de 90 dias`,
    same_click: (count, isOne) =>
      `${count} ${isOne ? 'é outra conversão' : 'são outras conversões'} de um clique que já está no arquivo`,
    unwritable: (count, isOne) =>
      `${count} ${isOne ? 'tem' : 'têm'} um ID com caracteres que este formato não aceita`,
  },
  currenciesTitle: 'Várias moedas',
  currencies: (names) =>
    `Este formato não tem moeda, então todo valor é lido em uma só moeda. As linhas têm: ${names}. Filtre primeiro por uma moeda, por exemplo currency:usd.`,
  unknownCurrency: 'desconhecida',
  withoutAmount: (count) => `Linhas sem valor: ${count}.`,
  make: (files, isOne) => (isOne ? 'Salvar arquivo' : `Salvar ${files} arquivos`),
  making: (count) =>
    `${pluralOfWritten(count, `${count} linha escrita`, `${count} linhas escritas`)} até agora…`,
  done: (files, isOne) => (isOne ? `${files} arquivo salvo.` : `${files} arquivos salvos.`),
  canceled: 'Cancelado. Nenhum arquivo foi salvo.',
  failed: 'Não foi possível criar o arquivo',
};
