/** From a record, and from a cell of the statistics, back to the files that they come from. */
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

  it('are told of a cell of the statistics: the last one about its organisations', async () => {
    const latestOf = async (scopes: readonly string[], viewer = secretariat) => {
      const { data, errors, statements } = await hub.ask(
        `query ($of: [_Any!]!) { _entities(representations: $of) { ... on StatisticsCell { latestImport { code fileName writtenAt } } } }`,
        { of: scopes.map((scope) => ({ __typename: 'StatisticsCell', code: 'REGION=*', scope })) },
        viewer,
      );
      expect(errors).toBeUndefined();
      expect(statements).toHaveLength(1);
      return data._entities.map(
        (each: { latestImport: { code: string } | null }) => each.latestImport?.code ?? null,
      );
    };
    const scopes = ['', '111007', '112011 112020', '112011', '113697'];
    expect(await latestOf(scopes)).toEqual([own, second, own, first, null]);
    expect(await latestOf(scopes, clerkOf('112020'))).toEqual([own, null, own, null, null]);
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
