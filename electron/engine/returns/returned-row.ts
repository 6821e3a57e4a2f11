/** A row of a file of returns as it was read; what it says of a person is looked up only where it is needed. */
export interface ReturnedRow {
  /** As the spreadsheet shows it. */
  readonly row: number;
  readonly reference: string;
  readonly phone: string;
  readonly email: string;
  /** An instant, or a day; null: not told, or not to be read. */
  readonly at: string | null;
  /** As the tool writes it; '' : none. */
  readonly code: string;
  readonly codeName: string | null;
  /** Calls that the row is about, where it tells of a person. */
  readonly attempts: number | null;
  readonly callbackAt: string | null;
  readonly newAddress: string | null;
}
