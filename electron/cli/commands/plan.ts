import { AppError } from '../../../shared/contract/result.ts';
import { say } from '../../../shared/text/index.ts';
import type { Language } from '../../../shared/text/text.ts';
import { EXPORT_FORMATS } from '../../engine/export/formats/export-formats.ts';
import { ownTool } from '../../engine/export/preset/preset-format.ts';
import type { Forecast, HourSlot } from '../../engine/plan/forecast.ts';
import { makePlan } from '../../engine/plan/make-plan.ts';
import { defineCommand, type Session } from '../command.ts';
import { readCampaignJson } from '../campaign-json.ts';
import { textTable } from '../table.ts';
import { changing } from '../with-workspace.ts';

/** A list of the planner has no tool of one's own: that is chosen with the list of the campaign. */
const FORMATS = EXPORT_FORMATS.filter((name) => name !== ownTool.name);

export const plan = defineCommand({
  name: 'plan',
  usage:
    'WORKSPACE --campaign CAMPAIGN.json --agents N --pace N [--shift HOURS] [--from DATE] [--days N] [--per-day N] [--courtesy] [--format FORMAT --out DIR]',
  arguments: { workspace: { placeholder: 'WORKSPACE' } },
  options: {
    campaign: { kind: 'text', placeholder: 'CAMPAIGN.json', required: true },
    agents: { kind: 'count', placeholder: 'N' },
    pace: { kind: 'count', placeholder: 'N' },
    shift: { kind: 'text', placeholder: 'HOURS' },
    from: { kind: 'day', placeholder: 'DATE' },
    days: { kind: 'count', placeholder: 'N' },
    'per-day': { kind: 'count', placeholder: 'N' },
    courtesy: { kind: 'flag' },
    format: { kind: 'choice', choices: FORMATS },
    out: { kind: 'text', placeholder: 'DIR' },
  },
  async run(typed, session) {
    const {
      workspace: path,
      campaign,
      agents,
      pace,
      shift,
      from,
      days,
      'per-day': perDay,
      courtesy,
      format,
      out,
    } = typed;
    const { context, json, output } = session;
    if (agents === undefined || pace === undefined)
      throw new AppError('usage.together', { command: 'plan', options: '--agents N --pace N' });
    if ((format === undefined) !== (out === undefined))
      throw new AppError('usage.together', { command: 'plan', options: '--format FORMAT --out DIR' });
    const input = {
      campaign: await readCampaignJson(campaign),
      ...{ agents, pace, shift, from, days, perDay, courtesy, format, out },
      inputs: [campaign],
    };
    const forecast = await changing(path, session, (workspace) => makePlan(context, workspace, input));
    if (json) return output.json(forecast);
    await printForecast(forecast, session);
  },
});

async function printForecast(forecast: Forecast, { context, output }: Session): Promise<void> {
  const { language } = context;
  const { campaign, from, until, people, attempts, planned } = forecast;
  await output.line(say(language, 'report.plan', { campaign, from, until, people, attempts, planned }));
  for (const { reason, count } of forecast.why)
    await output.line(`  ${say(language, `plan.why.${reason}`, { count })}`);
  await output.line();
  for (const line of textTable(dayRows(forecast, language), ['left', 'right', 'right'])) await output.line(line);
  for (const line of hourLines(forecast, language)) await output.line(line);
  for (const { contact, at, lastDay, lawful, nearest } of forecast.callbacks) {
    const when = at.slice(0, 'YYYY-MM-DDTHH:MM'.length).replace('T', ' ');
    const until = lastDay === null ? '' : ` · ${say(language, 'report.callback_until', { day: lastDay })}`;
    const answer = say(language, lawful ? 'report.plan_callback' : 'report.plan_callback_unlawful', { contact, when });
    const time = nearest?.slice(0, 'YYYY-MM-DDTHH:MM'.length).replace('T', ' ');
    const instead = time === undefined ? '' : ` · ${say(language, 'report.plan_callback_nearest', { time })}`;
    await output.line(`${answer}${until}${instead}`);
  }
  for (const { day, people: count, folder } of forecast.lists)
    await output.line(say(language, 'report.plan_list', { day, people: count, folder }));
  await output.line();
  await output.line(say(language, 'plan.is_forecast'));
}

function dayRows({ days }: Forecast, language: Language): string[][] {
  const head = ['day', 'capacity', 'planned'].map((column) => say(language, `report.plan_column.${column}`));
  return [
    head,
    ...days.map(({ day, capacity, planned, holiday }) => [
      day,
      capacity.toLocaleString(language),
      planned.toLocaleString(language),
      ...(holiday ? [say(language, 'plan.holiday')] : []),
    ]),
  ];
}

/** The hours of people of other clocks than the team's, each change once. */
function hourLines({ days }: Forecast, language: Language): string[] {
  const told = new Set<string>();
  return days
    .flatMap(({ slots }) => slots.filter(isElsewhere))
    .flatMap((slot) => {
      const line = say(language, 'report.plan_hours', { ...slot });
      if (told.has(line)) return [];
      told.add(line);
      return [line];
    });
}

function isElsewhere({ zone, numberZone }: HourSlot): boolean {
  return zone !== 'Europe/Paris' || numberZone !== undefined;
}
