/** A saved link, as far as the other links of its network care: all of them live with one postback URL. */
export interface SiblingLink {
  readonly name: string;
  /** Fixed words of the offer link that come back: `{sub2: 'creo7'}`. */
  readonly marks: Readonly<Record<string, string>>;
  /** The parameter of the offer link that carries the click id; null where none does. */
  readonly idParameter: string | null;
}
