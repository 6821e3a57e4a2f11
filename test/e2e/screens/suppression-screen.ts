import type { Locator } from 'playwright-core';
import type { LaunchedApp } from '../launch.ts';

/** The suppression list: one field, look-up, list, import. */
export class SuppressionScreen {
  readonly #app: LaunchedApp;

  constructor(app: LaunchedApp) {
    this.#app = app;
  }

  get field(): Locator {
    return this.#app.page.getByLabel('E-mail ou numéro de téléphone');
  }

  get answer(): Locator {
    return this.#app.page.getByRole('main').getByRole('status').filter({ hasText: /ne sera plus contacté|déjà sur la liste|opposé|n’est pas sur la liste/ });
  }

  get table(): Locator {
    return this.#app.page.getByRole('table');
  }

  /** Types and presses Enter, as on the phone. */
  async stopContacting(typed: string): Promise<void> {
    await this.field.fill(typed);
    await this.field.press('Enter');
    await this.answer.waitFor();
  }

  async lookUp(typed: string): Promise<void> {
    await this.field.fill(typed);
    await this.#app.page.getByRole('button', { name: 'Est-il opposé ?' }).click();
    await this.answer.waitFor();
  }

  /** Imports a list as the dialog would give it, and waits for what became of it. */
  async importList(file: string): Promise<Locator> {
    const { page } = this.#app;
    await page.getByRole('button', { name: 'Importer une liste' }).click();
    await this.#app.answerDialog(file);
    await page.getByRole('button', { name: 'Choisir le fichier…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Déjà connues').waitFor();
    return dialog;
  }

  async closeImport(): Promise<void> {
    await this.#app.page.getByRole('dialog').getByRole('button', { name: 'Fermer' }).last().click();
  }
}
