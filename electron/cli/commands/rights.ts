import { AppError } from '../../../shared/contract/result.ts';
import { CHANNELS } from '../../../shared/domain/channel.ts';
import { RIGHTS_KINDS, RIGHTS_OUTCOMES, RIGHTS_WAYS } from '../../../shared/domain/contact/rights.ts';
import { say } from '../../../shared/text/index.ts';
import { answerRequest } from '../../engine/rights/answer-request.ts';
import { listRequests, type ListedRequest } from '../../engine/rights/list-requests.ts';
import { receiveRequest } from '../../engine/rights/receive-request.ts';
import { extendRequest } from '../../engine/rights/extend-request.ts';
import { liftRestriction } from '../../engine/rights/lift-restriction.ts';
import { closeRequest } from '../../engine/rights/settle-request.ts';
import { defineCommand, type Session } from '../command.ts';
import { printRecall } from '../recall.ts';
import { changing, reading } from '../with-workspace.ts';

const OF_RECEIPT = ['id', 'email', 'phone', 'name', 'street', 'postcode', 'channel', 'way', 'asked'] as const;

export const rightsCommand = defineCommand({
  name: 'rights',
  usage:
    'WORKSPACE ([--all] | --receive KIND (--id ID | --email E | --phone P | --name N --postcode C [--street S]) [--channel C] [--way WAY] [--asked TEXT] | --request N (--answer DIR | --extend REASON [--out DIR] | --lift REASON --out DIR | --close OUTCOME [--reason TEXT])) [--on DATE]',
  arguments: { workspace: { placeholder: 'WORKSPACE' } },
  options: {
    all: { kind: 'flag' },
    receive: { kind: 'choice', choices: RIGHTS_KINDS },
    id: { kind: 'text', placeholder: 'ID' },
    email: { kind: 'text', placeholder: 'E' },
    phone: { kind: 'text', placeholder: 'P' },
    name: { kind: 'text', placeholder: 'N' },
    street: { kind: 'text', placeholder: 'S' },
    postcode: { kind: 'text', placeholder: 'C' },
    channel: { kind: 'choice', choices: [...CHANNELS, 'all'] },
    way: { kind: 'choice', choices: RIGHTS_WAYS },
    asked: { kind: 'text', placeholder: 'TEXT' },
    request: { kind: 'text', placeholder: 'N' },
    answer: { kind: 'text', placeholder: 'DIR' },
    extend: { kind: 'text', placeholder: 'REASON' },
    lift: { kind: 'text', placeholder: 'REASON' },
    out: { kind: 'text', placeholder: 'DIR' },
    close: { kind: 'choice', choices: RIGHTS_OUTCOMES },
    reason: { kind: 'text', placeholder: 'TEXT' },
    on: { kind: 'day', placeholder: 'DATE' },
  },
  async run(typed, session) {
    const { workspace: path, all, receive, request, answer, extend, lift, out, close, reason, on } = typed;
    const { context } = session;
    const { language } = context;
    const named = OF_RECEIPT.filter((option) => typed[option] !== undefined);
    const acts = [answer, extend, lift, close].filter((one) => one !== undefined);
    if ((receive !== undefined && (request !== undefined || all)) || (receive === undefined && named.length > 0))
      throw oneOf('--all, --receive KIND, --request N');
    if (acts.length !== (request === undefined ? 0 : 1) || (all && request !== undefined))
      throw oneOf('--request N (--answer DIR | --extend REASON | --lift REASON | --close OUTCOME)');
    if (reason !== undefined && close === undefined) throw oneOf('--close OUTCOME --reason TEXT');
    if ((lift !== undefined && out === undefined) || (out !== undefined && lift === undefined && extend === undefined))
      throw oneOf('--extend REASON --out DIR, --lift REASON --out DIR');
    if (receive !== undefined && receive !== 'opposition' && typed.channel !== undefined)
      throw oneOf('--receive opposition --channel C');

    if (receive !== undefined) {
      const { id, email, phone, name, street, postcode, channel, way, asked } = typed;
      const input = { kind: receive, on, id, email, phone, name, street, postcode, channel, way, asked };
      const received = await changing(path, session, (workspace) => receiveRequest(context, workspace, input));
      if (session.json) return session.output.json(received);
      await printRequest(session, received);
      const [contact] = received.contacts;
      await session.output.line(
        contact === undefined
          ? say(language, 'rights.report_nobody')
          : say(language, 'rights.report_found', { contact }),
      );
      if (received.executedOn !== undefined) await session.output.line(say(language, 'rights.report_executed'));
      return printRecall(session.output, language, received);
    }
    if (request !== undefined && answer !== undefined) {
      const answered = await changing(path, session, (workspace) =>
        answerRequest(context, workspace, request, { out: answer, on }),
      );
      if (session.json) return session.output.json(answered);
      const { folder, files } = answered;
      return session.output.line(say(language, 'rights.report_answered', { folder, files: files.join(', ') }));
    }
    if (request !== undefined && extend !== undefined) {
      const extended = await changing(path, session, (workspace) =>
        extendRequest(context, workspace, request, { reason: extend, on, out }),
      );
      if (session.json) return session.output.json(extended);
      const { requestId: number, extendedTo, dueOn: due } = extended;
      const { folder, file } = extended;
      if (folder !== undefined && file !== undefined)
        await session.output.line(say(language, 'rights.report_extended_letter', { folder, file, due }));
      return session.output.line(say(language, 'rights.report_extended', { number, until: extendedTo ?? due, due }));
    }
    if (request !== undefined && lift !== undefined && out !== undefined) {
      const lifted = await changing(path, session, (workspace) =>
        liftRestriction(context, workspace, request, { reason: lift, out }),
      );
      if (session.json) return session.output.json(lifted);
      const { requestId: number, folder, file } = lifted;
      return session.output.line(say(language, 'rights.report_lifted', { number, folder, file }));
    }
    if (request !== undefined && close !== undefined) {
      const closed = await changing(path, session, (workspace) =>
        closeRequest(context, workspace, request, { outcome: close, reason, on }),
      );
      return session.json ? session.output.json(closed) : printRequest(session, closed);
    }
    const listed = await reading(path, session, (workspace) =>
      listRequests(workspace, { on: on ?? context.today(), all }),
    );
    for (const one of listed) await (session.json ? session.output.json(one) : printRequest(session, one));
    if (listed.length === 0 && !session.json) await session.output.line(say(language, 'rights.report_none'));
  },
});

function oneOf(options: string): AppError {
  return new AppError('usage.one_of', { command: 'rights', options });
}

function printRequest({ context: { language }, output }: Session, request: ListedRequest): Promise<void> {
  const { requestId: number, kind, receivedOn: received, dueOn, extendedTo, daysLeft, state, closedOn } = request;
  const words = {
    number,
    kind: say(language, `rights.kind.${kind}`),
    received,
    due: extendedTo ?? dueOn,
    state: say(language, `rights.state.${state}`),
  };
  if (daysLeft === undefined)
    return output.line(say(language, 'rights.report_closed', { ...words, closed: closedOn ?? '' }));
  return output.line(
    daysLeft < 0
      ? say(language, 'rights.report_overdue', { ...words, days: -daysLeft })
      : say(language, 'rights.report_line', { ...words, days: daysLeft }),
  );
}
