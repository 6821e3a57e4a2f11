import type { Locator } from 'playwright-core';
import type { LaunchedApp } from '../launch.ts';

/** The rule book: rules of a day, open questions, changes between two days. */
export class RulesScreen {
  readonly #app: LaunchedApp;

  constructor(app: LaunchedApp) {
    this.#app = app;
  }

  get #page() {
    return this.#app.page;
  }

  get cards(): Locator {
    return this.#page.getByRole('article');
  }

  card(title: string | RegExp): Locator {
    return this.cards.filter({ has: this.#page.getByRole('heading', { name: title }) });
  }

  /** How many rules are shown, in words. */
  count(words: RegExp): Locator {
    return this.#page.getByRole('main').getByRole('status').filter({ hasText: words });
  }

  async search(text: string): Promise<void> {
    await this.#page.getByRole('main').getByLabel('Chercher', { exact: true }).fill(text);
  }

  async on(day: string): Promise<void> {
    await this.#page.getByLabel('En vigueur le', { exact: true }).fill(day);
  }

  async open(tab: string): Promise<void> {
    await this.#page.getByRole('tab', { name: tab }).click();
  }

  async choose(label: string, option: string): Promise<void> {
    await this.#page.getByRole('combobox', { name: label }).click();
    await this.#page.getByRole('option', { name: option }).click();
  }
}
