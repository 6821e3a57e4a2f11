import type { LaunchedApp } from '../launch.ts';

export class SettingsScreen {
  readonly #app: LaunchedApp;

  constructor(app: LaunchedApp) {
    this.#app = app;
  }

  async changeName(name: string): Promise<void> {
    const { page } = this.#app;
    await page.getByLabel('Votre nom').fill(name);
    await page.getByLabel('Votre nom').press('Enter');
    await page.getByRole('status').filter({ hasText: 'Nom enregistré' }).waitFor();
  }

  async choose(word: string): Promise<void> {
    await this.#app.page.getByRole('radio', { name: word }).click();
  }

  /** Answers the dialog of the backup with this file. */
  async tryToBackUp(file: string): Promise<void> {
    await this.#app.answerDialog(file);
    await this.#app.page.getByRole('button', { name: 'Faire une sauvegarde…' }).click();
  }

  async backUp(file: string): Promise<void> {
    await this.tryToBackUp(file);
    await this.#app.page.getByRole('status').filter({ hasText: 'Sauvegarde faite' }).waitFor();
  }

  async verify(): Promise<void> {
    await this.#app.page.getByRole('button', { name: 'Vérifier l’espace' }).click();
    await this.#app.page.getByRole('status').filter({ hasText: 'L’espace est intact' }).waitFor();
  }
}
