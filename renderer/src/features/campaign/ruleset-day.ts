/** The day of a rule set named like `fr 2026-11-24`; null for any other name. */
export function rulesetDay(name: string): string | null {
  return /^fr (\d{4}-\d{2}-\d{2})$/.exec(name)?.[1] ?? null;
}
