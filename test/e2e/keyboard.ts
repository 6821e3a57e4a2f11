import type { Locator, Page } from 'playwright-core';

/** The most presses of Tab that any element may need. */
const MOST_TABS = 80;

/** Reaches an element by keyboard, and fails where Tab never reaches it. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let pressed = 0; pressed < MOST_TABS; pressed += 1) {
    if (await isFocused(target)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${String(target)}.`);
}

/** Tab to it, then Enter. */
export async function enter(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

/** Tab to a field, then type into it. */
export async function write(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.type(text);
}

/** Tab into a group of radio buttons, then the arrow keys and Space. */
export async function pick(page: Page, group: Locator, name: string | RegExp): Promise<void> {
  const radios = group.getByRole('radio');
  const wanted = group.getByRole('radio', { name });
  await wanted.waitFor();
  for (let pressed = 0; pressed < MOST_TABS && !(await holdsFocus(radios)); pressed += 1)
    await page.keyboard.press('Tab');
  const most = await radios.count();
  const orientation = await radios
    .first()
    .evaluate((radio) => radio.closest('[role="radiogroup"]')?.getAttribute('aria-orientation'));
  const key = orientation === 'horizontal' ? 'ArrowRight' : 'ArrowDown';
  for (let pressed = 0; pressed < most && !(await isFocused(wanted)); pressed += 1) await page.keyboard.press(key);
  if (!(await isFocused(wanted))) throw new Error(`The arrow keys do not reach ${String(wanted)}.`);
  await page.keyboard.press('Space');
}

async function isFocused(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}

async function holdsFocus(targets: Locator): Promise<boolean> {
  return targets.evaluateAll((elements) => elements.some((element) => element === document.activeElement));
}
