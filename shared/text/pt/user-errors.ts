/** Why a request cannot be carried out, in Portuguese (Brazil): what happened, why, what to do. */
import type { BrokerProblem } from '../../contract/broker-problems.ts';
import type { MailboxProblem } from '../../contract/mailboxes.ts';
import type { Text } from '../en.ts';
import { inOne } from '../en/user-errors.ts';
import type { MessagesOf } from '../message-for.ts';
import { templateMessages } from '../template-messages.ts';
import { brokerProblems } from './broker-problems.ts';
import { serversErrors } from './broker.ts';
import { number, plural } from './count.ts';
import { mailboxProblems } from './mailbox-problems.ts';
import { pairingErrors } from './mailboxes.ts';
import { searchFaults } from './search.ts';
import { telegramErrors } from './telegram.ts';
import { templateProblems } from './template-problems.ts';

const tryAgain = {
  unreachable: 'Verifique se o servidor está rodando e se o endereço dele está certo. Depois tente de novo.',
  failed: 'Veja o log do receptor reserva. Depois tente de novo.',
};

/** As an error, what happened and what to do are one text. */
const mailboxErrors: MessagesOf<MailboxProblem> = {
  // What a person asked for once is not tried again by itself.
  mailbox_unreachable: (problem) =>
    inOne({ ...mailboxProblems.mailbox_unreachable(problem), fix: tryAgain.unreachable }),
  mailbox_not_there: (problem) => inOne(mailboxProblems.mailbox_not_there(problem)),
  mailbox_not_ours: (problem) => inOne(mailboxProblems.mailbox_not_ours(problem)),
  mailbox_newer: (problem) => inOne(mailboxProblems.mailbox_newer(problem)),
  mailbox_older: (problem) => inOne(mailboxProblems.mailbox_older(problem)),
  mailbox_not_trusted: (problem) => inOne(mailboxProblems.mailbox_not_trusted(problem)),
  mailbox_changes_urls: (problem) => inOne(mailboxProblems.mailbox_changes_urls(problem)),
  mailbox_nonsense: (problem) => inOne(mailboxProblems.mailbox_nonsense(problem)),
  mailbox_disk_full: (problem) => inOne(mailboxProblems.mailbox_disk_full(problem)),
  mailbox_failed: (problem) => inOne({ ...mailboxProblems.mailbox_failed(problem), fix: tryAgain.failed }),
  mailbox_not_stored: (problem) => inOne(mailboxProblems.mailbox_not_stored(problem)),
  mailbox_keys_unreadable: (problem) => inOne(mailboxProblems.mailbox_keys_unreadable(problem)),
};

const brokerErrors: MessagesOf<BrokerProblem> = {
  broker_unreachable: (problem) =>
    inOne({ ...brokerProblems.broker_unreachable(problem), fix: tryAgain.unreachable }),
  broker_refused: (problem) => inOne(brokerProblems.broker_refused(problem)),
  broker_not_trusted: (problem) => inOne(brokerProblems.broker_not_trusted(problem)),
  broker_credentials_invalid: (problem) => inOne(brokerProblems.broker_credentials_invalid(problem)),
  broker_certificate_refused: (problem) => inOne(brokerProblems.broker_certificate_refused(problem)),
  broker_not_tls_first: (problem) => inOne(brokerProblems.broker_not_tls_first(problem)),
  broker_no_jetstream: (problem) => inOne(brokerProblems.broker_no_jetstream(problem)),
  broker_not_set_up: (problem) => inOne(brokerProblems.broker_not_set_up(problem)),
  broker_full: (problem) => inOne(brokerProblems.broker_full(problem)),
  broker_payload_small: (problem) => inOne(brokerProblems.broker_payload_small(problem)),
  broker_limits: (problem) => inOne(brokerProblems.broker_limits(problem)),
  broker_stream_of_other: (problem) => inOne(brokerProblems.broker_stream_of_other(problem)),
  broker_other_desk: (problem) => inOne(brokerProblems.broker_other_desk(problem)),
  broker_not_stored: (problem) => inOne(brokerProblems.broker_not_stored(problem)),
  broker_keys_unreadable: (problem) => inOne(brokerProblems.broker_keys_unreadable(problem)),
  broker_failed: (problem) => inOne(brokerProblems.broker_failed(problem)),
};

const megabytes = (bytes: number): string => number(Math.round(bytes / 1_048_576));

