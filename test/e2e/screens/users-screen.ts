import type { Locator } from 'playwright-core';
import type { LaunchedApp } from '../launch.ts';

/** « Personnes qui travaillent ici » in Réglages, and « Qui travaille ? ». */
export class UsersScreen {
  readonly #app: LaunchedApp;

  constructor(app: LaunchedApp) {
    this.#app = app;
  }

  get entry(): Locator {
    return this.#app.page.getByRole('dialog', { name: 'Qui travaille ?' });
  }

  /** The status bar: who is entered. */
  present(words: string): Locator {
    return this.#app.page.getByRole('contentinfo').getByText(words);
  }

  line(name: string): Locator {
    return this.#app.page.getByRole('listitem').filter({ hasText: name });
  }

  /** The first person, whose name is that of the preferences, sets her code. */
  async switchOn(code: string): Promise<void> {
    const { page } = this.#app;
    await page.getByRole('button', { name: 'Demander un code à chacun' }).click();
    await page.getByLabel('Nouveau code').fill(code);
    await page.getByLabel('Encore une fois').fill(code);
    await page.getByRole('button', { name: 'Demander un code à chacun' }).click();
    await page.getByRole('button', { name: 'Je l’ai écrit' }).click();
  }

  /** Adds a helper and returns her code for one entry. */
  async addHelper(name: string): Promise<string> {
    const { page } = this.#app;
    await page.getByLabel('Nom', { exact: true }).fill(name);
    await page.getByRole('button', { name: 'Ajouter', exact: true }).click();
    const told = await page.getByRole('status').getByText(`Code de ${name}`).first().innerText();
    const [code = ''] = /\d{8}/.exec(told) ?? [];
    await page.getByRole('button', { name: 'C’est noté' }).click();
    return code;
  }

  async lock(): Promise<void> {
    await this.#app.page.getByRole('contentinfo').getByRole('button', { name: 'Verrouiller' }).click();
    await this.entry.waitFor();
  }

  async type(name: string, code: string): Promise<void> {
    await this.entry.getByRole('combobox').click();
    await this.#app.page.getByRole('option', { name, exact: true }).click();
    await this.entry.getByLabel('Votre code').fill(code);
    await this.entry.getByLabel('Votre code').press('Enter');
  }

  /** The first entry of a helper: her own code replaces the one that she was given. */
  async chooseCode(code: string): Promise<void> {
    const dialog = this.#app.page.getByRole('dialog', { name: 'Choisissez votre code' });
    await dialog.getByLabel('Nouveau code').fill(code);
    await dialog.getByLabel('Encore une fois').fill(code);
    await dialog.getByRole('button', { name: 'Garder ce code' }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  async remove(name: string): Promise<void> {
    const { page } = this.#app;
    await page.getByRole('button', { name: `Retirer ${name}` }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Retirer', exact: true }).click();
    await page.getByRole('status').getByText(`${name} ne travaille plus ici.`).waitFor();
  }
}
