/**
 * A notice of art. 14 RGPD that counts for a contact: its list was said to be sent, or somebody recorded why the person can’t be
 * informed.
 */
export interface StoredNotice {
  /** The source that the person was told of (`sourceKey`). */
  readonly source: string;
  /** Day on which the message was sent; null: an exemption (art. 14(5)(b)), which informs nobody. */
  readonly on: string | null;
}
