/** A number, an e-mail or an address that reaches nobody any more: no opposition. */
export interface DeadCoordinate {
  readonly contactId: number;
  readonly kind: 'phone' | 'email' | 'address';
  /** The number, the e-mail or the key of the address. */
  readonly coordinate: string;
  /** Day on which it was found out. */
  readonly on: string;
  /** What the return said (`meaning.ts`). */
  readonly reason: string;
  /** The file that told it. */
  readonly source: string;
  readonly importId: number;
}
