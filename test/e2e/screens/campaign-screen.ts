import type { Locator } from 'playwright-core';
import type { LaunchedApp } from '../launch.ts';

/** The screen of campaigns: the list of past ones, the wizard of five steps, the record of one. */
export class CampaignScreen {
  readonly #app: LaunchedApp;

  constructor(app: LaunchedApp) {
    this.#app = app;
  }

  get #page() {
    return this.#app.page;
  }

  get nextButton(): Locator {
    return this.#page.getByRole('button', { name: /^(Continuer|Contrôler|Valider la liste|Valider)$/ });
  }

  get backButton(): Locator {
    return this.#page.getByRole('button', { name: 'Retour' });
  }

  get newButton(): Locator {
    return this.#page.getByRole('main').getByRole('button', { name: 'Préparer une campagne' });
  }

  /** The current step of the wizard. */
  step(name: string): Locator {
    return this.#page.getByRole('listitem').filter({ hasText: name }).and(this.#page.locator('[aria-current="step"]'));
  }

  async choose(channel: string): Promise<void> {
    await this.#page.getByRole('radio', { name: channel, exact: true }).check({ force: true });
  }

  /**
   * A new campaign for bedding, from the list of campaigns to its first step filled in. @param asked further fields of
   * the channel, by label
   */
  async begin(channel: string, asked: Readonly<Record<string, string>>): Promise<void> {
    await this.newButton.click();
    await this.choose(channel);
    await this.fill('Que vendez-vous ?', 'literie');
    await this.fill('Le, ou à partir du', '2026-12-01');
    for (const [label, value] of Object.entries(asked)) await this.fill(label, value);
  }

  async purpose(purpose: string): Promise<void> {
    await this.#page.getByRole('radio', { name: purpose }).click();
  }

  async fill(label: string, value: string): Promise<void> {
    await this.#page.getByLabel(label, { exact: true }).fill(value);
  }

  async next(): Promise<void> {
    await this.nextButton.click();
  }

  /** The bar of a step, or of the list, with its count and name. */
  bar(label: string): Locator {
    return this.#page.getByRole('button', { name: new RegExp(`^[−\\d\\s]+ ${label} \\(voir les personnes\\)$`) });
  }

  /** The waterfall as a screen reader reads it: the label of each row and its number. */
  async numbers(): Promise<ReadonlyMap<string, number>> {
    const rows = await this.#page
      .getByRole('table', { name: 'De tous les contacts à la liste' })
      .locator('tbody tr')
      .all();
    const cells = await Promise.all(
      rows.map((row) => Promise.all([row.locator('th').innerText(), row.locator('td').innerText()])),
    );
    return new Map(cells.map(([label, number]) => [label, Number(number.replace(/\D/g, ''))]));
  }

  get panel(): Locator {
    return this.#page.getByRole('dialog');
  }

  /** The name of the first person shown. */
  async firstPerson(): Promise<string> {
    return this.panel.getByRole('listitem').first().getByRole('paragraph').first().innerText();
  }

  async closePanel(): Promise<void> {
    await this.#page.keyboard.press('Escape');
    await this.panel.waitFor({ state: 'hidden' });
  }

  async replay(day: string): Promise<string> {
    await this.fill('Rejouer le', day);
    await this.#page.getByRole('button', { name: 'Rejouer', exact: true }).click();
    const sentence = this.#page.getByText(/^Le .* contactables?\.$/);
    await sentence.waitFor();
    return sentence.innerText();
  }

  async approve(name: string): Promise<void> {
    await this.#page.getByRole('checkbox', { name: /^J’ai vérifié/ }).check();
    await this.fill('Votre nom', name);
    await this.next();
  }

  /** The formats of a list. */
  async formats(): Promise<readonly string[]> {
    const names = await this.#page
      .getByRole('radio')
      .evaluateAll((radios) => radios.map((radio) => radio.closest('label')?.querySelector('p')?.textContent ?? ''));
    return names.map((name) => name.trim());
  }

  async format(name: string): Promise<void> {
    await this.#page.getByRole('radio', { name }).click();
  }

  get preview(): Locator {
    return this.#page.getByRole('region', { name: 'Premières lignes' });
  }

  /** Writes the list into a folder, given as by its dialog, and waits for the files. */
  async write(folder: string): Promise<void> {
    await this.#app.answerDialog(folder);
    await this.#page.getByRole('button', { name: 'Choisir le dossier et écrire…' }).click();
    await this.#page.getByRole('heading', { name: /^La liste est écrite/ }).waitFor();
  }
}
