/** Brings the first answer that is missing into sight and puts the focus there. To be called once the page shows what is missing. */
export function focusFirstFault(within: HTMLElement | null): void {
  const fault = within?.querySelector<HTMLElement>(
    '[aria-invalid="true"], [data-fault="true"] :is(input, button, textarea)',
  );
  fault?.scrollIntoView({ block: 'center' });
  fault?.focus();
}
