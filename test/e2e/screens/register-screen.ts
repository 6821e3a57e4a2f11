import type { Locator } from 'playwright-core';
import type { LaunchedApp } from '../launch.ts';

/** The register: its lines, two filters, verification. */
export class RegisterScreen {
  readonly #app: LaunchedApp;

  constructor(app: LaunchedApp) {
    this.#app = app;
  }

  /** Lines with these words, without the head. */
  lines(words: string | RegExp): Locator {
    return this.#app.page.getByRole('table').locator('tbody').getByRole('row').filter({ hasText: words });
  }

  get count(): Locator {
    return this.#app.page
      .getByRole('main')
      .getByRole('status')
      .filter({ hasText: /lignes? *$|copiée/ });
  }

  get verdict(): Locator {
    return this.#app.page
      .getByRole('main')
      .getByRole('status')
      .filter({ hasText: /registre est intact|telle qu’elle a été écrite/ });
  }

  async verify(): Promise<void> {
    await this.#app.page.getByRole('button', { name: 'Vérifier le registre' }).click();
    await this.verdict.waitFor();
  }

  async filter(which: 'Actions' | 'Par', choice: string): Promise<void> {
    await this.#app.page.getByRole('combobox', { name: which }).click();
    await this.#app.page.getByRole('option', { name: choice }).click();
  }

  async copy(): Promise<void> {
    await this.#app.page.getByRole('button', { name: 'Copier le tableau' }).click();
    await this.count.filter({ hasText: 'copiée' }).waitFor();
  }
}
