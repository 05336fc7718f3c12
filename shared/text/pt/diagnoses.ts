/** What a response of a destination means, in Portuguese (Brazil): the same sentences everywhere. */
import type { Text } from '../en.ts';

export const diagnoses: Text['diagnoses'] = {
  codes: {
    delivered: {
      headline: ({ name, status }) => `Funcionou: ${name} respondeu ${status}.`,
      fix: 'Veja no seu painel se o evento está lá.',
    },
    delivered_error_text: {
      headline: ({ name, status, quote }) => `${name} respondeu ${status}, mas o texto diz “${quote}”.`,
      fix: 'Foi contado como entregue. Veja no seu painel se o evento está lá.',
    },
    error_text: {
      headline: ({ name, status, quote }) => `${name} respondeu ${status}, mas o texto diz “${quote}”.`,
      fix: 'Compare a URL e os nomes dos eventos com o seu painel.',
    },
    rule_text: {
      headline: ({ name, status }) =>
        `${name} respondeu ${status}, mas pela sua regra de sucesso isto é uma falha.`,
      fix: 'Leia a resposta. Se for um sucesso, mude a regra de sucesso.',
    },
    redirect: {
      headline: ({ name, status }) => `${name} respondeu ${status}: a URL redireciona para outra.`,
      fix: 'Use a URL final. Muitas vezes é a que tem https:// ou “www.”. Ou permita redirecionamentos em Avançado.',
    },
    key_refused: {
      headline: ({ name, status }) => `${name} respondeu ${status}: sua chave ou seu token não foi aceito.`,
      fix: 'A URL está certa. Copie a chave ou o token do seu painel de novo.',
    },
    not_found: {
      headline: ({ name, status }) => `${name} respondeu ${status}: não há nada nesta URL.`,
      fix: 'Compare a URL com o seu painel, letra por letra.',
    },
    wrong_method: {
      headline: ({ name, status }) => `${name} respondeu ${status}: ele não aceita este método.`,
      fix: 'Troque entre GET e POST.',
    },
    too_many: {
      headline: ({ name, status }) => `${name} respondeu ${status}: ele recebe requisições demais.`,
      fix: 'Espere um pouco. Se acontecer muito, defina um limite de requisições por segundo em Avançado.',
    },
    values_refused: {
      headline: ({ name, status }) =>
        `${name} respondeu ${status}: a URL está certa, mas ele não aceita os valores.`,
      fix: 'Leia a resposta. Compare os parâmetros e os nomes dos eventos com o seu painel.',
    },
    server_error: {
      headline: ({ name, status }) => `${name} respondeu ${status}: o outro servidor está com problema.`,
      fix: 'Espere, ou fale com o suporte deles.',
    },
    odd_status: {
      headline: ({ name, status }) =>
        `${name} respondeu ${status}. Pela sua regra de sucesso isto não é um sucesso.`,
      fix: 'Verifique a URL. Se este código for um sucesso, adicione-o à regra de sucesso.',
    },
    private_address: {
      headline: ({ name }) =>
        `Nada foi enviado: a URL de ${name} fica neste computador ou em uma rede privada.`,
      fix: 'Se esta for a URL certa, permita-a abaixo da URL.',
    },
    name_not_found: {
      headline: ({ name }) => `Nada foi enviado: o host de ${name} não foi encontrado.`,
      fix: 'Veja se há um erro de digitação na URL, e se este computador está online.',
    },
    connection_refused: {
      headline: ({ name }) => `Nada foi enviado: ${name} não aceita conexões.`,
      fix: 'Verifique a URL e a porta. O outro servidor pode estar desligado.',
    },
    certificate: {
      headline: ({ name }) => `Nada foi enviado: o certificado de ${name} não é válido.`,
      fix: 'Verifique a URL. Se estiver certa, o servidor deles precisa de um certificado novo: fale com o suporte.',
    },
    tls: {
      headline: ({ name }) => `Não foi possível fazer uma conexão segura com ${name}.`,
      fix: 'Verifique a porta, e se o seu painel diz http:// ou https://.',
    },
    timeout: {
      headline: ({ name }) => `${name} não respondeu a tempo. A requisição pode ter chegado.`,
      fix: 'Olhe no seu painel: se o evento está lá, chegou. Se acontecer muito, dê mais tempo.',
    },
    connection_lost: {
      headline: ({ name }) => `${name} fechou a conexão sem responder. A requisição pode ter chegado.`,
      fix: 'Veja no seu painel se o evento está lá.',
    },
    not_http: {
      headline: ({ name }) => `${name} respondeu com algo que não é HTTP.`,
      fix: 'Verifique a porta da URL.',
    },
    network: {
      headline: ({ name }) => `A requisição para ${name} falhou.`,
      fix: 'Veja se este computador está online e se a URL está certa.',
    },
    proxy_unreachable: {
      headline: ({ name }) => `Nada foi enviado: não é possível acessar o proxy de ${name}.`,
      fix: 'Verifique o host e a porta do proxy, e se ele ainda está pago.',
    },
    proxy_login: {
      headline: ({ name }) => `Nada foi enviado: o proxy de ${name} não aceita o login.`,
      fix: 'Copie o usuário e a senha do proxy de novo.',
    },
    proxy_no_connection: {
      headline: ({ name }) => `Nada foi enviado: o proxy funciona, mas não se conecta a ${name}.`,
      fix: 'Verifique a URL. Se estiver certa, o proxy não permite este host ou esta porta: fale com quem vendeu.',
    },
    proxy_wrong_kind: {
      headline: ({ name }) => `Nada foi enviado: o proxy de ${name} não responde como um deste tipo.`,
      fix: 'Verifique se é um proxy HTTP ou SOCKS5, e a porta dele.',
    },
  },
  places: {
    url: 'Mudar a URL',
    constants: 'Mudar a chave ou o token',
    events: 'Mudar os eventos',
    success: 'Mudar a regra de sucesso',
    timeout: 'Mudar o tempo limite',
    proxy: 'Mudar o proxy',
  },
  testRetries: {
    done: '',
    retries: 'Este teste não é repetido. Para uma conversão real, há nova tentativa automática.',
    waits: 'Este teste não é repetido. Para uma conversão real, há nova tentativa automática.',
    asks: 'Este teste não é repetido. Uma conversão real também não, porque pode ter chegado.',
    final: 'Este teste não é repetido. Uma conversão real também não.',
  },
  says: (name, message) => `${name} diz: ${message}`,
};
