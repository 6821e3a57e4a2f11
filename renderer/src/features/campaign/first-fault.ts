/** Scrolls to the first missing answer and focuses it. Call it once the page shows the missing answers. */
export function focusFirstFault(within: HTMLElement | null): void {
  const fault = within?.querySelector<HTMLElement>(
    '[aria-invalid="true"], [data-fault="true"] :is(input, button, textarea)',
  );
  fault?.scrollIntoView({ block: 'center' });
  fault?.focus();
}
