import type { Locator } from 'playwright-core';
import type { LaunchedApp } from '../launch.ts';

/** The suppression list: one field, look-up, list, import. */
export class SuppressionScreen {
  readonly #app: LaunchedApp;

  constructor(app: LaunchedApp) {
    this.#app = app;
  }

  get field(): Locator {
    return this.#app.page.getByLabel('Nom, numéro, e-mail ou adresse');
  }

  get answer(): Locator {
    return this.#app.page
      .getByRole('main')
      .getByRole('status')
      .filter({
        hasText:
          /ne sera plus contacté|déjà sur la liste|noté, en attente|a dit non|Aucun refus|De qui|Aucun contact|Annulé/,
      });
  }

  get table(): Locator {
    return this.#app.page.getByRole('table');
  }

  /** Types, searches with Enter, records the opposition with the second key. */
  async stopContacting(typed: string): Promise<void> {
    await this.lookUp(typed);
    await this.field.press('Control+Enter');
    await this.answer.filter({ hasText: /ne sera plus contacté|déjà sur la liste/ }).waitFor();
  }

  /** The same in a read-only window: the opposition waits for the program that has the workspace open. */
  async noteWaiting(typed: string): Promise<void> {
    await this.lookUp(typed);
    await this.field.press('Control+Enter');
    await this.answer.filter({ hasText: 'noté, en attente' }).waitFor();
  }

  async lookUp(typed: string): Promise<void> {
    await this.field.fill(typed);
    await this.field.press('Enter');
    await this.answer.filter({ hasText: /a dit non|Aucun refus|De qui|Aucun contact/ }).waitFor();
  }

  async undo(): Promise<void> {
    await this.#app.page.getByRole('button', { name: /^Annuler \(\d+ s\)$/ }).click();
    await this.answer.filter({ hasText: 'Annulé' }).waitFor();
  }

  /** A postal opposition of a person who is not a contact. */
  async refusePost(name: string, street: string, postcode: string): Promise<void> {
    const { page } = this.#app;
    await page.getByLabel('Nom et prénom').fill(name);
    await page.getByLabel('Numéro et rue').fill(street);
    await page.getByLabel('Code postal').fill(postcode);
    await page.getByLabel('Code postal').press('Enter');
    await this.answer.filter({ hasText: 'ne sera plus contacté' }).waitFor();
  }

  /** Chooses a list, given as by the dialog, and waits for its preview. */
  async previewList(file: string): Promise<Locator> {
    const { page } = this.#app;
    await page.getByRole('button', { name: 'Importer une liste' }).click();
    await this.#app.answerDialog(file);
    await page.getByRole('button', { name: 'Choisir le fichier…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('rien n’est encore enregistré').waitFor();
    return dialog;
  }

  /** Imports the previewed list. */
  async addList(): Promise<Locator> {
    const dialog = this.#app.page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Ajouter à la liste d’opposition' }).click();
    await dialog.getByText('Ajoutées').waitFor();
    return dialog;
  }

  /** A list of refusals only: previewed, then imported. */
  async importList(file: string): Promise<Locator> {
    await this.previewList(file);
    return this.addList();
  }

  async closeImport(): Promise<void> {
    await this.#app.page.getByRole('dialog').getByRole('button', { name: 'Fermer' }).last().click();
  }
}
