import { say } from '../../../shared/text/index.ts';
import { listContacts } from '../../engine/person/list-contacts.ts';
import { defineCommand } from '../command.ts';
import { contextOnDay } from '../context-on-day.ts';
import { addressLine, channelName, contactTitle } from '../contact-text.ts';
import { readFilter } from '../json-file.ts';
import { reading } from '../with-workspace.ts';

export const contacts = defineCommand({
  name: 'contacts',
  usage: 'WORKSPACE [--where FILTER] [--on DATE]',
  arguments: { workspace: { placeholder: 'WORKSPACE' } },
  options: { where: { kind: 'text', placeholder: 'FILTER' }, on: { kind: 'day', placeholder: 'DATE' } },
  async run({ workspace: path, where, on }, session) {
    const { context, json, output } = session;
    const filter = where === undefined ? undefined : await readFilter(where);
    await reading(path, session, async (workspace) => {
      let count = 0;
      for await (const contact of listContacts(contextOnDay(context, on), workspace, filter)) {
        count += 1;
        if (json) {
          await output.json(contact);
        } else {
          const closed = contact.suppressed.map((channel) => channelName(context.language, channel)).join(', ');
          await output.line(
            [
              contact.id,
              contactTitle(contact),
              ...contact.emails,
              ...contact.phones,
              addressLine(contact),
              closed === '' ? '' : say(context.language, 'report.closed', { channels: closed }),
            ]
              .filter((part) => part !== '')
              .join(' · '),
          );
        }
        if (output.isClosed) return;
      }
      if (!json) await output.line(say(context.language, 'report.listed', { count }));
    });
  },
});
