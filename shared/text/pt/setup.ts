/** Moving to another computer, in Settings, in Portuguese (Brazil). */
import { PASSPHRASE_RANGE } from '../../contract/limits.ts';
import type { Text } from '../en.ts';
import { pluralOfWritten } from './count.ts';

export const setup: Text['setup'] = {
  title: 'Mudar para outro computador',
  what: 'Todas as redes, destinos, links, configurações e segredos em um só arquivo, criptografado com uma frase secreta. Seus postbacks não vão nele.',
  passphrase: 'Frase secreta',
  exportHint: `No mínimo ${PASSPHRASE_RANGE.min} caracteres. Você vai precisar dela no outro computador.`,
  export: 'Exportar tudo',
  exported: (name) => `Salvo como ${name}.`,
  notExported: 'Não foi possível exportar',
  import: 'Importar…',
  dialog: {
    title: 'Importar de outro computador',
    file: 'Arquivo exportado',
    choose: 'Escolher um arquivo',
    passphrase: 'Frase secreta do arquivo',
    look: 'Mostrar o que mudaria',
    failed: 'Não é possível importar este arquivo',
    made: (day, program) => `Exportado em ${day} com a versão ${program}.`,
    changes: 'O que mudaria',
    nothing: 'Nada. Tudo o que está no arquivo já está aqui.',
    networks: 'Redes',
    destinations: 'Destinos',
    links: 'Links',
    settings: 'Configurações',
    secrets: 'Segredos',
    allowedPrivate: (names) =>
      `Estes destinos poderão enviar para endereços deste computador ou da sua rede privada: ${names}. Se você não permitiu isso no outro computador, não importe este arquivo.`,
    change: { add: 'novo', replace: 'substituído', same: 'sem mudança', blocked: 'ignorado' },
    reason: {
      key_taken: 'outra rede daqui usa a chave dela',
      keyless_taken: 'sem os postbacks sem chave, porque outra rede daqui já os recebe',
    },
    settingNames: {
      receiver: 'limites do receptor',
      tunnel: 'endereço público',
      isAwakeWanted: 'manter o computador ativo',
      money: 'dinheiro',
      warnings: 'caps e avisos',
    },
    kept: 'Tudo o que só existe neste computador continua. Um backup é feito antes, então você pode voltar atrás. O recebimento para por alguns segundos.',
    confirm: 'Importar',
    done: (added, replaced) =>
      `Importado: ${pluralOfWritten(added, `${added} item novo`, `${added} itens novos`)}, ${pluralOfWritten(replaced, `${replaced} substituído`, `${replaced} substituídos`)}.`,
  },
};
