/** The current day in the user's time zone, as an ISO 8601 day. */
export function localToday(): string {
  return new Date().toLocaleDateString('sv-SE');
}
