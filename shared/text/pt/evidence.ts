/** What an evidence pack says, in Portuguese (Brazil): it is read by the affiliate manager of a network. */
import type { Text } from '../en.ts';
import { pluralOfWritten } from './count.ts';

export const evidence: Text['evidence'] = {
  button: 'Provas para a rede',
  hint: 'Um ZIP para o seu gerente de afiliados: as linhas diferentes, as requisições originais com as chaves mascaradas, as suas respostas com horários e as suas interrupções.',
  making: (rows) => `Montando: ${pluralOfWritten(rows, `${rows} linha`, `${rows} linhas`)}`,
  done: 'As provas foram salvas.',
  failed: 'Não foi possível criar as provas',
  file: (network, day) => `provas-${network}-${day}.zip`,
  rowColumns: [
    'linha',
    'linha no relatório',
    'resultado',
    'ID do clique',
    'ID da transação',
    'dia',
    'evento (relatório)',
    'palavra de status (relatório)',
    'status (relatório)',
    'payout (relatório)',
    'moeda (relatório)',
    'hora UTC (relatório)',
    'evento (nosso log)',
    'status (nosso log)',
    'payout (nosso log)',
    'moeda (nosso log)',
    'hora UTC (nosso log)',
    'hora local (nosso log)',
  ],
  answerColumns: [
    'linha',
    'ID do clique',
    'postback',
    'método',
    'recebido UTC',
    'recebido local',
    'nossa resposta',
    'corpo da resposta',
  ],
  outageColumns: ['de UTC', 'até UTC', 'de local', 'até local', 'causa'],
  requests:
    'Cada requisição como chegou, abaixo da linha a que pertence. Chaves e assinaturas estão mascaradas.\n\n',
  readme: ({ report, network, zone, from, until, madeAt }) =>
    `Provas para o relatório "${report}" de ${network}
Criadas em ${madeAt} (UTC) com o Postback Desk.

Do que se trata
O relatório foi comparado com o nosso log dos postbacks que ${network} nos enviou. Este pacote só tem as linhas em que os dois não batem.
${from === null || until === null ? 'O relatório não tem dias.' : `Dias do relatório: ${from} a ${until}.`}

Fusos horários
"UTC" é o Tempo Universal Coordenado. "local" e todos os dias estão no fuso horário ${zone}, que é o do relatório.

Arquivos
disputed-rows.csv   As linhas. "missing": está no relatório, não no nosso log. "extra": está no nosso log, não no relatório. "other payout", "other status": está nos dois, com outro valor.
requests.txt        As requisições que recebemos para estas linhas, como chegaram. Chaves e assinaturas estão mascaradas. Uma linha "missing" não tem nenhuma: nenhum postback desta conversão chegou até nós. Requisições cujos bytes foram removidos por causa da idade estão vazias.
answers.csv         Quando cada uma destas requisições foi recebida e como foi respondida. Toda requisição guardada foi respondida com HTTP 200 depois de salva em disco. O corpo da resposta é o que está definido agora para ${network}.
outages.csv         Quando a nossa URL de postback não estava acessível nesses dias, e por quê. Se tínhamos então um receptor reserva em um servidor, ele recebeu nesses períodos, e as requisições dele estão em requests.txt. Uma tabela vazia significa que não sabemos de nenhuma interrupção.

As tabelas abrem em qualquer programa de planilhas. Um texto que poderia ser lido como fórmula começa com um apóstrofo.
`,
};
