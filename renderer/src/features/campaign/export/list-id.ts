/** Whether VICIdial accepts this as the number of a list. */
export function isListId(text: string): boolean {
  return /^[1-9]\d{2,11}$/.test(text);
}
