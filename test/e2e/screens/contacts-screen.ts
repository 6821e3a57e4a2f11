import type { Locator } from 'playwright-core';
import type { LaunchedApp } from '../launch.ts';

/** The table of contacts and the sheet beside it. */
export class ContactsScreen {
  readonly #app: LaunchedApp;

  constructor(app: LaunchedApp) {
    this.#app = app;
  }

  get search(): Locator {
    return this.#app.page.getByRole('textbox', { name: 'Nom, téléphone, e-mail, société, rue, ville, n° client' });
  }

  get table(): Locator {
    return this.#app.page.getByRole('table', { name: 'Contacts' });
  }

  get count(): Locator {
    return this.#app.page.getByRole('main').getByRole('status').filter({ hasText: / sur / });
  }

  row(text: string | RegExp): Locator {
    return this.#app.page.getByRole('row').filter({ hasText: text }).first();
  }

  sheet(name: string | RegExp): Locator {
    return this.#app.page.getByRole('complementary', { name });
  }

  /** The notice of the sheet about lists in use that contain the person. */
  get liveLists(): Locator {
    return this.#app.page.getByRole('complementary').getByRole('status');
  }

  /** The title of the open sheet, of any contact. */
  get openSheet(): Locator {
    return this.#app.page.getByRole('complementary').getByRole('heading', { level: 2 });
  }

  /** Opens the contact of a row, counted from 0. */
  async openAt(place: number): Promise<void> {
    await this.#app.page
      .getByRole('row')
      .nth(place + 1)
      .click();
  }

  async open(text: string | RegExp): Promise<void> {
    await this.row(text).click();
  }

  /** Chooses one of the further actions of the open sheet, by keyboard. */
  async act(name: string): Promise<void> {
    const { page } = this.#app;
    await page.getByRole('button', { name: 'Autres actions' }).press('Enter');
    await page.getByRole('menuitem', { name }).press('Enter');
  }

  async stopContacting(): Promise<void> {
    const { page } = this.#app;
    await page.getByRole('button', { name: 'Ne plus contacter' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Ne plus contacter' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  }
}
