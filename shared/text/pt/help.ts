/** Settings, Help, in Portuguese (Brazil). */
import type { Text } from '../en.ts';

export const help: Text['help'] = {
  title: 'Ajuda',
  what: 'O que enviar quando você pedir ajuda. Contém versões, estados e os últimos erros, e nenhuma chave, token, ID do clique ou endereço.',
  report: 'Relatório para o suporte',
  folder: 'Pasta de dados',
  copyFolder: 'Copiar o caminho da pasta de dados',
  logs: 'Logs',
  copyLogs: 'Copiar o caminho da pasta dos logs',
  failed: 'Não foi possível criar o relatório',
  updates:
    'No aplicativo para desktop, as atualizações ficam no menu Ajuda: nada é baixado sem a sua confirmação, e a verificação diária fica desligada até você ligar.',
  licenses: 'Licenças de outros softwares neste programa',
  showLicenses: 'Mostrar licenças',
  licensesFailed: 'Não foi possível ler as licenças',
};
