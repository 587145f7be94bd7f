/** From a record back to the files that it comes from. */
import { beforeAll, describe, expect, it } from 'vitest';
import { subgraphUnderTest } from '../../support/ask.js';
import { file, good } from './support/exam-files.js';
import { clerkOf, secretariat, sender } from './support/take.js';

const hub = subgraphUnderTest('imports');
const { take, change } = sender(hub);

const engineers = '111007-2022-1-土木';
const nurses = '112011-2022-1-保健師';

let first: string;
let second: string;
let own: string;

beforeAll(async () => {
  await hub.sql('truncate recruitment.recruitment_exam');
  first = (await take(file(good, '112011,2022,保健師,12,10,9,8,4,2.5'), { name: 'both.csv' })).code;
  second = (await take(file(good.replace(',17,1.5', ',16,1.6')), { name: 'corrected.csv' })).code;
  const viewer = clerkOf('112020');
  own = (await take(file('112020,2022,土木,12,10,9,8,4,2.5'), { name: 'own.csv', viewer })).code;
});

async function filesOf(recordKeys: string, viewer = secretariat): Promise<readonly string[]> {
  const { data, errors, statements } = await hub.ask(
    `{ importBatches(where: { recordKeys: ${recordKeys} }) { nodes { code } } }`,
    {},
    viewer,
  );
  expect(errors).toBeUndefined();
  expect(statements).toHaveLength(1);
  return data.importBatches.nodes.map(({ code }: { code: string }) => code);
}

describe('the files of a record', () => {
  it('are those that wrote it, newest first', async () => {
    expect(await filesOf(`{ has: "${engineers}" }`)).toEqual([second, first]);
    expect(await filesOf(`{ has: "${nurses}" }`)).toEqual([first]);
  });

  it('may be asked of several records, of any or of all', async () => {
    expect(await filesOf(`{ hasAny: ["${nurses}", "112020-2022-1-土木"] }`)).toEqual([own, first]);
    expect(await filesOf(`{ hasAll: ["${nurses}", "${engineers}"] }`)).toEqual([first]);
    expect(await filesOf('{ has: "999999-2022-1-土木" }')).toEqual([]);
    expect(await filesOf('{ hasAny: [] }')).toEqual([]);
  });

  it('are shown to whoever sent them and to the secretariat', async () => {
    const clerk = clerkOf('112020');
    expect(await filesOf('{ has: "112020-2022-1-土木" }', clerk)).toEqual([own]);
    expect(await filesOf(`{ has: "${engineers}" }`, clerk)).toEqual([]);
  });

  it('are still told when the last of them is undone', async () => {
    expect((await change('undo', second)).userErrors).toEqual([]);
    await hub.subgraph.database.idle();
    const { data } = await hub.ask(
      `{ importBatches(where: { recordKeys: { has: "${engineers}" } }) { nodes { code status } } }`,
      {},
      secretariat,
    );
    expect(data.importBatches.nodes).toEqual([
      { code: second, status: 'UNDONE' },
      { code: first, status: 'WRITTEN' },
    ]);
  });
});
