import { AppError } from '../../../shared/contract/result.ts';
import type { Campaign } from '../campaign/definition/campaign.ts';
import { exportCampaign } from '../export/export-campaign.ts';
import type { EngineContext } from '../steps/context.ts';
import type { Workspace } from '../storage/workspace.ts';
import type { PlannedList } from './forecast.ts';
import { nextCallingDayAfter, type PlanInput } from './plan-question.ts';

/**
 * Whether a list may be written for a day: today, or the next calling day. What people say until a later day is not
 * known.
 *
 * @throws AppError `plan.list_day`.
 */
export function assertListDay(day: string, today: string): void {
  const next = nextCallingDayAfter(today);
  if (day < today || day > next) throw new AppError('plan.list_day', { day, next });
}

/** Writes the people of a day as an export does: with their approval, their record and their entry in the register. */
export async function writeNextList(
  context: EngineContext,
  workspace: Workspace,
  { campaign, perDay, inputs, format, out, day, people }: ListOfDay,
): Promise<PlannedList> {
  const { at: _at, from: _from, to: _to, ...given } = campaign.given;
  const answer = await exportCampaign(context, workspace, {
    campaign: { ...given, from: day },
    format,
    out,
    choices: { attempts: perDay },
    among: people,
    ...(inputs === undefined ? {} : { inputs }),
  });
  return { exportId: answer.exportId, day, format, folder: answer.folder, people: answer.funnel.eligible };
}

interface ListOfDay extends Pick<PlanInput, 'inputs'> {
  readonly campaign: Campaign;
  readonly perDay: number;
  readonly format: string;
  readonly out: string;
  readonly day: string;
  readonly people: ReadonlySet<number>;
}
