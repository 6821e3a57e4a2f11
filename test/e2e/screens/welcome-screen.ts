import type { Locator } from 'playwright-core';
import type { LaunchedApp } from '../launch.ts';

/** Before any workspace is open. */
export class WelcomeScreen {
  readonly #app: LaunchedApp;

  constructor(app: LaunchedApp) {
    this.#app = app;
  }

  get title(): Locator {
    return this.#app.page.getByRole('heading', { level: 1, name: 'Bienvenue dans Aval' });
  }

  get error(): Locator {
    return this.#app.page.getByRole('alert');
  }

  recent(organisation: string): Locator {
    return this.#app.page
      .getByRole('region', { name: 'Espaces récents' })
      .getByRole('button', { name: organisation })
      .first();
  }

  async create(): Promise<void> {
    await this.#app.page.getByRole('button', { name: 'Créer un espace' }).click();
  }

  async open(file: string): Promise<void> {
    await this.#app.answerDialog(file);
    await this.#app.page.getByRole('button', { name: 'Ouvrir un espace' }).click();
  }

  async tryExample(): Promise<void> {
    await this.#app.page.getByRole('button', { name: 'Essayer avec un exemple' }).click();
  }
}
