/** A text of the page with the spaces of the catalogues: the page writes « : » and the like after a no-break space. */
export function plainSpaces(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}
