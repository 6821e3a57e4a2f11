import { Notification, type BrowserWindow } from 'electron';
import type { Event } from '../../shared/contract/contract.ts';
import { words, type NativeLanguage } from './words.ts';

/**
 * Notifies of the end of a long job when the window is in the background. It contains nothing about a contact:
 * bystanders can read a notification.
 */
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
