import { Notification, type BrowserWindow } from 'electron';
import type { Event } from '../../shared/contract/contract.ts';
import { words, type NativeLanguage } from './words.ts';

/** Says that a long job ended to somebody who is looking elsewhere. Nothing about a contact: a notification is read by anyone who passes. */
export function notifyJobEnded(window: BrowserWindow, ended: Event<'job.ended'>, language: NativeLanguage): void {
  if (ended.outcome === 'cancelled' || window.isFocused() || !Notification.isSupported()) return;
  const notification = new Notification({
    title: 'Aval',
    body: words[language].notifications[ended.kind][ended.outcome],
  });
  notification.on('click', () => {
    window.show();
    window.focus();
  });
  notification.show();
}
