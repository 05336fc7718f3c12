/** The receiver's limits in Settings, and what it turned away, in Portuguese (Brazil). */
import type { Text } from '../en.ts';
import { pluralOfWritten } from './count.ts';

export const receiver: Text['receiver'] = {
  title: 'Receptor',
  what: 'O receptor é a única parte que estranhos podem acessar. Estes limites o protegem. Os padrões servem para todas as redes conhecidas.',
  limitsTitle: 'Limites',
  limits: {
    maxHeaderBytes: {
      label: 'Tamanho dos cabeçalhos (bytes)',
      hint: 'Linha de requisição e todos os cabeçalhos.',
    },
    maxUrlBytes: {
      label: 'Comprimento da URL (bytes)',
      hint: 'Caminho e query. As mais longas recebem 414.',
    },
    maxBodyBytes: {
      label: 'Tamanho do corpo (bytes)',
      hint: 'O resto de um corpo maior é cortado. O postback conta mesmo assim.',
    },
    headersTimeoutMs: {
      label: 'Tempo limite dos cabeçalhos (ms)',
      hint: 'Remetentes mais lentos são desconectados.',
    },
    requestTimeoutMs: {
      label: 'Tempo limite da requisição (ms)',
      hint: 'A parte do corpo recebida até lá é guardada.',
    },
    maxConnections: {
      label: 'Máx. de conexões',
      hint: 'Quando há mais, as paradas há mais tempo são fechadas.',
    },
    senderBurst: {
      label: 'Pico por remetente',
      hint: 'Basta para um pico normal de uma rede. Só vale no endereço público, e só se ele informar os remetentes.',
    },
    senderPerSecond: {
      label: 'Requisições por segundo por remetente',
      hint: 'Depois do pico. As demais recebem 429.',
    },
    keylessBodyTimeoutMs: {
      label: 'Tempo limite do corpo sem chave (ms)',
      hint: 'Estranhos mais lentos são desconectados. Postbacks com chave têm o tempo limite da requisição.',
    },
    keylessKept: {
      label: 'Requisições sem chave guardadas',
      hint: 'As mais novas que não são de nenhuma rede. As mais antigas são excluídas.',
    },
    keylessKeptBytes: {
      label: 'Espaço para requisições sem chave (bytes)',
      hint: 'Todas elas juntas.',
    },
    keylessBodyBytes: {
      label: 'Tamanho do corpo sem chave (bytes)',
      hint: 'O resto é cortado se não for de nenhuma rede.',
    },
    keylessBurst: {
      label: 'Pico sem chave',
      hint: 'De todos os remetentes juntos, se não for de nenhuma rede.',
    },
    keylessPerSecond: {
      label: 'Requisições por segundo sem chave',
      hint: 'Depois do pico. As demais recebem 429.',
    },
    minFreeBytes: {
      label: 'Espaço livre mínimo em disco (bytes)',
      hint: 'Abaixo disso, requisições sem chave não são guardadas, e um aviso aparece na janela.',
    },
  },
  outOfRange: (min, max) => `Informe um número inteiro de ${min} a ${max}.`,
  senderHeader: 'Cabeçalho com o endereço IP do remetente',
  senderHeaderHint: 'Só vale no endereço público; só o último valor dele conta.',
  save: 'Salvar limites',
  usual: 'Voltar ao padrão',
  saved: 'Salvo. Os limites valem a partir da próxima conexão.',
  failed: 'Não salvo',
  refusedTitle: 'Recusadas desde o início',
  nothingRefused: 'Nada recusado desde o início.',
  connections: 'Conexões abertas',
  reasons: {
    wrong_key: 'chave errada',
    bad_request: 'requisição inválida',
    unencoded_url: 'URL sem codificação percentual',
    no_host: 'sem cabeçalho Host',
    wrong_method: 'nem GET nem POST',
    preflight: 'preflight CORS de um navegador',
    too_large: 'grande demais',
    too_slow: 'lenta demais',
    too_many: 'limite de requisições (um remetente, ou sem chave)',
    cross_site: 'enviada por uma página web',
    not_allowed: 'endereço IP fora da lista',
    sender_unknown: 'endereço IP desconhecido, mas há uma lista',
    bad_signature: 'assinatura ausente ou errada',
    overloaded: 'sobrecarga (503)',
    no_space: 'sem chave e pouco espaço em disco',
  },
  keylessTitle: 'Requisições sem chave guardadas',
  keylessKept: (count, size) => `${count} (${size} KB)`,
  removeKeyless: 'Excluir requisições sem chave',
  removeKeylessBody:
    'As requisições sem chave que não são de nenhuma rede são excluídas para sempre. Se algumas delas forem postbacks reais, permita antes postbacks sem chave para a rede delas.',
  keylessRemoved: (count) => pluralOfWritten(count, `${count} excluída`, `${count} excluídas`),
  diskFree: 'Espaço livre em disco',
  megabytes: (size) => `${size} MB`,
};
