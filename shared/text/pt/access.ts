/** Who may send as a network, in Portuguese (Brazil): key, IP addresses, signature. */
import type { Text } from '../en.ts';

export const access: Text['access'] = {
  failed: 'Não alterado',
  save: 'Salvar',
  saved: 'Salvo. Vale a partir da próxima requisição.',
  key: {
    title: 'Chave',
    what: 'Troque a chave se outra pessoa puder sabê-la. A chave antiga continua funcionando por um tempo, para nada se perder até a nova URL estar no painel da rede.',
    grace: 'A chave antiga para de funcionar',
    graces: [
      { hours: 0, label: 'na hora' },
      { hours: 24, label: 'depois de um dia' },
      { hours: 72, label: 'depois de três dias' },
      { hours: 336, label: 'depois de duas semanas' },
    ],
    rotate: 'Trocar a chave',
    confirmTitle: (name) => `Dar uma chave nova à rede “${name}”?`,
    confirmBody:
      'A URL de postback dela muda: copie a nova para o painel da rede. A antiga continua funcionando pelo tempo que você escolheu, e esta página mostra quando ainda é usada.',
    confirmNow:
      'A URL de postback dela muda, e a antiga é recusada na hora: postbacks se perdem até a nova estar no painel da rede.',
    replacing: (name) => `Chave nova para “${name}”`,
    done: 'A chave é nova. Copie a nova URL de postback para o painel da rede.',
    oldUnused: (beginning) => `A chave antiga ${beginning}… não foi usada desde a troca.`,
    oldUsed: (beginning, uses, isOne) =>
      isOne
        ? `A chave antiga ${beginning}… ainda é usada: ${uses} requisição veio com ela. O painel ainda tem a URL de postback antiga.`
        : `A chave antiga ${beginning}… ainda é usada: ${uses} requisições vieram com ela. O painel ainda tem a URL de postback antiga.`,
    lastUsed: 'Última vez',
    until: 'Funciona até',
    end: 'Recusar as chaves antigas agora',
    endTitle: 'Recusar as chaves antigas agora?',
    endBody: 'Requisições com a URL de postback antiga passam a receber 404, e os postbacks delas se perdem.',
    ending: (name) => `Chaves antigas de “${name}” recusadas`,
  },
  addresses: {
    title: 'Endereços IP permitidos',
    what: 'Só estes podem enviar em nome desta rede. Pegue-os na documentação da rede, ou deixe vazio para aceitar quem tiver a chave.',
    label: 'Endereços IP e faixas, um por linha',
    placeholder: '203.0.113.0/24',
    invalid: (line) => `“${line}” não é um endereço IP nem uma faixa como 203.0.113.0/24 ou 2001:db8::/32.`,
    behindTunnel:
      'Só funciona com o endereço público do próprio Postback Desk. Atrás de outro túnel, todos os remetentes parecem ser este computador e seriam recusados.',
  },
  signature: {
    title: 'Assinatura HMAC',
    what: 'Algumas redes assinam os postbacks (HMAC-SHA256). Com o segredo do painel, requisições sem assinatura válida são recusadas.',
    toggle: 'Exigir assinatura',
    header: 'Cabeçalho com a assinatura',
    headerInvalid: 'Um nome de cabeçalho tem letras, números e hífens.',
    encoding: 'Codificação',
    encodings: { hex: 'hexadecimal', base64: 'Base64' },
    bytes: 'Parte assinada',
    signedBytes: {
      body: 'o corpo',
      query: 'a query, depois do “?”',
      target: 'caminho e query, como na linha de requisição',
      target_and_body: 'caminho e query, depois o corpo',
    },
    secret: 'Segredo',
    secretKept: 'salvo; digite um novo para substituir',
    secretMissing: 'Copie o segredo do painel da rede.',
  },
};
