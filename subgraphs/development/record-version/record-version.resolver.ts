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
      "The history of a local title or of a course's clauses, oldest first, also of a deleted title; empty while nobody has changed it. / 職名の対応付けと科目の条項の変更履歴（古い順、削除済みも）。変更がなければ空。",
  })
  async developmentHistory(
    @Arg('id', () => ID, { description: 'Its id, such as TrainingCourse:D-0014. / 記録の id。' })
    id: string,
    @Ctx() context: Context,
  ) {
    return changesOf(await versionsById(context).load(id));
  }
}
