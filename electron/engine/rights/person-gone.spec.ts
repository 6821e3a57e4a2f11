import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { context, person, withFirm, type Firm } from '../../../test/campaign/firm.ts';
import { pageOf } from '../../../test/suppliers/deliveries.ts';
import { undoImport } from '../import/match/undo-import.ts';
import { erasePerson } from '../person/person-record.ts';
import { answerRequest } from './answer-request.ts';
import { listRequests } from './list-requests.ts';
import { receiveRequest } from './receive-request.ts';
import { closeRequest } from './settle-request.ts';

const ASKED = 'Je suis Hildegarde QUINTIN : effacez-moi.';
const QUINTIN = person(1, { firstName: 'Hildegarde', lastName: 'QUINTIN' });

const letterOf = async (firm: Firm, number: string): Promise<string> => {
  const { folder } = await answerRequest(context, firm.workspace, number, {
    out: join(firm.folder, `answer-${number}`),
  });
  return pageOf(join(folder, 'reponse.pdf'));
};

describe('a request of somebody whose file was taken back', () => {
  it.each(['erasure', 'rectification', 'access'] as const)(
    'for %s is answered that nothing is held, and closed',
    (kind) =>
      withFirm(async (firm) => {
        const { workspace } = firm;
        await firm.add([QUINTIN, person(2)]);
        receiveRequest(context, workspace, { kind, id: '1', asked: ASKED });
        await undoImport(context, workspace, '1');
        expect(listRequests(workspace, { on: '2026-11-24', all: true })).toMatchObject([
          { contacts: [], asked: ASKED },
        ]);
        expect(() => closeRequest(context, workspace, '1', { outcome: 'done' })).toThrow();
        expect(await letterOf(firm, '1')).toContain('nous ne détenons rien sur vous');
        expect(closeRequest(context, workspace, '1', { outcome: 'done' })).toMatchObject({ state: 'closed' });
      }),
  );

  it('keeps no word of the person who came again and was erased', () =>
    withFirm(async (firm) => {
      const { workspace } = firm;
      await firm.add([QUINTIN]);
      receiveRequest(context, workspace, { kind: 'access', id: '1', asked: ASKED });
      await undoImport(context, workspace, '1');
      await firm.add([QUINTIN]);
      await erasePerson(context, workspace, { id: '2' });
      expect(listRequests(workspace, { on: '2026-11-24', all: true }).map(({ asked }) => asked)).toEqual([undefined]);
    }));
});

it('a correction asked by somebody who was erased since is answered, and closed', () =>
  withFirm(async (firm) => {
    const { workspace } = firm;
    await firm.add([QUINTIN]);
    receiveRequest(context, workspace, { kind: 'rectification', id: '1' });
    await erasePerson(context, workspace, { id: '1' });
    expect(await letterOf(firm, '1')).toContain('nous ne détenons rien sur vous');
    expect(closeRequest(context, workspace, '1', { outcome: 'done' })).toMatchObject({ state: 'closed' });
  }));
