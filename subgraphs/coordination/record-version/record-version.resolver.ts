import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { Access } from '../../shared/access.js';
import type { Context } from '../../shared/context.js';
import { changesOf, RecordHistoryEntry } from '../../shared/writing/record-change.js';
import { versionsIn } from '../../shared/writing/record-version.queries.js';
import { RecordVersion } from './record-version.table.js';

const versionsById = versionsIn(RecordVersion);

@Resolver()
export class RecordVersionResolver {
  @Access('secretariat')
  @Query(() => [RecordHistoryEntry], {
    description:
      'The history of a meeting, agenda item, need, survey, revision or justification, oldest first, also of a deleted one; empty while nobody has changed it. / 会議・議事・課題・調査・改定・広域の理由の変更履歴（古い順、削除済みも）。変更がなければ空。',
  })
  async coordinationHistory(
    @Arg('id', () => ID, { description: 'Its id, such as Meeting:COUNCIL-2026-04. / 記録の id。' })
    id: string,
    @Ctx() context: Context,
  ) {
    return changesOf(await versionsById(context).load(id));
  }
}
