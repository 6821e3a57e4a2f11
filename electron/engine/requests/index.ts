import type { EngineAnswers } from './request-context.ts';
import { campaign } from './campaign.ts';
import { importAnswers } from './import.ts';
import { job } from './job.ts';
import { rule } from './rule.ts';
import { suppression } from './suppression.ts';
import { workspace } from './workspace.ts';

/**
 * What the engine answers to the desktop application, one file a noun. An answer turns a checked
 * input into a call of the engine (`handlers/`, which the command line calls too) and its outcome
 * into the contract's shape; it holds no rule of its own.
 */
export const answers: EngineAnswers = { ...campaign, ...importAnswers, ...job, ...rule, ...suppression, ...workspace };
