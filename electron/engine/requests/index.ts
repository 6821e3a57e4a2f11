import type { EngineAnswers } from './request-context.ts';
import { about } from './about.ts';
import { approval } from './approval.ts';
import { campaign } from './campaign.ts';
import { contact } from './contact.ts';
import { duplicate } from './duplicate.ts';
import { household } from './household.ts';
import { importAnswers } from './import.ts';
import { job } from './job.ts';
import { leaving } from './leaving.ts';
import { list } from './list.ts';
import { mirror } from './mirror.ts';
import { notice } from './notice.ts';
import { transfer } from './transfer.ts';
import { preset } from './preset.ts';
import { plan } from './plan.ts';
import { register } from './register.ts';
import { returns } from './returns.ts';
import { rights } from './rights.ts';
import { rule } from './rule.ts';
import { retention } from './retention.ts';
import { segment } from './segment.ts';
import { state } from './state.ts';
import { supplier } from './supplier.ts';
import { suppression } from './suppression.ts';
import { today } from './today.ts';
import { user } from './user.ts';
import { vault } from './vault.ts';
import { workspace } from './workspace.ts';

/**
 * The engine's answers to the desktop application, one file per noun. An answer converts a checked input into a call of
 * a room of the engine (which the command line calls too) and its outcome into the contract's shape; it contains no
 * rule.
 */
export const answers: EngineAnswers = {
  ...about,
  ...approval,
  ...campaign,
  ...contact,
  ...duplicate,
  ...household,
  ...importAnswers,
  ...job,
  ...leaving,
  ...list,
  ...mirror,
  ...notice,
  ...transfer,
  ...preset,
  ...plan,
  ...register,
  ...returns,
  ...rights,
  ...rule,
  ...retention,
  ...segment,
  ...state,
  ...supplier,
  ...suppression,
  ...today,
  ...user,
  ...vault,
  ...workspace,
};
