import { verifyRegister } from '../storage/register.ts';
import { readRegisterPage } from '../sql/register-pages.ts';
import type { NounAnswers } from './request-context.ts';

export const register: NounAnswers<'register'> = {
  'register.page': async (asked, { desk }) => readRegisterPage(desk.workspace, asked),

  'register.verify': async (_input, { desk }) => verifyRegister(desk.workspace),
};
