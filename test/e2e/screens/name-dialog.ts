import type { Locator } from 'playwright-core';
import type { LaunchedApp } from '../launch.ts';

/** « Qui êtes-vous ? », asked once. */
export class NameDialog {
  readonly #app: LaunchedApp;

  constructor(app: LaunchedApp) {
    this.#app = app;
  }

  get field(): Locator {
    return this.#dialog.getByLabel('Votre nom');
  }

  async answer(name: string): Promise<void> {
    await this.field.fill(name);
    await this.field.press('Enter');
  }

  async later(): Promise<void> {
    await this.#dialog.getByRole('button', { name: 'Pas maintenant' }).click();
    await this.#dialog.waitFor({ state: 'detached' });
  }

  get #dialog(): Locator {
    return this.#app.page.getByRole('dialog', { name: 'Qui êtes-vous ?' });
  }
}
