/** What a browser sees that is not signed in: how to get a URL that opens the window. */
import type { Text } from '../../../shared/text/en.ts';

export interface SignInPageFacts {
  /** A sign-in URL was opened that is used up or unknown; else there was none. */
  readonly isCodeSpent: boolean;
  /** The browser is signed in all the same. */
  readonly isSignedIn: boolean;
  /** `http://127.0.0.1:PORT/api` */
  readonly apiUrl: string;
}

const STYLE =
  ':root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:44rem;margin:12vh auto;padding:0 1rem}' +
  'pre{padding:.75rem;border:1px solid;border-radius:4px;white-space:pre-wrap;overflow-wrap:anywhere}';

export function signInPage({ signIn }: Text, { isCodeSpent, isSignedIn, apiUrl }: SignInPageFacts): string {
  const title = isCodeSpent ? signIn.spentTitle : signIn.title;
  const parts = [
    `<h1>${escapeHtml(title)}</h1>`,
    ...(isCodeSpent ? signIn.spent : [signIn.what]).map(paragraph),
    ...(isSignedIn
      ? [`<p>${escapeHtml(signIn.isSignedIn)} <a href="/">${escapeHtml(signIn.open)}</a></p>`]
      : []),
    `<h2>${escapeHtml(signIn.howTitle)}</h2>`,
    paragraph(signIn.byStart),
    paragraph(signIn.byScript),
    `<pre>${escapeHtml(signIn.command(apiUrl))}</pre>`,
  ];
  return `<!doctype html><html><head><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>${STYLE}</style></head><body><main>${parts.join('')}</main></body></html>\n`;
}

function paragraph(text: string): string {
  return `<p>${escapeHtml(text)}</p>`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
