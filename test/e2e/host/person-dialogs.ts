import path from 'node:path';
import type { Page } from 'playwright-core';
import type { AnswerDialog, AnswerQuestion, DialogRequest } from './dialogs.ts';

/**
 * File dialogs for a user: Chromium's own chooser for a file to open. It has no chooser for saving or for folders:
 * these are asked as a path, with a default.
 */
export function personDialogs(page: () => Page): AnswerDialog {
  return async (request) => {
    const answer =
      request.kind === 'open' && !request.isFolder ? await chooseFile(page(), request) : await askPath(page(), request);
    return answer === '' ? [] : [answer];
  };
}

/** A question with two answers as a browser confirmation: yes is the first button. */
export function personQuestions(page: () => Page): AnswerQuestion {
  return async ({ message, buttons, cancel }) => {
    const isYes = await whileAsking(page(), (asked) => asked.evaluate((text) => window.confirm(text), message));
    return isYes ? (buttons.find((button) => button !== cancel) ?? cancel) : cancel;
  };
}

async function chooseFile(page: Page, { extensions }: DialogRequest): Promise<string> {
  const devtools = await page.context().newCDPSession(page);
  try {
    const accept = extensions
      .filter((extension) => extension !== '*')
      .map((extension) => `.${extension}`)
      .join(',');
    // A chooser opens only on a user gesture, which this call simulates.
    const { result } = await devtools.send('Runtime.evaluate', {
      userGesture: true,
      awaitPromise: true,
      expression: `new Promise((resolve) => {
        const input = Object.assign(document.createElement('input'), { type: 'file', accept: ${JSON.stringify(accept)} });
        input.addEventListener('change', () => resolve(input.files[0]));
        input.addEventListener('cancel', () => resolve(null));
        input.click();
      })`,
    });
    if (result.objectId === undefined) return '';
    return (await devtools.send('DOM.getFileInfo', { objectId: result.objectId })).path;
  } finally {
    await devtools.detach();
  }
}

async function askPath(page: Page, { title, defaultPath }: DialogRequest): Promise<string> {
  const answer = await whileAsking(page, (asked) =>
    asked.evaluate(([question, proposal]) => window.prompt(question, proposal), [title, defaultPath] as const),
  );
  return answer === null || answer.trim() === '' ? '' : path.resolve(answer.trim());
}

/** With a listener, the browser's question stays until the user answers it. */
async function whileAsking<T>(page: Page, ask: (page: Page) => Promise<T>): Promise<T> {
  const leave = (): void => undefined;
  page.on('dialog', leave);
  try {
    return await ask(page);
  } finally {
    page.off('dialog', leave);
  }
}
