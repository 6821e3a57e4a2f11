import { describe, expect, test } from 'vitest';
import { EVENTS, REQUESTS, type RequestName } from '../../shared/contract/channels.ts';
import { events, requests } from '../../shared/contract/contract.ts';
import { about } from './examples/about.ts';
import { app } from './examples/app.ts';
import { approval } from './examples/approval.ts';
import { campaign } from './examples/campaign.ts';
import { EVENT_EXAMPLES } from './examples/events.ts';
import type { Examples } from './examples/example.ts';
import { contact, today } from './examples/contact.ts';
import { duplicate } from './examples/duplicate.ts';
import { household } from './examples/household.ts';
import { importExamples } from './examples/import.ts';
import { list } from './examples/list.ts';
import { notice } from './examples/notice.ts';
import { transfer } from './examples/transfer.ts';
import { preset } from './examples/preset.ts';
import { leaving } from './examples/leaving.ts';
import { mirror } from './examples/mirror.ts';
import { register } from './examples/register.ts';
import { plan } from './examples/plan.ts';
import { returns } from './examples/returns.ts';
import { rights } from './examples/rights.ts';
import { rule } from './examples/rule.ts';
import { retention } from './examples/retention.ts';
import { segment } from './examples/segment.ts';
import { state } from './examples/state.ts';
import { supplier } from './examples/supplier.ts';
import { suppression } from './examples/suppression.ts';
import { user } from './examples/user.ts';
import { vault } from './examples/vault.ts';
import { workspace } from './examples/workspace.ts';
import { faultsOf } from './faults.ts';

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/;

/** A request without examples does not compile: they go to `examples/<noun>.ts`. */
const EXAMPLES: { readonly [N in RequestName]: Examples<N> } = {
  ...about,
  ...app,
  ...approval,
  ...campaign,
  ...contact,
  ...duplicate,
  ...household,
  ...importExamples,
  ...list,
  ...notice,
  ...transfer,
  ...preset,
  ...leaving,
  ...mirror,
  ...register,
  ...plan,
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

test('names are reported once, as noun.verb', () => {
  for (const names of [REQUESTS, EVENTS]) {
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z]+\.[a-z]+([A-Z][a-z]+)*$/);
  }
});

describe.each(REQUESTS)('%s', (name) => {
  const { input, output } = requests[name];
  const { inputs, outputs } = EXAMPLES[name];

  test('accepts its example inputs', () => {
    for (const example of inputs) expect(input.safeParse(example)).toMatchObject({ success: true });
  });

  test('refuses each field that is missing, wrong or too many', () => {
    const taken = inputs
      .flatMap((example) => faultsOf(example, inputs))
      .filter(({ value }) => input.safeParse(value).success);
    expect(taken.map(({ what }) => what)).toEqual([]);
  });

  test('accepts no path in place of a token', () => {
    const withPaths = inputs
      .map((example) => JSON.stringify(example))
      .filter((text) => UUID.test(text))
      .map((text): unknown => JSON.parse(text.replace(UUID, '/etc/hostname')));
    expect(withPaths.filter((spoilt) => input.safeParse(spoilt).success)).toEqual([]);
  });

  test('accepts its example outputs', () => {
    for (const example of outputs) expect(output.safeParse(example)).toMatchObject({ success: true });
  });
});

test.each(EVENTS)('%s has its shape', (name) => {
  for (const example of EVENT_EXAMPLES[name]) expect(events[name].safeParse(example)).toMatchObject({ success: true });
});
