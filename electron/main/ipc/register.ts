import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import { WIRES, type RequestName } from '../../../shared/contract/channels.ts';
import { requests } from '../../../shared/contract/contract.ts';
import { errorData } from '../../../shared/contract/error-data.ts';
import type { ChosenFile } from '../../../shared/contract/file.ts';
import { AppError, type Result } from '../../../shared/contract/result.ts';
import { isOurPage } from './sender.ts';

/** Answers an accepted request: `input` has passed its schema. */
export type RequestAnswerer = (name: RequestName, input: unknown) => Promise<Result<unknown>>;

/**
 * The only place where messages of the page arrive. Each is checked for its sender, its name and its shape first, and
 * each gets a result: a refusal is returned, not swallowed.
 */
export function registerWires(
  answer: RequestAnswerer,
  drop: (file: string) => ChosenFile,
  developmentServer: URL | null,
): void {
  const fromOurPage = (event: IpcMainInvokeEvent): boolean => isOurPage(event.senderFrame, developmentServer);

  ipcMain.handle(WIRES.request, async (event, name: unknown, input: unknown): Promise<Result<unknown>> => {
    if (!fromOurPage(event)) return refuse(new AppError('request.foreign'));
    if (!isRequestName(name)) return refuse(new AppError('request.unknown'));
    const parsed = requests[name].input.safeParse(input);
    if (!parsed.success) {
      return refuse(
        new AppError('request.malformed', { request: name, field: parsed.error.issues[0]?.path.join('.') ?? '' }),
      );
    }
    try {
      return await answer(name, parsed.data);
    } catch (error) {
      return refuse(error);
    }
  });

  ipcMain.handle(WIRES.drop, (event, file: unknown): Result<ChosenFile> => {
    if (!fromOurPage(event)) return refuse(new AppError('request.foreign'));
    if (typeof file !== 'string' || file === '') return refuse(new AppError('file.unknown'));
    return { ok: true, value: drop(file) };
  });
}

function isRequestName(name: unknown): name is RequestName {
  return typeof name === 'string' && Object.hasOwn(requests, name);
}

function refuse(error: unknown): Result<never> {
  return { ok: false, error: errorData(error, console.error) };
}
