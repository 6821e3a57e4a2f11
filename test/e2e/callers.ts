import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { addDays } from '../../shared/domain/calendar/day.ts';
import { numbersOn } from '../../shared/rules/fr/parameters/index.ts';
import { lastCallingDayUpTo } from '../../shared/rules/situation/calling.ts';
import { frenchInstant } from '../../electron/engine/steps/clock.ts';
import { importFile } from '../../electron/engine/import/import-file.ts';
import { exportCampaign } from '../../electron/engine/export/export-campaign.ts';
import { takeReturns } from '../../electron/engine/returns/take-returns.ts';
import { createWorkspace, readWorkspaceIdentity } from '../../electron/engine/storage/create-workspace.ts';
import { CALL, context, DIRECT, person, PHONE_CONSENT } from '../campaign/firm.ts';
import { enter } from './keyboard.ts';
import type { LaunchedApp } from './launch.ts';
import type { Screens } from './screens/screens.ts';

/** The window asks the clock of the machine, so the data is as old as that. */
const now = frenchInstant(new Date());
const today = now.slice(0, 'YYYY-MM-DD'.length);
const here = { ...context, now: () => now, today: () => today };
const called = lastCallingDayUpTo(addDays(today, -1), numbersOn(today));

function saturdayAfter(day: string): string {
  let next = addDays(day, 1);
  while (new Date(`${next}T12:00:00Z`).getUTCDay() !== 6) next = addDays(next, 1);
  return next;
}

/** People who may be called, one of them in Réunion; two asked to be called back, one of them on a Saturday. */
export async function withCallers(folder: string): Promise<string> {
  const file = path.join(folder, 'alpha.aval');
  const workspace = await createWorkspace(file, { organisation: 'ALPHA', at: now, by: context.by });
  const reunion = { mobile: '+262 692 12 34 56', postcode: '97400', city: 'Saint-Denis' };
  const rows = [person(1), person(2), person(3), person(4, reunion)];
  const fields = Object.keys(rows[0] ?? {});
  const contacts = path.join(folder, 'clients.csv');
  writeFileSync(contacts, [fields, ...rows.map((row) => Object.values(row))].map((row) => row.join(';')).join('\n'));
  const mapping = { headerRow: 1, columns: Object.fromEntries(fields.map((field) => [field, field])) };
  const consent = { channel: 'phone', ...PHONE_CONSENT, at: addDays(called, -30), until: addDays(today, 300) };
  const origin = { ...DIRECT, on: addDays(called, -30), consents: [consent] };
  await importFile(here, workspace, { file: contacts, origin, mapping, evidenceFolder: folder, dryRun: false });
  const before = { ...CALL, name: 'Novembre', from: called };
  await exportCampaign(here, workspace, { campaign: before, format: 'vicidial', out: path.join(folder, 'liste') });
  const { code } = readWorkspaceIdentity(workspace);
  const calls = path.join(folder, 'calls.csv');
  const promised = [`${addDays(today, 20)} 11:00:00`, `${saturdayAfter(today)} 10:00:00`];
  const lines = promised.map((at, place) => `${called} 10:05:00,CALLBK,${code}-${String(place + 1)},${at}`);
  writeFileSync(calls, ['call_date,status,vendor_lead_code,callback_time', ...lines].join('\n'));
  await takeReturns(here, workspace, { file: calls, dryRun: false });
  await workspace.close();
  return file;
}

/** Composes a campaign of calls from the empty planner, and asks for its plan. */
export async function planCalls(app: LaunchedApp, screens: Screens): Promise<void> {
  const { page } = app;
  await enter(page, page.getByRole('link', { name: 'Composer une campagne' }));
  await screens.campaign.choose('Appel');
  await screens.campaign.fill('Que vendez-vous ?', 'vaisselle');
  await screens.campaign.fill('Le, ou à partir du', today);
  await screens.campaign.fill('Numéro affiché', '01 99 00 00 01');
  await screens.shell.go('Planning d’appels');
  await enter(page, page.getByRole('main').getByRole('button', { name: 'Calculer le planning' }));
}
