/** Why a public URL does not work, as codes with what the sentences need. */
import type { TunnelView } from './tunnel.ts';

/** `cause`: a code of the system, or its words. `said`: the server's own words, or empty. */
export type TunnelReason =
  | TunnelWayReason
  | { readonly code: 'server_timed_out'; readonly server: string; readonly seconds: number }
  | { readonly code: 'server_no_answer'; readonly server: string }
  | { readonly code: 'server_name_not_found'; readonly server: string }
  | { readonly code: 'server_unreachable'; readonly server: string; readonly cause: string }
  | { readonly code: 'server_certificate'; readonly server: string; readonly cause: string }
  | {
      readonly code: 'server_refused';
      readonly server: string;
      readonly status: number;
      readonly said: string;
      /** How long it asked to be left alone, in milliseconds; null when it did not. */
      readonly retryAfterMs: number | null;
    }
  /** It speaks plain HTTP where `https://` was written. */
  | { readonly code: 'server_not_tls'; readonly server: string }
  /** It speaks TLS where `http://` was written. */
  | { readonly code: 'server_wants_tls'; readonly server: string }
  | { readonly code: 'server_not_http'; readonly server: string }
  /** It sends us on into a private network. */
  | { readonly code: 'server_leads_inside'; readonly server: string }
  /** It offers an address in a private network. */
  | { readonly code: 'offer_leads_inside'; readonly server: string; readonly address: string }
  | { readonly code: 'not_a_tunnel_server'; readonly server: string }
  | { readonly code: 'sockets_refused'; readonly host: string; readonly port: number }
  | {
      readonly code: 'sockets_timed_out';
      readonly host: string;
      readonly port: number;
      readonly seconds: number;
    }
  | { readonly code: 'open_failed'; readonly cause: string }
  | { readonly code: 'connections_gone'; readonly server: string }
  | { readonly code: 'turned_away'; readonly server: string }
  | { readonly code: 'wrong_name'; readonly requested: string; readonly given: string }
  | { readonly code: 'name_taken'; readonly requested: string }
  | { readonly code: 'probe_timed_out'; readonly seconds: number }
  | { readonly code: 'probe_name_not_found' }
  | { readonly code: 'probe_unreachable'; readonly cause: string }
  | { readonly code: 'probe_certificate'; readonly cause: string }
  | { readonly code: 'probe_not_tls' }
  | { readonly code: 'probe_not_http' }
  | { readonly code: 'probe_leads_inside' }
  | { readonly code: 'probe_server_error'; readonly status: number }
  | { readonly code: 'probe_not_found'; readonly status: number }
  | { readonly code: 'probe_interstitial'; readonly status: number }
  | { readonly code: 'probe_redirected'; readonly target: string }
  | { readonly code: 'probe_other_machine' }
  | { readonly code: 'probe_changed_query'; readonly sent: string; readonly arrived: string }
  | { readonly code: 'fallback_stands_in'; readonly provider: string; readonly url: string };

/** Of the ways beside localtunnel. `lastLines`: what the program said last, or empty. */
export type TunnelWayReason =
  | { readonly code: 'ngrok_missing' }
  | { readonly code: 'ngrok_token_missing' }
  | { readonly code: 'ngrok_refused'; readonly cause: string }
  | { readonly code: 'ngrok_lost'; readonly cause: string }
  | { readonly code: 'cloudflared_missing' }
  | { readonly code: 'cloudflared_address_missing' }
  | { readonly code: 'cloudflared_token_missing' }
  | { readonly code: 'cloudflared_token_refused' }
  | { readonly code: 'cloudflared_ended'; readonly lastLines: string }
  | { readonly code: 'ssh_missing' }
  | { readonly code: 'ssh_address_missing'; readonly host: string }
  | { readonly code: 'ssh_key_changed'; readonly host: string }
  | { readonly code: 'ssh_not_let_in'; readonly host: string }
  | { readonly code: 'ssh_port_taken'; readonly host: string }
  | { readonly code: 'ssh_ended'; readonly host: string; readonly lastLines: string }
  | { readonly code: 'own_address_missing' }
  | { readonly code: 'child_timed_out'; readonly program: string; readonly seconds: number }
  | {
      readonly code: 'child_address_changed';
      readonly program: string;
      readonly before: string;
      readonly now: string;
    };

export interface TunnelProblem {
  /** The kind, by which programs tell problems apart. */
  readonly code: NonNullable<TunnelView['problem']>['code'];
  readonly reason: TunnelReason;
}
