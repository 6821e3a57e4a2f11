import { verifyRegister } from '../storage/register.ts';
import { readRegisterPage } from '../sql/register-pages.ts';
import type { NounAnswers } from './request-context.ts';

export const register: NounAnswers<'register'> = {
  'register.page': async (asked, { session }) => readRegisterPage(session.workspace, asked),

  'register.verify': async (_input, { session }) => verifyRegister(session.workspace),
};
