/** What the person should know about a start, in Portuguese (Brazil). */
import type { Text } from '../en.ts';
import { messageFor } from '../message-for.ts';
import { momentText } from '../moment.ts';
import { number, plural } from './count.ts';
import { damagedFix, damagedMessage } from './database-damaged.ts';
import { userErrors } from './user-errors.ts';
import { reached } from './warnings.ts';

function heldDeliveries(unknown: number): string {
  return plural(unknown, {
    one: '1 envio pode ter saído depois do backup, mas não há como saber. Ele está marcado como “sem resposta” e não é repetido automaticamente.',
    other: `${number(unknown)} envios podem ter saído depois do backup, mas não há como saber. Eles estão marcados como “sem resposta” e não são repetidos automaticamente.`,
  });
}

const MAX_NAMED = 5;

function megabytes(bytes: number): string {
  return `${number(Math.ceil(bytes / 1_048_576))} MB`;
}

export const startNotices: Text['startNotices'] = {
  database_damaged: ({ report }) => ({ message: damagedMessage(report), fix: damagedFix(report) }),
  log_set_aside: ({ keptAs }) => ({
    message: `Um arquivo com mudanças não salvas (“-wal”) ao lado do banco de dados pertence a outro banco, então não foi usado. Ele foi guardado como ${keptAs}.`,
    fix: 'Se você restaurou um backup, está tudo certo e você pode excluir o arquivo. Se não, podem faltar os últimos postbacks antes de o programa parar.',
  }),
  log_damaged: ({ keptAs, held }) => ({
    message: `O arquivo com as últimas mudanças (“-wal”) foi danificado, então uma parte dele não pôde ser lida. O banco de dados em si está bem, mas podem faltar os últimos postbacks antes de o programa parar.${keptAs === null ? '' : ` O arquivo danificado foi guardado como ${keptAs}.`}`,
    fix: `Peça às suas redes o reenvio dos minutos antes de o programa parar. O que já está aqui conta uma vez.${
      held === 0
        ? ''
        : plural(held, {
            one: ' 1 envio pode já ter saído e está com o status “sem resposta”: confira no destino, e reenvie se estiver faltando lá.',
            other: ` ${number(held)} envios podem já ter saído e estão com o status “sem resposta”: confira no destino, e reenvie o que estiver faltando lá.`,
          })
    } Depois verifique o disco, porque um dano assim costuma voltar.`,
  }),
  data_dir_open: ({ dataDir, open, cause }) => ({
    message: `Outros usuários deste computador podem abrir a pasta de dados. Não está privado: ${open.join(', ')}${cause === null ? '' : ` (${cause})`}.`,
    fix: `Feche o programa e torne ${dataDir} privada (chmod 700). Se outros precisam dessa pasta, use uma separada para o programa com --data DIR. Se alguém pode tê-la lido, troque as chaves e os segredos, e exclua o arquivo “desk-token”: o próximo início cria um novo.`,
  }),
  warning_reached: reached,
  disk_low: ({ freeBytes, dataDir }) => ({
    message: `O disco está quase cheio (${number(Math.floor(freeBytes / 1_048_576))} MB livres): postbacks sem chave não são guardados se nenhuma rede os aceita.`,
    fix: `Libere espaço no disco de ${dataDir}. Postbacks com chave são salvos enquanto houver espaço.`,
  }),
  disk_full: ({ dataDir }) => ({
    message:
      'O disco está cheio: os postbacks não podem ser salvos, e os remetentes são avisados para tentar mais tarde.',
    fix: `Libere espaço no disco de ${dataDir} agora. O recebimento continua então automaticamente. Peça às redes o reenvio do que ainda faltar.`,
  }),
  spool_half_full: ({ waitingBytes, maxBytes }) => ({
    message: `${megabytes(waitingBytes)} de postbacks foram recebidos mas ainda não processados. Com ${megabytes(maxBytes)}, nenhum mais é aceito, e os remetentes são avisados para tentar mais tarde.`,
    fix: 'Reinicie o programa. Se o número não diminuir, leia o log: ele diz o que trava o processamento.',
  }),
  spool_full: ({ waitingBytes }) => ({
    message: `Os postbacks não são aceitos: ${megabytes(waitingBytes)} foram recebidos mas ainda não processados, e não há espaço para mais. Os remetentes são avisados para tentar mais tarde.`,
    fix: 'Reinicie o programa. Se o número não diminuir, leia o log: ele diz o que trava o processamento.',
  }),
  mailbox_restored: ({ url, missing }) => ({
    message: plural(missing, {
      zero: `O disco do seu receptor reserva ${url} voltou a um estado mais antigo. Nada falta aqui.`,
      one: `O disco do seu receptor reserva ${url} voltou a um estado mais antigo, então 1 postback que ele tinha recebido pode ter se perdido.`,
      other: `O disco do seu receptor reserva ${url} voltou a um estado mais antigo, então até ${number(missing)} postbacks que ele tinha recebido se perderam.`,
    }),
    fix:
      missing === 0
        ? 'Não é preciso fazer nada. Nenhum postback conta duas vezes.'
        : 'Peça às suas redes o reenvio dos postbacks desse período. Nenhum postback conta duas vezes.',
  }),
  spool_damaged: ({ unreadable, dir }) => ({
    message: plural(unreadable, {
      one: `1 postback recebido não pode ser lido, porque um arquivo em ${dir} foi danificado antes do processamento.`,
      other: `${number(unreadable)} postbacks recebidos não podem ser lidos, porque um arquivo em ${dir} foi danificado antes do processamento.`,
    }),
    fix: 'Peça às suas redes o reenvio dos postbacks das últimas horas. O que já está aqui conta uma vez. Depois verifique o disco, porque um dano assim costuma voltar.',
  }),
  destinations_broken: ({ names }) => ({
    message: `Nada é enviado a ${named(names)}: a URL ou o modelo não pode ser usado.`,
    fix: 'Abra em Destinos e corrija o campo marcado. Os envios na fila saem quando você salvar.',
  }),
  destinations_private: ({ names }) => ({
    message: `Nada é enviado a ${named(names)}: a URL fica neste computador ou em uma rede privada, e isso ainda não foi permitido.`,
    fix: 'Abra em Destinos. Se a URL estiver certa, permita lá. Os envios na fila saem então.',
  }),
  destination_secrets_unreadable: ({ names }) => ({
    message: `Nada é enviado a ${named(names)}: um dos segredos não pode ser descriptografado, porque foi salvo em outro computador ou por outro usuário.`,
    fix: 'Abra em Destinos e digite o segredo de novo. Os envios na fila saem então.',
  }),
  keychain_locked: () => ({
    message:
      'O chaveiro do seu computador está bloqueado, então tokens, senhas e chaves salvos não podem ser lidos. Os postbacks são recebidos. Destinos, endereços públicos, receptores reserva e canais que precisam de um segredo esperam.',
    fix: 'Desbloqueie o chaveiro quando o computador pedir. Se ele não pedir, saia do Postback Desk e inicie de novo. Se este chaveiro se perdeu de vez, saia, exclua o arquivo “secret-key.sealed” da pasta de dados, inicie de novo e digite seus segredos outra vez.',
  }),
  signature_secrets_unreadable: ({ names }) => ({
    message: `Postbacks de ${named(names)} são recebidos mas não processados: o segredo da assinatura não pode ser descriptografado, porque foi salvo em outro computador ou por outro usuário.`,
    fix: 'Abra a rede e digite o segredo da assinatura de novo, ou desligue a assinatura. O que está à espera é então verificado e processado.',
  }),
  database_lost: ({ path, cause }) => ({
    message: `O banco de dados ${path} foi excluído, movido ou substituído com o programa em execução. Os postbacks continuam sendo recebidos, e são processados quando tudo estiver salvo.`,
    fix:
      cause === null
        ? 'Ele está sendo salvo agora. Não feche o programa.'
        : `Ele ainda não pode ser salvo: ${cause}. Não feche o programa. Ponha a pasta ou o disco de volta, ou permita a gravação. Há uma nova tentativa a cada poucos segundos.`,
  }),
  database_put_back: ({ path }) => ({
    message: `O banco de dados ${path} foi excluído ou movido com o programa em execução. Tudo foi salvo e posto de volta.`,
    fix: 'Nada a fazer. Para mover seus dados, feche o programa primeiro e inicie com --data e a nova pasta.',
  }),
  database_replaced: ({ path, keptAs, unknown }) => ({
    message: `${path} foi substituído por outro banco de dados com o programa em execução. O novo é usado agora. O anterior foi guardado como ${keptAs}.`,
    fix: `Compare suas redes com os painéis delas: chaves que só existem no banco anterior são recusadas agora. Para voltar, feche o programa e renomeie ${keptAs} para o nome do banco de dados.${unknown === 0 ? '' : ` ${heldDeliveries(unknown)}`}`,
  }),
  database_restored: ({ path, keptAs, unknown }) => ({
    message: `O backup foi restaurado como ${path}. O banco de dados anterior foi guardado como ${keptAs}.`,
    fix:
      unknown === 0
        ? 'Nada é enviado duas vezes. Compare suas redes com os painéis delas.'
        : `${heldDeliveries(unknown)} Compare suas redes com os painéis delas.`,
  }),
  setup_imported: ({ added, replaced, blocked, allowedPrivate }) => ({
    message: `A importação terminou: ${counted(added, 'item novo', 'itens novos')}, ${counted(replaced, 'substituído', 'substituídos')}${blocked === 0 ? '' : `, ${counted(blocked, 'ignorado', 'ignorados')} porque outra rede usa a chave`}.${allowedPrivate.length === 0 ? '' : ` Ela permite que ${named(allowedPrivate)} envie para endereços deste computador ou de uma rede privada.`}`,
    fix: `Um backup foi feito antes. Restaure-o em Configurações para voltar atrás.${allowedPrivate.length === 0 ? '' : ' Se você não quer esses endereços privados, não os permita em Destinos.'} O endereço público pode ser diferente neste computador: veja quais redes precisam do novo.`,
  }),
  restore_failed: ({ path, cause }) => ({
    message: `Não foi possível restaurar o backup: ${cause}. O banco de dados ${path} não mudou.`,
    fix: 'Libere espaço no disco, ou restaure outro backup.',
  }),
  backup_before_migration_failed: ({ cause }) => ({
    message: `O banco de dados foi atualizado para esta versão sem um backup antes: ${cause}.`,
    fix: 'Faça um backup em Configurações agora, e veja se há espaço suficiente no disco.',
  }),
  backup_failed: ({ problem, lastGoodAtMs }) => ({
    message: `O último backup falhou. ${messageFor(userErrors, problem)}`,
    fix:
      lastGoodAtMs === null
        ? 'Ainda não há um backup bom. Há uma nova tentativa a cada meia hora.'
        : `O último bom foi feito em ${momentText('pt-BR', lastGoodAtMs)}. Há uma nova tentativa a cada meia hora.`,
  }),
  database_put_back_over: ({ path, keptAs }) => ({
    message: `O banco de dados ${path} foi substituído por um arquivo que não é um banco de dados deste programa. O banco foi posto de volta.`,
    fix: `O outro arquivo foi guardado como ${keptAs}. Se ele devia ser um backup, restaure outro.`,
  }),
};

function counted(count: number, one: string, many: string): string {
  return `${number(count)} ${plural(count, { one, other: many })}`;
}

function named(names: readonly string[]): string {
  const shown = names.slice(0, MAX_NAMED).map((name) => `“${name}”`);
  return names.length > MAX_NAMED
    ? `${shown.join(', ')} e mais ${names.length - MAX_NAMED}`
    : shown.join(', ');
}
