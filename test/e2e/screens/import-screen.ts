import type { Locator } from 'playwright-core';
import type { LaunchedApp } from '../launch.ts';

/** The import wizard, step by step. */
export class ImportScreen {
  readonly #app: LaunchedApp;

  constructor(app: LaunchedApp) {
    this.#app = app;
  }

  /** A text of the current step. */
  step(name: string): Locator {
    return this.#app.page
      .getByRole('navigation', { name: 'Étapes de l’import' })
      .locator('[aria-current="step"]')
      .filter({ hasText: name });
  }

  get continueButton(): Locator {
    return this.#app.page.getByRole('button', { name: 'Continuer' });
  }

  get firstRows(): Locator {
    return this.#app.page.getByRole('region', { name: 'Premières lignes du fichier' });
  }

  /** Chooses a file, given as by the dialog, and waits until it is inspected. */
  async choose(file: string): Promise<void> {
    await this.#app.answerDialog(file);
    await this.#app.page.getByRole('button', { name: 'Choisir un fichier…' }).click();
    await this.firstRows.waitFor();
  }

  /** Drops files from the desktop at a place, as the mouse does. */
  async drop(target: Locator, ...files: string[]): Promise<void> {
    const { page } = this.#app;
    const desktop = await page.evaluateHandle(() => {
      const input = document.createElement('input');
      input.type = 'file';
      input.multiple = true;
      return input;
    });
    await desktop.setInputFiles(files);
    await target.evaluate((element, from) => {
      const dataTransfer = new DataTransfer();
      for (const file of from.files ?? []) dataTransfer.items.add(file);
      for (const type of ['dragenter', 'dragover', 'drop'])
        element.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
    }, desktop);
    await desktop.dispose();
  }

  /** The select of a column's field. */
  field(column: string): Locator {
    return this.#app.page.getByRole('button', { name: `Champ de « ${column} » :` });
  }

  async answer(question: RegExp, answer: string): Promise<void> {
    await this.#app.page.getByRole('group', { name: question }).getByRole('radio', { name: answer }).click();
  }

  async originated(source: string, on: string): Promise<void> {
    await this.#app.page.getByLabel('Nom de la source').fill(source);
    await this.#app.page.getByLabel(/^Jour de la/).fill(on);
  }

  /** From a chosen file to the dry run, answered as for data given by the people themselves. */
  async checkDirect(source: string, on: string): Promise<void> {
    await this.describeDirect(source, on);
    await this.continueButton.click();
    await this.performButton.waitFor();
  }

  /** From a chosen file to the end of the questions, answered as for data given by the people themselves. */
  async describeDirect(source: string, on: string): Promise<void> {
    await this.continueButton.click();
    await this.step('Colonnes').waitFor();
    await this.continueButton.click();
    await this.answer(/D’où viennent/, 'Les personnes nous ont donné leurs coordonnées');
    await this.originated(source, on);
    await this.answer(/Savaient-elles/, 'Oui');
    await this.answer(/Pouvaient-elles/, 'Oui');
  }

  /** Adds the proven consent of all people of the file to a channel; for calls, with all mentions of the law. */
  async consented(
    channel: string,
    {
      at,
      until,
      goods,
      wording,
    }: { readonly at: string; readonly until: string; readonly goods: string; readonly wording: string },
  ): Promise<void> {
    const { page } = this.#app;
    await page.getByRole('button', { name: 'Ajouter un accord' }).click();
    await page.getByLabel('Canal', { exact: true }).last().click();
    await page.getByRole('option', { name: channel, exact: true }).click();
    await page.getByLabel('Donné le', { exact: true }).last().fill(at);
    await page.getByLabel('Valable jusqu’au', { exact: true }).last().fill(until);
    await page.getByLabel('Pour quels produits ou services', { exact: true }).last().fill(goods);
    await page.getByLabel('Texte exact que les personnes ont lu', { exact: true }).last().fill(wording);
    for (const mention of await page.getByRole('group', { name: 'Le texte dit' }).last().getByRole('checkbox').all())
      await mention.click();
    await page
      .getByRole('checkbox', { name: /^La preuve/ })
      .last()
      .click();
  }

  /** The cancel button of the shown work. */
  get cancelButton(): Locator {
    return this.#app.page.getByRole('main').getByRole('button', { name: 'Annuler' });
  }

  /** Cancels the shown work, and waits until it has stopped. */
  async cancel(): Promise<void> {
    await this.cancelButton.click();
    await this.#app.page.getByRole('status').filter({ hasText: 'Import annulé. L’espace est comme avant.' }).waitFor();
  }

  /** The switch that refuses a repair in a column. */
  keepAsRead(column: string, sentence: string): Locator {
    return this.#app.page.getByRole('switch', { name: new RegExp(`^Garder tel quel \\(${column}\\) : .*${sentence}`) });
  }

  get performButton(): Locator {
    return this.#app.page.getByRole('button', { name: 'Importer ces contacts' });
  }

  async perform(): Promise<void> {
    await this.performButton.click();
    await this.done.waitFor();
  }

  get done(): Locator {
    return this.#app.page.getByRole('status').filter({ hasText: 'Import terminé' });
  }

  /** One of the four counters. */
  counter(name: string): Locator {
    return this.#app.page.getByRole('term').filter({ hasText: name }).locator('xpath=following-sibling::dd');
  }

  async undo(file: string): Promise<void> {
    const { page } = this.#app;
    await page.getByRole('button', { name: `Retirer ce fichier : ${file}` }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Retirer', exact: true }).click();
    await page
      .getByRole('status')
      .filter({ hasText: `${file} est retiré` })
      .waitFor();
  }
}
