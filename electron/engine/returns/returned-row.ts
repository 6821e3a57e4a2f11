/** A row of a file of returns as read. Its person is looked up only when needed. */
export interface ReturnedRow {
  /** As the spreadsheet shows it. */
  readonly row: number;
  readonly reference: string;
  readonly phone: string;
  readonly email: string;
  /** A full name and an address, by which a person is found when nothing else does. */
  readonly name: string;
  readonly street: string;
  readonly postcode: string;
  /** An instant, or a day; null: absent or unreadable. */
  readonly at: string | null;
  /** As the tool writes it; '' : none. */
  readonly code: string;
  readonly codeName: string | null;
  /** Calls that the row is about, where it tells of a person. */
  readonly attempts: number | null;
  readonly callbackAt: string | null;
  readonly newAddress: string | null;
  /** '' : none, or not kept. */
  readonly comment: string;
}