export const userErrors: Text['userErrors'] = {
  search_invalid: ({ fault, field, value }) => searchFaults[fault](field, value),
  channel_not_found: () => 'Este canal não existe mais. Recarregue a página para ver os que existem.',
  channel_of_other_kind: () => 'Um canal não pode virar um de outro tipo. Adicione um novo.',
  channel_stays: () => 'O canal deste computador não pode ser removido. Desligue-o.',
  too_many_channels: ({ most }) =>
    `Você já tem ${most} canais, e este é o máximo. Remova um de que não precisa mais.`,
  no_public_url_yet: () => 'Você ainda não tem endereço público. Configure um em Configurações primeiro.',
  network_not_found: ({ id }) => `A rede ${id} não existe. Talvez tenha sido excluída. Recarregue a lista.`,
  link_not_found: ({ id }) => `O link ${id} não existe. Talvez tenha sido excluído. Recarregue a lista.`,
  link_without_network: () =>
    'Este link não tem rede, então não tem URL de postback. Escolha uma rede primeiro.',
  destination_not_found: ({ id }) =>
    `O destino ${id} não existe. Talvez tenha sido excluído. Recarregue a lista.`,
  signature_secret_missing: () =>
    'Uma assinatura HMAC precisa do segredo. Copie das configurações de assinatura no painel da rede.',
  postback_not_found: ({ id }) => `O postback ${id} não existe. Recarregue a lista.`,
  conversion_not_found: ({ id }) => `A conversão ${id} não existe. Recarregue a lista.`,
  conversion_exists: () =>
    'Este clique já tem esta conversão, então nada foi adicionado. Corrija essa, ou informe outro ID da transação.',
  conversion_void: () =>
    'Nenhum postback é mais sobre esta conversão, então não há o que corrigir. Adicione-a manualmente se ela aconteceu.',
  nothing_changes: () => 'A conversão já tem estes valores, então nada mudou. Altere pelo menos um.',
  time_in_future: () =>
    'Este horário está no futuro. Informe quando a conversão aconteceu, ou deixe o horário de fora.',
  too_many_by_hand: ({ most }) =>
    `Esta conversão já foi alterada manualmente ${most} vezes, que é o limite. Os valores dela ficam como estão.`,
  entry_not_found: () => 'Não há aqui nenhuma mudança manual para desfazer. Recarregue a lista.',
  entry_undone: () => 'Esta mudança já foi desfeita. Recarregue a lista.',
  entry_sent: () =>
    'Esta mudança já foi enviada, então não pode ser desfeita. Corrija a conversão de novo: os destinos que aceitam mudanças posteriores recebem a correção.',
  delivery_not_found: ({ id }) => `O envio ${id} não existe. Recarregue a lista.`,
  sample_not_read: () =>
    'Este texto não contém uma requisição. Cole uma URL de postback inteira, um comando cURL ou uma requisição original que comece com GET ou POST.',
  sample_missing: () => 'Ainda não existe um postback assim. Espere o primeiro, ou cole um exemplo.',
  sample_empty: () =>
    'Esta requisição não tem parâmetros. Cole uma que contenha um ID do clique e um evento.',
  postback_not_held: () => 'Este postback não está retido, então não pode ser liberado. Recarregue a lista.',
  sample_body_not_read: () =>
    'Não é possível ler o corpo desta requisição, e não há mais nada nela: o JSON ou XML está quebrado, compactado ou incompleto. Cole o corpo inteiro como foi enviado.',
  release_without_network: () =>
    'Chegou sem chave, então a rede é desconhecida. Primeiro permita postbacks sem chave para uma rede.',
  release_without_click_id: () =>
    'Veio sem ID do clique, então não pode ser encaminhado. Peça à rede que envie de novo com um.',
  release_of_reversal: () =>
    'Ele reverte uma conversão anterior, então não pode ser encaminhado como uma nova. Confira a conversão com o relatório da rede.',
  release_without_event: () => 'Veio sem evento. Escolha que evento ele significa.',
  key_taken: () => 'Outra rede já usa esta chave. Escolha outra, ou deixe vazio para receber uma nova.',
  keyless_taken: ({ name }) =>
    `Os postbacks sem chave já vão para “${name}”. Desligue isso primeiro, porque não daria para separar as duas redes.`,
  disk_full: () =>
    'O disco está cheio, então nada pode ser salvo. Libere espaço no disco da pasta de dados e tente de novo.',
  database_lost: ({ path, cause }) =>
    cause === null
      ? `O banco de dados ${path} foi excluído, movido ou substituído, e está sendo salvo agora. Tente de novo em alguns segundos.`
      : `O banco de dados ${path} foi excluído, movido ou substituído, e ainda não pode ser salvo: ${cause}. Não feche o programa. Ponha a pasta ou o disco de volta, ou permita a gravação, e tente de novo.`,
  cursor_invalid: () => 'Este cursor não foi criado por esta API. Comece de novo sem ele.',
  input_invalid: ({ details }) => `A requisição não é válida: ${details}. Corrija e envie de novo.`,
  delivery_being_sent: () => 'Este envio está saindo agora. Espere o resultado.',
  request_too_large: ({ maxBytes }) =>
    `A requisição tem mais de ${number(Math.round(maxBytes / 1024))} KB, então nada dela foi lido nem salvo: envie menos de uma vez.`,
  request_not_readable: () =>
    'O corpo da requisição não é JSON, então nada dela foi lido nem salvo: envie JSON com “Content-Type: application/json”.',
  delivery_never_sent: () =>
    'Nada deste envio saiu ainda, então não dá para enviar como era. Envie como é agora.',
  delivery_not_retryable: () =>
    'Este envio foi ignorado porque o destino não recebe este evento. Adicione o evento ao destino primeiro.',
  destination_gone: () => 'O destino foi excluído, então não dá para enviar.',
  destination_off: ({ name }) =>
    `O destino “${name}” está desligado, então nada pode ser enviado a ele. Ligue-o primeiro.`,
  too_many_tests: () => 'Há requisições de teste demais em andamento. Espere as respostas.',
  gate_not_answering: () =>
    'O receptor não responde no momento, então ainda não usa sua mudança. A mudança está salva. Espere alguns segundos e recarregue esta página.',
  gate_rules_not_written: ({ cause }) =>
    `Sua mudança está salva e o receptor a usa, mas ele não consegue gravá-la no arquivo dele: ${cause}. Se o computador reiniciar antes disso, o receptor trabalha com as configurações antigas até o resto do programa subir. Libere espaço no disco; há uma nova tentativa a cada segundo.`,
  tunnel_not_allowed: () => 'O túnel está desligado por causa de --no-tunnel. Inicie sem essa opção.',
  keychain_locked: () =>
    'Nenhum segredo pode ser salvo enquanto o chaveiro do sistema estiver bloqueado. Desbloqueie, saia do Postback Desk e inicie de novo.',
  proxy_login_unreadable: () =>
    'O login do proxy não pode mais ser lido, porque a chave deste computador mudou. Digite de novo em Avançado, Proxy.',
  secret_missing: ({ name }) => `O segredo ${name} está vazio. Preencha em Constantes e tente de novo.`,
  upload_needs_name: () =>
    'Um arquivo para o Google Ads precisa do nome da ação de conversão, escrito exatamente como no Google Ads. Informe-o primeiro.',
  housekeeping_running: () =>
    'O banco de dados já está sendo limpo ou compactado. Espere terminar, ou cancele.',
  compact_too_large: ({ mostBytes }) =>
    `Este banco de dados é de uma versão anterior e tem mais de ${megabytes(mostBytes)} MB de dados, então compactá-lo pararia o processamento por tempo demais. O espaço livre dentro dele é reaproveitado de qualquer forma. Faça um backup e restaure-o uma vez: o banco restaurado já vem compacto, e pode ser compactado a qualquer hora.`,
  bulk_running: () => 'Outra ação em massa está em andamento. Espere terminar, ou cancele.',
  bulk_not_undoable: () => 'Não há o que desfazer: a última ação em massa removeu algo ou não mudou nada.',
  hidden_search_invalid: () =>
    'Esta busca não pode ser ocultada. Busque primeiro um remetente, por exemplo ip:203.0.113.9, e não use is:hidden.',
  too_many_hidden: ({ most }) =>
    `No máximo ${most} remetentes podem ser ocultados. Mostre um deles de novo primeiro.`,
  test_postback_not_found: () => 'Este teste salvo não existe mais. Recarregue a lista.',
  too_many_test_postbacks: ({ most }) => `No máximo ${most} testes podem ser salvos. Exclua um primeiro.`,
  saved_view_not_found: () => 'Esta visualização não existe mais. Recarregue a lista.',
  too_many_saved_views: ({ most }) =>
    `No máximo ${most} visualizações podem ser salvas. Exclua uma primeiro.`,
  saved_view_name_taken: ({ name }) => `Você já tem uma visualização chamada “${name}”. Escolha outro nome.`,
  replay_running: () => 'Um novo encaminhamento já está em andamento. Espere terminar, ou cancele.',
  constant_twice: ({ name }) => `Duas constantes se chamam ${name}. Renomeie uma delas.`,
  tunnel_server_invalid: () =>
    'Informe um endereço como https://localtunnel.me para o localtunnel, ou usuario@host para ssh.',
  tunnel_fallback_same: () => 'Um provedor não pode ser a própria reserva. Escolha outro, ou nenhum.',
  backup_passphrase_missing: () =>
    'Um backup fora da pasta de dados é criptografado e precisa de uma frase secreta. Informe uma, e guarde uma cópia dela em outro lugar.',
  backup_passphrase_wrong: () =>
    'A frase secreta está errada. Nada mudou. Tente outra; sem a certa, este backup não pode ser aberto.',
  backup_not_found: ({ file }) =>
    `O backup ${file} não existe. Talvez tenha sido movido ou excluído. Recarregue a lista, ou informe um caminho completo.`,
  backup_unusable: ({ cause }) => `Não é possível usar o backup: ${cause}. Nada mudou. Use outro.`,
  backup_damaged: () =>
    'O arquivo de backup foi alterado ou cortado, então não pode ser aberto. Nada mudou. Use outro.',
  backup_folder_relative: ({ folder }) =>
    `“${folder}” não é um caminho completo. Informe o caminho inteiro, começando pela unidade ou por /.`,
  backup_newer: () =>
    'Este arquivo é de uma versão mais nova do programa, ou não é um backup. Atualize o programa, ou use outro arquivo.',
  backup_folder_unusable: ({ folder, cause }) =>
    `Não é possível gravar em ${folder}: ${cause}. Escolha outra pasta, ou permita a gravação nesta.`,
  backup_failed: ({ cause }) =>
    `O backup falhou: ${cause}. Libere espaço ou verifique a pasta, e tente de novo.`,
  backup_no_room: ({ folder, missingBytes }) =>
    `Não há espaço suficiente para um backup em ${folder}. Libere lá pelo menos ${number(Math.ceil(missingBytes / 1_048_576))} MB, ou escolha uma pasta em outro disco.`,
  backup_look_first: () => 'Verifique o backup de novo para ver o que se perderia, e depois restaure.',
  setup_not_readable: () =>
    'Este não é um arquivo exportado por este programa. Exporte um em Configurações no outro computador.',
  setup_newer: () =>
    'Este arquivo é de outra versão do programa. Atualize os dois computadores para a mesma versão e exporte de novo.',
  setup_passphrase_wrong: () =>
    'A frase secreta está errada. Nada mudou. Use a mesma com que o arquivo foi exportado.',
  setup_damaged: () =>
    'O arquivo foi alterado ou cortado. Nada mudou aqui. Copie de novo do outro computador.',
  setup_look_first: () =>
    'Verifique o arquivo de novo para ver o que seria adicionado e substituído, e depois importe.',
  ...brokerErrors,
  broker_none: () => 'Nenhum broker está configurado. Informe primeiro o endereço dele.',
  broker_servers_invalid: () => serversErrors.broker_servers_invalid,
  broker_servers_not_tls: () => serversErrors.broker_servers_not_tls,
  broker_mailbox_not_found: ({ id }) =>
    `O receptor reserva ${id} não entrou, ou foi removido. Recarregue a lista.`,
  mailbox_not_found: ({ id }) =>
    `O receptor reserva ${id} não existe. Talvez tenha sido removido. Recarregue a lista.`,
  mailbox_url_invalid: () => pairingErrors.mailbox_url_invalid,
  mailbox_url_not_https: () => pairingErrors.mailbox_url_not_https,
  mailbox_exists: () =>
    'Você já usa o receptor reserva deste endereço. Remova-o primeiro para parear de novo.',
  mailbox_code_invalid: () => pairingErrors.mailbox_code_invalid,
  mailbox_code_wrong: () =>
    'O receptor reserva não aceita este código: tem um erro de digitação, já foi usado ou tem mais de dez minutos. Copie o código mais novo do log do seu receptor reserva.',
  mailbox_already_paired: () =>
    'Este receptor reserva já pertence a um Postback Desk. Remova-o lá primeiro. Se aquele computador se perdeu, rode o receptor reserva uma vez com --unpair.',
  mailbox_too_many_tries: () =>
    'Foram tentados códigos demais. Espere um minuto e informe o código mais novo do log do seu receptor reserva.',
  mailbox_not_drained: ({ waiting }) =>
    `Ainda há postbacks à espera neste receptor reserva (${waiting}), e eles se perderiam, então ele não foi removido. Espere até estarem aqui, ou remova-o com tudo o que está nele.`,
  rate_file_too_large: ({ maxBytes }) =>
    `O arquivo tem mais de ${megabytes(maxBytes)} MB, então não foi lido. Escolha um histórico mais curto.`,
  rate_file_unknown: () =>
    'Este não é um arquivo de cotações do Banco Central Europeu (XML ou CSV), do Banco da Rússia (XML) ou do Banco Nacional da Ucrânia (JSON). Nada foi salvo. Se for um ZIP, descompacte antes e escolha o arquivo de dentro.',
  rate_file_broken: () =>
    'O arquivo de cotações está incompleto ou danificado. Nada foi salvo. Baixe de novo.',
  rate_file_empty: () => 'Não há cotações neste arquivo. Nada foi salvo. Escolha outro dia ou arquivo.',
  rate_file_bad_day: ({ value }) =>
    `O arquivo de cotações tem uma data que não pode estar certa: “${value}”. Nada foi salvo. Baixe de novo.`,
  rate_file_bad_rate: ({ currency, value }) =>
    `O arquivo de cotações tem uma cotação que não dá para ler: ${currency}, “${value}”. Nada foi salvo. Baixe de novo.`,
  rate_file_twice: ({ currency }) =>
    `O arquivo de cotações tem duas cotações de ${currency} no mesmo dia. Nada foi salvo. Baixe de novo.`,
  pin_invalid: () =>
    'Esta cotação não pode ser fixada. Informe duas moedas diferentes, uma cotação acima de 0 com ponto decimal, e uma data.',
  rate_fetch_status: ({ host, status }) =>
    `${host} respondeu com status ${status} em vez de um arquivo de cotações. Tente mais tarde, ou baixe o arquivo e solte-o aqui.`,
  rate_fetch_failed: ({ host }) =>
    `Não foi possível acessar ${host}, então nenhuma cotação foi lida. Verifique a conexão com a internet, ou baixe o arquivo de outra forma e solte-o aqui.`,
  insight_period_invalid: ({ mostDays }) =>
    `Escolha um período de no máximo ${mostDays} dias que comece antes de terminar, os dois em quartos de hora cheios.`,
  insight_filter_invalid: () =>
    'Os números só podem ser filtrados por network, event, status, currency, param.NAME e began.…, sem OR. Remova as outras partes.',
  file_part_unexpected: () => 'Falta uma parte do arquivo. Escolha o arquivo de novo.',
  report_not_found: ({ id }) =>
    `O relatório ${id} não existe. Talvez tenha sido removido. Recarregue a lista.`,
  report_part_unexpected: () =>
    'Esta parte do arquivo não é a continuação da anterior. Remova o relatório e escolha o arquivo de novo.',
  report_file_gone: () =>
    'O arquivo deste relatório não está mais aqui. Escolha-o de novo como um novo relatório.',
  report_busy: () => 'Este relatório está sendo processado. Espere terminar.',
  cost_period_invalid: ({ mostDays }) =>
    `Escolha um período de no máximo ${mostDays} dias que termine no primeiro dia ou depois dele.`,
  cost_amount_invalid: ({ value }) =>
    `Não foi possível ler o valor “${value}”, então nada foi salvo. Escreva como 12.50, não abaixo de 0 e na moeda ao lado.`,
  cost_day_invalid: ({ value }) =>
    `“${value}” não é uma data, então nada foi salvo. Escreva como 2026-11-27.`,
  too_many_warnings: ({ most }) =>
    plural(most, {
      one: `Já existe ${most} aviso. Remova um de que não precisa.`,
      other: `Já existem ${most} avisos. Remova um de que não precisa.`,
    }),
  cost_columns_missing: () =>
    'Não dá para ler o arquivo sem um dia, um nome e um valor. Escolha a coluna de cada um.',
  cost_file_not_found: () => 'Não há arquivo de custos. Escolha um primeiro.',
  cost_file_busy: () =>
    'O arquivo de custos não está pronto para isto. Espere até ser lido ou salvo, ou cancele.',
  import_not_found: () => 'Não há importação. Escolha um arquivo primeiro.',
  import_busy: () => 'A importação não está pronta para isto. Espere o arquivo ser verificado, ou cancele.',
  report_without_click_id: () =>
    'Nenhuma coluna tem o ID do clique, então nada pode ser comparado. Escolha a coluna com o sub ID que o seu link leva.',
  ...mailboxErrors,
  ...telegramErrors,
  template_broken: ({ problems }) => templateMessages(templateProblems, problems).join(' '),
};
