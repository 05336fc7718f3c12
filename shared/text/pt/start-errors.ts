/** Why the program cannot start, in Portuguese (Brazil): what happened, why, what to do. */
import type { Text } from '../en.ts';

export const startErrors: Text['startErrors'] = {
  window_missing: ({ dir }) => `A janela não foi gerada (${dir} não existe): rode "npm start" para gerá-la.`,
  data_dir_not_writable: ({ dir, cause }) =>
    `Não é possível gravar na pasta de dados ${dir} (${cause}): dê a si mesmo permissão de gravação, ou escolha outra pasta com --data DIR.`,
  disk_full: ({ dir }) =>
    `O disco da pasta de dados ${dir} está cheio, por isso o Postback Desk não pode iniciar: libere espaço nele e inicie de novo. Tudo o que foi guardado continua lá.`,
  folder_in_place_of_file: ({ path }) =>
    `${path} é uma pasta, mas o Postback Desk guarda ali um arquivo com esse nome: mova a pasta para outro lugar e inicie de novo. Nada mudou.`,
  file_closed: ({ path, cause }) =>
    `Não é possível ler e gravar ${path} (${cause}), talvez porque o Postback Desk tenha sido iniciado uma vez por outro usuário: dê a si mesmo o direito de ler e gravar o arquivo e inicie de novo. Nada mudou.`,
  data_dir_in_use: ({ dir }) =>
    `Outro Postback Desk já está em execução com a pasta de dados ${dir}: use aquele, feche-o primeiro, ou escolha outra pasta com --data DIR.`,
  port_in_use: ({ port, flag }) =>
    `A porta ${port} já está em uso por outro programa: feche esse programa ou escolha outra porta com ${flag} N (0 escolhe uma livre).`,
  port_not_allowed: ({ port, flag }) =>
    `Você não tem permissão para abrir a porta ${port}: escolha uma acima de 1023 com ${flag} N.`,
  database_newer: ({ path, found, known }) =>
    `O banco de dados ${path} é de uma versão mais nova do Postback Desk (esquema ${found}, esta versão conhece ${known}): atualize o programa, ou escolha outra pasta de dados com --data DIR. Nada mudou.`,
  database_cannot_open: ({ path, cause }) =>
    `Não é possível abrir o banco de dados ${path} (${cause}): veja se o disco está cheio ou só permite leitura, ou escolha outra pasta de dados com --data DIR.`,
  migrations_missing: ({ dir }) =>
    `O programa está incompleto: faltam as migrações do banco de dados em ${dir}. Instale-o de novo.`,
  secret_key_unreadable: ({ where }) =>
    `Não é possível ler a chave que criptografa seus segredos (${where}). Permita que este usuário a leia, ou exclua-a: uma nova chave é criada então, e você precisa digitar de novo os segredos dos seus destinos.`,
  join_key_unreadable: ({ path, cause }) =>
    `Não é possível ler a chave de entrada em ${path} (${cause}): copie-a de novo de Configurações → Broker do seu Postback Desk, em uma só linha.`,
  mailbox_of_other_desk: ({ dir }) =>
    `O receptor reserva em ${dir} foi pareado por código, ou pertence a outro Postback Desk, então não pode entrar neste: deixe o Postback Desk dele recolher o que está à espera e despareie lá, ou inicie com --unpair, que exclui o que ele guarda. Nada mudou.`,
  unexpected: ({ cause }) =>
    `O Postback Desk não pôde iniciar (${cause}): veja o log na pasta de dados, ou tente outra pasta com --data DIR.`,
};
